import type { Message } from '../../rule';

const WORDS = {
  drawing: {
    zh: (count: number) => `文档中的 ${count} 处图片、图形或嵌入对象没有转换（文本框中的文字已读取）。`,
    en: (count: number) => `${count} pictures, drawings or embedded objects were left out (text in text boxes was read).`,
  },
  note: {
    zh: (count: number) => `${count} 处脚注或尾注没有转换。`,
    en: (count: number) => `${count} footnotes or endnotes were left out.`,
  },
  contents: {
    zh: () => '目录没有转换。',
    en: () => 'The table of contents was left out.',
  },
  symbol: {
    zh: (count: number) => `${count} 个特殊符号无法识别，没有转换。`,
    en: (count: number) => `${count} special symbols are unknown and were left out.`,
  },
  chunk: {
    zh: (count: number) => `${count} 处嵌入的外部内容没有读取。请在 Word 中另存一次，使其成为正文，再试。`,
    en: (count: number) =>
      `${count} embedded foreign documents were not read. Save the document once in Word, which makes them part of it, and try again.`,
  },
} as const;

/** Counts what is left out of a document. */
export class Left {
  private readonly counts = new Map<keyof typeof WORDS, number>();

  add(what: keyof typeof WORDS): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  notices(): readonly Message[] {
    return [...this.counts].map(([what, count]) => ({ zh: WORDS[what].zh(count), en: WORDS[what].en(count) }));
  }
}
