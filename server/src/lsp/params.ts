import { isWritable } from '../features/transform/style';
import { FORMS } from '../form/tables';
import { isRecord } from './abilities';
import { COMMANDS, DOCUMENTS, TABLE_VIEW } from './protocol';

type Kind = (value: unknown) => boolean;

const isString: Kind = (value) => typeof value === 'string';
const isList =
  (kind: Kind): Kind =>
  (value) =>
    Array.isArray(value) && value.every(kind);
const isOneOf =
  (...words: readonly unknown[]): Kind =>
  (value) =>
    words.includes(value);
const isPosition: Kind = (value) => isRecord(value) && Number.isInteger(value.line) && Number.isInteger(value.character);
const isRange: Kind = (value) => isRecord(value) && isPosition(value.start) && isPosition(value.end);
const isContext: Kind = (value) =>
  isRecord(value) &&
  (value.diagnostics === undefined || isList((each) => isRecord(each) && isRange(each.range))(value.diagnostics)) &&
  (value.only === undefined || isList(isString)(value.only));

/** A parameter of one name is the same kind of thing in every request. */
const KINDS = {
  textDocument: (value) => isRecord(value) && isString(value.uri),
  position: isPosition,
  positions: isList(isPosition),
  range: isRange,
  context: isContext,
  previousResultIds: isList((each) => isRecord(each) && isString(each.uri) && isString(each.value)),
  table: isOneOf(...FORMS['2021'].tables.map(({ id }) => id)),
  form: isOneOf(...Object.keys(FORMS)),
  section: isOneOf(1, 2, 3, 4, 5, 6),
  scope: isOneOf('row', 'table', 'report'),
  dialect: isWritable,
  language: isOneOf('plain', 'markdown', 'html'),
  unit: isString,
  year: Number.isSafeInteger,
  lastYear: isString,
  previous: isString,
  text: isString,
  html: isString,
  content: isString,
  kind: isOneOf('word', 'page'),
  target: isOneOf('word', 'html'),
  cells: isList((each) => isRecord(each) && isString(each.cell) && isString(each.text)),
} as const satisfies Readonly<Record<string, Kind>>;

type Name = keyof typeof KINDS;

/** What a request cannot be answered without. Those that are not named here are about a document and nothing else. */
const NEEDED: Readonly<Record<string, readonly Name[]>> = {
  'textDocument/codeAction': ['textDocument', 'range', 'context'],
  'textDocument/completion': ['textDocument', 'position'],
  'textDocument/definition': ['textDocument', 'position'],
  'textDocument/documentHighlight': ['textDocument', 'position'],
  'textDocument/hover': ['textDocument', 'position'],
  'textDocument/inlayHint': ['textDocument', 'range'],
  'textDocument/rangeFormatting': ['textDocument', 'range'],
  'textDocument/references': ['textDocument', 'position', 'context'],
  'textDocument/selectionRange': ['textDocument', 'positions'],
  'textDocument/semanticTokens/range': ['textDocument', 'range'],
  'workspace/diagnostic': ['previousResultIds'],
  [COMMANDS.changeDialect]: ['textDocument', 'dialect'],
  [COMMANDS.fillBlanks]: ['textDocument', 'scope'],
  [COMMANDS.insertSection]: ['textDocument', 'section'],
  [COMMANDS.newReport]: ['unit', 'year', 'dialect'],
  [COMMANDS.readReport]: ['text'],
  [DOCUMENTS.export]: ['textDocument', 'target'],
  [DOCUMENTS.importWord]: ['content'],
  [DOCUMENTS.paste]: ['textDocument', 'html'],
  [TABLE_VIEW.write]: ['textDocument', 'cells'],
};

/**
 * What is wrong with the parameters of a request, as a sentence for whoever writes the client: something is missing, or of
 * another kind. An answer made from such a value would be about another place than the one that was meant.
 */
export function wrongParams(request: string, params: unknown): string | undefined {
  if (!isRecord(params)) return `${request} expects an object of parameters.`;
  const missing = (NEEDED[request] ?? ['textDocument']).find((name) => params[name] === undefined);
  if (missing !== undefined) return `${request} expects ${missing}.`;
  const wrong = Object.entries(KINDS).find(([name, kind]) => params[name] !== undefined && !kind(params[name]));
  return wrong === undefined ? undefined : `${request}: ${wrong[0]} is not what it has to be.`;
}
