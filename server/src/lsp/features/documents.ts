import type { Converted, Source } from '../../convert/convert';
import { dialectOf, type Language } from '../../features/transform/style';
import type { Report } from '../../report/model';
import { parse } from '../../report/parse';
import { type Message, speak } from '../../rule';
import { fromBase64, toBase64 } from '../base64';
import { writtenAs } from '../languages';
import { ErrorCodes, RequestType, ResponseError } from '../library';
import { analyseOurs } from '../ours';
import { pageText } from '../page-text';
import {
  DOCUMENTS,
  type ExportParams,
  type ExportResult,
  type ExportTarget,
  type ImportParams,
  type ImportResult,
  type PasteParams,
  type PasteResult,
  type Refused,
} from '../protocol';
import type { Conversion, Feature, Session } from '../session';

const ImportWord = new RequestType<ImportParams, ImportResult, never>(DOCUMENTS.importWord);
const Paste = new RequestType<PasteParams, PasteResult, never>(DOCUMENTS.paste);
const Export = new RequestType<ExportParams, ExportResult, never>(DOCUMENTS.export);

/** Word documents and web pages: `ogiReport/importWord`, `ogiReport/paste` and `ogiReport/export`. */
export const documents: Feature = {
  capabilities: () => ({}),

  start(session) {
    session.connection.onRequest(
      ImportWord,
      session.respond(DOCUMENTS.importWord, (params: ImportParams) =>
        attempt(session, ({ toDraft }) => imported(session, params, toDraft)),
      ),
    );
    session.connection.onRequest(
      Paste,
      session.respond(DOCUMENTS.paste, async ({ textDocument, html }: PasteParams, token): Promise<PasteResult> => {
        const analysis = await analyseOurs(session, textDocument.uri, token);
        if (analysis === undefined) return { text: null };
        const language = writtenAs(session.documents.get(textDocument.uri)?.languageId ?? '');
        return { text: await pasted(session, html, analysis.report, language) };
      }),
    );
    session.connection.onRequest(
      Export,
      session.respond(DOCUMENTS.export, async ({ textDocument, target }: ExportParams, token) => {
        const found = await session.analyse(textDocument.uri, token);
        if (found === undefined) return { refused: say(session)(NOT_OURS) };
        return attempt(session, (conversion) => exported(session, found.analysis.report, writerFor(target, conversion)));
      }),
    );
  },
};

const NOT_OURS: Message = {
  zh: '没有打开的年度报告。',
  en: 'No annual report is open.',
};

function say(session: Session): (message: Message) => string {
  return (message) => speak(message, session.settings.current.check.locale);
}

async function attempt<R>(session: Session, work: (conversion: Conversion) => R): Promise<R | Refused> {
  const conversion = await session.conversion();
  try {
    return work(conversion);
  } catch (error) {
    if (error instanceof conversion.ConversionFailure) return { refused: say(session)(error.said) };
    throw error;
  }
}

function imported(session: Session, { content, kind = 'word', dialect }: ImportParams, toDraft: Conversion['toDraft']): ImportResult {
  const bytes = fromBase64(content);
  if (bytes === undefined) throw new ResponseError(ErrorCodes.InvalidParams, 'content is no base64.');
  const source = sourceOf(kind, bytes);
  if ('problem' in source) return { refused: say(session)(source.problem) };
  const draft = toDraft(source, { dialect: dialect ?? 'tsv', marks: dialect === 'pipes' });
  return { text: draft.content, notices: draft.notices.map(say(session)) };
}

function sourceOf(kind: Source['kind'], bytes: Uint8Array): Source | { readonly problem: Message } {
  if (kind === 'word') return { kind, bytes };
  const page = pageText(bytes);
  return 'problem' in page ? page : { kind, text: page.text };
}

/** Beyond this an editor's own way of pasting is quick enough, and the tables of a report are far below it. */
const LONGEST_PASTED = 2_000_000;

/** What is pasted as a draft in the dialect of the report; `null` where it has no official table, or is more than a report. */
async function pasted(session: Session, html: string, report: Report, language: Language): Promise<string | null> {
  if (html.length > LONGEST_PASTED) return null;
  const { ConversionFailure, toDraft } = await session.conversion();
  try {
    const style = { dialect: dialectOf(report, language), marks: language === 'markdown' };
    const { content } = toDraft({ kind: 'page', text: html }, style);
    return parse(content).tables.length === 0 ? null : content.replace(/\n$/, '');
  } catch (error) {
    // Too many cells for a table: the editor pastes it as it is.
    if (error instanceof ConversionFailure) return null;
    throw error;
  }
}

type Writer = (report: Report) => Converted<string | Uint8Array>;

function writerFor(target: ExportTarget, { toWord, toHtml }: Conversion): Writer {
  return target === 'word' ? toWord : toHtml;
}

function exported(session: Session, report: Report, write: Writer): ExportResult {
  const { content, notices } = write(report);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { content: toBase64(bytes), notices: notices.map(say(session)) };
}
