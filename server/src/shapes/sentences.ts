/** Sentences of a section, and how many of them stand in another report too. */
import type { Report, Section } from '../report/model';
import { skeletonOf } from '../text/characters';
import type { Span } from '../text/span';

/** A sentence of running text; lines that a page break or a hard wrap tore are read on. */
export interface Sentence {
  readonly text: string;
  /** Letters, digits and Han characters only: what two sentences are compared by. */
  readonly key: string;
  readonly span: Span;
}

const END = /[。；！？;!?]/;
/** Shorter sentences are set phrases: that they come again says nothing. */
const SHORTEST = 10;

const SENTENCES = new WeakMap<Section, readonly Sentence[]>();

/** The sentences of a section's running text, its tables and headings left out. */
function sentencesOf(report: Report, section: Section): readonly Sentence[] {
  const known = SENTENCES.get(section);
  if (known !== undefined) return known;
  const made = read(report, section);
  SENTENCES.set(section, made);
  return made;
}

function read(report: Report, section: Section): readonly Sentence[] {
  const headings = new Set(report.headings.map((heading) => heading.span.start));
  const sentences: Sentence[] = [];
  let text = '';
  let start = -1;
  const finish = (end: number): void => {
    const key = skeletonOf(text);
    if (key.length >= SHORTEST) sentences.push({ text, key, span: { start, end } });
    text = '';
    start = -1;
  };
  let last = section.body.start;
  for (const paragraph of report.paragraphs) {
    if (paragraph.span.start < section.body.start || paragraph.span.start >= section.body.end) continue;
    if (headings.has(paragraph.at(paragraph.text.search(/\S|$/)))) {
      finish(last);
      continue;
    }
    for (let i = 0; i < paragraph.text.length; i++) {
      const character = paragraph.text[i] ?? '';
      if (start < 0 && /\s/.test(character)) continue;
      if (start < 0) start = paragraph.at(i);
      text += character;
      last = paragraph.at(i) + 1;
      if (END.test(character)) finish(last);
    }
    if (/[：:]\s*$/.test(text)) finish(last);
  }
  finish(last);
  return sentences;
}

/** A sentence that the other report has too, and where it stands there. */
export interface SameSentence extends Sentence {
  readonly before: Span;
}

/** How much of a section stands in another report's section of the same number, sentence by sentence. */
export interface Overlap {
  /** Sentences that are the same in both. */
  readonly same: readonly SameSentence[];
  /** Of 1: characters in these sentences over all characters. */
  readonly share: number;
  /** Characters of all sentences. */
  readonly length: number;
}

export function overlap(report: Report, section: Section, previous: Report): Overlap {
  const before = new Map<string, Span>();
  for (const other of previous.sections) {
    if (other.number !== section.number) continue;
    for (const { key, span } of sentencesOf(previous, other)) if (!before.has(key)) before.set(key, span);
  }
  const sentences = sentencesOf(report, section);
  const same = sentences.flatMap((sentence) => {
    const there = before.get(sentence.key);
    return there === undefined ? [] : [{ ...sentence, before: there }];
  });
  const length = sentences.reduce((sum, sentence) => sum + sentence.key.length, 0);
  const copied = same.reduce((sum, sentence) => sum + sentence.key.length, 0);
  return { same, share: length === 0 ? 0 : copied / length, length };
}
