import { ErrorCodes, RequestType, ResponseError } from 'vscode-languageserver';
import type { Converted } from '../../convert/convert';
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
      session.respond(DOCUMENTS.importWord, (params: ImportParams) =>
        attempt(session, ({ toDraft }) => imported(session, params, toDraft)),
      ),
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

/** What converts is set up when it is first needed, which in most sessions is never. */
type Conversion = typeof import('../../convert/convert');

async function attempt<R>(session: Session, work: (conversion: Conversion) => R): Promise<R | Refused> {
  const conversion = await import('../../convert/convert');
  try {
    return work(conversion);
  } catch (error) {
    if (error instanceof conversion.ConversionFailure) return { refused: say(session)(error.said) };
    throw error;
  }
}

function imported(session: Session, { content, dialect }: ImportParams, toDraft: Conversion['toDraft']): ImportResult {
  const bytes = fromBase64(content);
  if (bytes === undefined) throw new ResponseError(ErrorCodes.InvalidParams, 'content is no base64.');
  const draft = toDraft({ kind: 'word', bytes }, { dialect: dialect ?? 'tsv', marks: dialect === 'pipes' });
  return { text: draft.content, notices: draft.notices.map(say(session)) };
}

type Writer = (report: Report) => Converted<string | Uint8Array>;

function writerFor(target: ExportTarget, { toWord, toHtml }: Conversion): Writer {
  const writers: Readonly<Record<ExportTarget, Writer>> = { word: toWord, html: toHtml };
  if (!Object.hasOwn(writers, target)) throw new ResponseError(ErrorCodes.InvalidParams, `There is no target ${target}.`);
  return writers[target];
}

function exported(session: Session, report: Report, write: Writer): ExportResult {
  const { content, notices } = write(report);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { content: toBase64(bytes), notices: notices.map(say(session)) };
}
