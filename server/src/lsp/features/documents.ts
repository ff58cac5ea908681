import { ErrorCodes, RequestType, ResponseError } from 'vscode-languageserver';
import { ConversionFailure, type Converted, toDraft, toHtml, toWord } from '../../convert/convert';
import type { Report } from '../../report/model';
import { type Message, speak } from '../../rule';
import { fromBase64, toBase64 } from '../base64';
import {
  DOCUMENTS,
  type ExportParams,
  type ExportResult,
  type ExportTarget,
  type ImportParams,
  type ImportResult,
  type Refused,
} from '../protocol';
import type { Feature, Session } from '../session';

const ImportWord = new RequestType<ImportParams, ImportResult, never>(DOCUMENTS.importWord);
const Export = new RequestType<ExportParams, ExportResult, never>(DOCUMENTS.export);

/** Word documents and web pages: `ogiReport/importWord` and `ogiReport/export`. */
export const documents: Feature = {
  capabilities: () => ({}),

  start(session) {
    session.connection.onRequest(
      ImportWord,
      session.respond(DOCUMENTS.importWord, (params: ImportParams) => attempt(session, () => imported(session, params))),
    );
    session.connection.onRequest(
      Export,
      session.respond(DOCUMENTS.export, async ({ textDocument, target }: ExportParams, token) => {
        const found = await session.analyse(textDocument.uri, token);
        if (found === undefined) return { refused: say(session)(NOT_OURS) };
        return attempt(session, () => exported(session, found.analysis.report, target));
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

function attempt<R>(session: Session, work: () => R): R | Refused {
  try {
    return work();
  } catch (error) {
    if (error instanceof ConversionFailure) return { refused: say(session)(error.said) };
    throw error;
  }
}

function imported(session: Session, { content, dialect }: ImportParams): ImportResult {
  const bytes = fromBase64(content);
  if (bytes === undefined) throw new ResponseError(ErrorCodes.InvalidParams, 'content is no base64.');
  const draft = toDraft({ kind: 'word', bytes }, { dialect: dialect ?? 'tsv', marks: dialect === 'pipes' });
  return { text: draft.content, notices: draft.notices.map(say(session)) };
}

const WRITERS: Readonly<Record<ExportTarget, (report: Report) => Converted<string | Uint8Array>>> = { word: toWord, html: toHtml };

function exported(session: Session, report: Report, target: ExportTarget): ExportResult {
  const write = Object.hasOwn(WRITERS, target) ? WRITERS[target] : undefined;
  if (write === undefined) throw new ResponseError(ErrorCodes.InvalidParams, `There is no target ${target}.`);
  const { content, notices } = write(report);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { content: toBase64(bytes), notices: notices.map(say(session)) };
}
