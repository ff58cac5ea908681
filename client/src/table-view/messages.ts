/** What the page and the extension say to each other, each message checked by its receiver. No editor and no page is needed here. */
import type { TableView } from '../../../server/src/lsp/protocol';
import { type Check, type Checked, count, either, flag, list, nullable, number, oneOf, shape, text } from './schema';

const severity = oneOf('error', 'warning', 'info');

const cellView = shape({
  id: text,
  state: oneOf('number', 'blank', 'word', 'missing', 'unreadable'),
  text,
  label: text,
  notes: list(text),
  severity: oneOf('error', 'warning', 'info', 'none'),
  lastYear: nullable(shape({ value: number, change: number, words: text })),
});

const equationView = shape({
  id: text,
  status: oneOf('holds', 'open', 'broken'),
  mark: text,
  words: text,
  operands: list(text),
  totals: list(text),
});

const box = either(
  shape({ kind: oneOf('label'), text, colspan: count, rowspan: count, scope: oneOf('col', 'colgroup', 'row', 'rowgroup') }),
  shape({ kind: oneOf('value'), colspan: count, cell: text }),
);

const gridView = shape({
  table: oneOf('disclosure', 'applications', 'disputes'),
  caption: text,
  absent: nullable(text),
  labelColumns: count,
  margin: flag,
  groups: list(shape({ kind: oneOf('head', 'body'), rows: list(shape({ boxes: list(box), equations: list(text) })) })),
  feet: list(shape({ label: text, equations: list(nullable(text)) })),
});

const words = shape({
  margin: text,
  blank: text,
  notNumber: text,
  missing: text,
  findings: text,
  keys: text,
  overflow: text,
  edit: text,
});

const view: Check<TableView> = shape({
  language: oneOf('zh-CN', 'en'),
  words,
  summary: shape({
    title: text,
    facts: list(shape({ label: text, value: text })),
    kinds: list(shape({ severity, title: text, count: number })),
  }),
  grids: list(gridView),
  cells: list(cellView),
  equations: list(equationView),
});

const cellText = shape({ cell: text, text });

const FROM_PAGE = {
  /** The page listens. */
  ready: shape({ type: oneOf('ready') }),
  /** The page has drawn: how many cells are there, and how many of them it touched. */
  drawn: shape({ type: oneOf('drawn'), cells: number, redrawn: number }),
  /** Somebody wants to see a cell in the text. */
  reveal: shape({ type: oneOf('reveal'), cell: text }),
  /** Somebody has typed or pasted. */
  edit: shape({ type: oneOf('edit'), cells: list(cellText) }),
  undo: shape({ type: oneOf('undo') }),
  redo: shape({ type: oneOf('redo') }),
};

const FROM_HOST = {
  show: shape({ type: oneOf('show'), view }),
  /** There is nothing to draw, and why. */
  nothing: shape({ type: oneOf('nothing'), why: text }),
  /** The cell at the cursor of the text. */
  mark: shape({ type: oneOf('mark'), cell: nullable(text) }),
  /** What was not written. */
  refused: shape({ type: oneOf('refused'), problems: list(shape({ cell: text, message: text })) }),
};

export type PageMessage = Checked<(typeof FROM_PAGE)[keyof typeof FROM_PAGE]>;
export type HostMessage = Checked<(typeof FROM_HOST)[keyof typeof FROM_HOST]>;
export type CellText = Checked<typeof cellText>;

/** The message that a page has sent; `undefined` for anything else. */
export function readPageMessage(value: unknown): PageMessage | undefined {
  return read<PageMessage>(FROM_PAGE, value);
}

/** The message that the extension has sent; `undefined` for anything else. */
export function readHostMessage(value: unknown): HostMessage | undefined {
  return read<HostMessage>(FROM_HOST, value);
}

function read<T>(checks: Readonly<Record<string, (value: unknown) => boolean>>, value: unknown): T | undefined {
  return Object.values(checks).some((check) => check(value)) ? (value as T) : undefined;
}
