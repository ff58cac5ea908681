import type * as conversion from '../../convert/convert';
import {
  ConversionFailure,
  DRAFT_DIALECTS,
  type DraftDialect,
  type Source,
  toDraft,
  toHtml,
  toReport,
  toWord,
} from '../../convert/convert';
import { decode } from '../../files/decode';
import type { Message } from '../../rule';
import { type Command, type Task, UsageError } from '../command';
import { CLEAN, FAILED } from '../exit-codes';
import { extraction } from '../extraction';
import { readFailure } from '../files/failure';
import { writeFailure } from '../files/write-failure';
import { csvWriter, jsonWriter } from './extract';

export const convert: Command = {
  name: 'convert',
  does: { zh: '在 Word、网页、文稿和数据之间转换报告', en: 'convert a report between Word, web pages, drafts and data' },
  operands: { zh: '来源 目标', en: 'SOURCE TARGET' },
  options: [
    {
      name: 'dialect',
      value: DRAFT_DIALECTS.join('|'),
      values: DRAFT_DIALECTS,
      does: {
        zh: '文稿中表格的写法，默认 .txt 用 tsv，.md 用 pipes',
        en: 'how tables are written in a draft; by default tsv for .txt, pipes for .md',
      },
    },
    { name: 'force', short: 'f', does: { zh: '覆盖已有的目标文件', en: 'replace the target if it is there already' } },
  ],
  notes: {
    zh: '来源：Word 文档（.docx）、网站上保存的网页（.html）、文稿（.txt、.md）。\n目标按扩展名：.txt、.md 文稿；.docx 公文版式的 Word 文档；.html 网页；.json、.csv 数据，内容同 extract。\nWord 的自动编号转为文字；修订按已接受处理；图片、脚注和宏不转换。',
    en: 'SOURCE: a Word document (.docx), a page saved from a site (.html) or a draft (.txt, .md).\nTARGET by its ending: .txt, .md: a draft; .docx: a Word document in official layout; .html: a web page; .json, .csv: data as from extract.\nAutomatic numbers of Word become text; tracked changes count as accepted; pictures, footnotes and macros are left out.',
  },
  run,
};

/** What is written, and what the user should know of it. */
type Result = conversion.Converted<string | Uint8Array>;
type Writer = (source: Source, path: string) => Result;

async function run(task: Task): Promise<number> {
  const { screen, io, flags } = task;
  const [from, to] = operandsOf(task);
  const write = writerFor(to, task.values.get('dialect'));
  const replace = flags.has('force');
  const problem = placeProblem(from, to, replace, task);
  if (problem !== undefined) {
    await screen.complain(problem.subject, problem.message);
    return FAILED;
  }
  const result = attempt(from, write, task);
  if ('problem' in result) {
    await screen.complain(from, result.problem);
    return FAILED;
  }
  for (const notice of result.notices) await screen.complain(from, notice);
  try {
    io.output.write(to, typeof result.content === 'string' ? new TextEncoder().encode(result.content) : result.content, { replace });
  } catch (error) {
    await screen.complain(to, writeFailure(error));
    return FAILED;
  }
  await screen.out(screen.say({ zh: `已写入 ${to}\n`, en: `Wrote ${to}\n` }));
  return CLEAN;
}

function operandsOf({ operands }: Task): readonly [string, string] {
  const [from, to, ...more] = operands;
  if (from !== undefined && to !== undefined && more.length === 0) return [from, to];
  throw new UsageError({
    zh: '请写出来源和目标两个文件，例如：ogi-report convert 年报.docx 年报.txt',
    en: 'please name two files, a source and a target, such as: ogi-report convert report.docx report.txt',
  });
}

const WRITERS: Readonly<Record<string, Writer>> = {
  '.docx': (source) => through(source, toWord),
  '.html': (source) => through(source, toHtml),
  '.htm': (source) => through(source, toHtml),
  '.json': (source, path) => data(source, path, jsonWriter()),
  '.csv': (source, path) => data(source, path, csvWriter()),
};

const DRAFTS: Readonly<Record<string, { readonly dialect: DraftDialect; readonly marks: boolean }>> = {
  '.txt': { dialect: 'tsv', marks: false },
  '.tsv': { dialect: 'tsv', marks: false },
  '.md': { dialect: 'pipes', marks: true },
  '.markdown': { dialect: 'pipes', marks: true },
};

function writerFor(target: string, dialect: string | undefined): Writer {
  const ending = endingOf(target);
  const draft = Object.hasOwn(DRAFTS, ending) ? DRAFTS[ending] : undefined;
  if (draft !== undefined) {
    const chosen = DRAFT_DIALECTS.find((each) => each === dialect) ?? draft.dialect;
    return (source) => toDraft(source, { ...draft, dialect: chosen });
  }
  const writer = Object.hasOwn(WRITERS, ending) ? WRITERS[ending] : undefined;
  if (writer === undefined) {
    const endings = [...Object.keys(DRAFTS), ...Object.keys(WRITERS)];
    throw new UsageError({
      zh: `不能写成「${target}」：目标的扩展名应当是 ${endings.join('、')}。`,
      en: `cannot write “${target}”: the target must end in ${endings.join(', ')}.`,
    });
  }
  if (dialect !== undefined) {
    throw new UsageError({ zh: '--dialect 只用于 .txt 和 .md 文稿。', en: '--dialect is for drafts only, .txt and .md.' });
  }
  return writer;
}

function endingOf(path: string): string {
  return /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '';
}

function through(source: Source, write: (report: ReturnType<typeof toReport>['content']) => Result): Result {
  const report = toReport(source);
  const written = write(report.content);
  return { content: written.content, notices: [...report.notices, ...written.notices] };
}

function data(source: Source, path: string, writer: ReturnType<typeof jsonWriter>): Result {
  // Where cells stand is told of the page itself, not of the draft made of it.
  const { content, notices } = toReport(source.kind === 'page' ? { ...source, kind: 'text' } : source);
  return { content: writer.begin() + writer.file(path, extraction(content)) + writer.end(), notices };
}

interface Problem {
  readonly subject: string;
  readonly message: Message;
}

/** What is wrong with the two names, found out before any work is done. */
function placeProblem(from: string, to: string, replace: boolean, { io }: Task): Problem | undefined {
  const { files } = io;
  const source = files.kind(from);
  if (source === undefined) return { subject: from, message: { zh: '没有这个文件。', en: 'no such file.' } };
  if (source !== 'file')
    return { subject: from, message: { zh: '这不是文件，不能转换。', en: 'this is not a file and cannot be converted.' } };
  if (files.kind(to) === undefined) return undefined;
  if (files.real(from) === files.real(to)) {
    return {
      subject: to,
      message: { zh: '来源和目标是同一个文件，没有转换。', en: 'source and target are the same file; nothing was converted.' },
    };
  }
  return replace ? undefined : { subject: to, message: EXISTS };
}

const EXISTS = writeFailure(Object.assign(new Error(), { code: 'EEXIST' }));

function attempt(from: string, write: Writer, task: Task): Result | { readonly problem: Message } {
  const bytes = bytesOf(from, task);
  if ('problem' in bytes) return bytes;
  const source = sourceOf(from, bytes);
  if ('problem' in source) return source;
  try {
    return write(source, from);
  } catch (error) {
    if (error instanceof ConversionFailure) return { problem: error.said };
    throw error;
  }
}

function bytesOf(path: string, { io }: Task): Uint8Array | { readonly problem: Message } {
  try {
    return io.files.read(path);
  } catch (error) {
    return { problem: readFailure(error) };
  }
}

const WORD_ENDINGS = new Set(['.docx', '.docm', '.dotx', '.dotm', '.doc', '.wps']);
const PAGE_ENDINGS = new Set(['.html', '.htm']);
/** How archives and old documents begin, whatever they are called. */
const WORD_MARKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

function sourceOf(path: string, bytes: Uint8Array): Source | { readonly problem: Message } {
  const ending = endingOf(path);
  const marked = WORD_MARKS.some((mark) => mark.every((byte, index) => bytes[index] === byte));
  if (marked || WORD_ENDINGS.has(ending)) return { kind: 'word', bytes };
  const decoded = decode(bytes, path);
  if ('problem' in decoded) return decoded;
  return { kind: PAGE_ENDINGS.has(ending) ? 'page' : 'text', text: decoded.text };
}
