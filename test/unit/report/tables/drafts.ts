/**
 * Drafts of reports as clerks and converters leave them: printed tables flattened to squares, written in any dialect, damaged,
 * and only then filled with figures, so that the place of every figure in the text is known.
 */

import { lint, parse, type Report } from '../../../../server/src/core';
import type { FormColumn, FormId, FormRow, TableId } from '../../../../server/src/form/model';
import { layout } from '../../../../server/src/form/render/layout';
import { FORMS, formTable } from '../../../../server/src/form/tables';

/** What stands in a cell; a blank is ''. */
export type Figures = (row: FormRow, column: FormColumn) => string;

/** How a merged label is written into the squares that it covers. */
export type Flattening =
  /** The text once, empty squares behind and below it. */
  | 'left'
  /** Empty squares first, the text in the last one. */
  | 'right'
  /** The text in every square. */
  | 'repeated'
  /** The text in every square below, once in a row. */
  | 'down'
  /** The text once, no squares for the rest. */
  | 'once'
  /** As `once`, then empty squares up to the full width. */
  | 'padded'
  /** The row's own label alone in front of its figures; labels of groups on rows of their own. */
  | 'leaf'
  /** Labels of the groups that open with a row and its own label in one square. */
  | 'glued';

const FIRST = 0xe000;

interface Place {
  readonly row: FormRow;
  readonly column: FormColumn;
}

function placesOf(form: FormId): readonly Place[] {
  return FORMS[form].tables.flatMap((table) => table.rows.flatMap((row) => row.columns.map((column) => ({ row, column }))));
}

const PLACES: Readonly<Record<FormId, readonly Place[]>> = { '2019': placesOf('2019'), '2021': placesOf('2021') };

/** A private character that stands for a figure until the draft is filled. */
function mark(form: FormId, row: FormRow, column: FormColumn): string {
  return String.fromCharCode(FIRST + PLACES[form].findIndex((place) => place.row === row && place.column === column));
}

/** A table as rows of squares, figures as private characters. */
export function squares(form: FormId, id: TableId, how: Flattening): string[][] {
  const table = formTable(form, id);
  const printed = layout(table);
  const rows: string[][] = [];
  for (const row of printed.rows) {
    const out: string[] = [];
    const groups: string[] = [];
    row.boxes.forEach((box, index) => {
      const text = box.kind === 'value' ? mark(form, box.of, box.under) : box.text;
      const next = row.boxes[index + 1];
      const group = id === 'applications' && row.rows.length > 0 && box.kind === 'label' && next !== undefined && next.kind !== 'value';
      if (how === 'leaf' || how === 'glued') {
        if (group) groups.push(text);
        else if (box.kind === 'continued') return;
        else out.push(text);
        return;
      }
      if (box.kind === 'continued') {
        if (how === 'repeated') out.push(...Array<string>(box.colspan).fill(text));
        else if (how === 'down') out.push(text, ...Array<string>(box.colspan - 1).fill(''));
        else if (how === 'left' || how === 'right') out.push(...Array<string>(box.colspan).fill(''));
        return;
      }
      const rest = Array<string>(box.colspan - 1).fill(how === 'repeated' && box.kind === 'label' ? text : '');
      if (how === 'once' || how === 'padded') out.push(text);
      else if (how === 'right') out.push(...rest, text);
      else out.push(text, ...rest);
    });
    if (how === 'padded') while (out.length < printed.width) out.push('');
    if (how === 'leaf') for (const group of groups) rows.push([group]);
    if (how === 'glued' && groups.length > 0) out[0] = `${groups.join('')}${out[0] ?? ''}`;
    rows.push(out);
  }
  return rows;
}

export type Write = (rows: readonly (readonly string[])[]) => string;

const joined =
  (between: string, before = '', behind = ''): Write =>
  (rows) =>
    rows.map((row) => `${before}${row.join(between)}${behind}`).join('\n');

/** Ways to write squares down. */
export const WRITE = {
  tabs: joined('\t'),
  trimmedTabs: (rows) => rows.map((row) => row.join('\t').replace(/\t+$/, '')).join('\n'),
  doubledTabs: joined('\t\t'),
  leadingTab: joined('\t', '\t'),
  excel: (rows) => rows.map((row) => row.map((cell) => (cell.length > 8 ? `"${cell}"` : cell)).join('\t')).join('\n'),
  pipes: (rows) => rows.map((row, i) => `| ${row.join(' | ')} |${i === 0 ? `\n|${'---|'.repeat(row.length)}` : ''}`).join('\n'),
  tightPipes: joined('|', '|', '|'),
  openPipes: (rows) => rows.map((row, i) => row.join(' | ') + (i === 0 ? `\n${row.map(() => '---').join(' | ')}` : '')).join('\n'),
  leadingPipes: joined(' | ', '| '),
  trailingPipes: joined(' | ', '', ' |'),
  boldPipes: (rows) => rows.map((row) => `| ${row.map((cell) => (cell === '' ? '' : `**${cell}**`)).join(' | ')} |`).join('\n'),
  breakPipes: (rows) =>
    rows
      .map((row) => `| ${row.map((cell) => (cell.length > 6 ? `${cell.slice(0, 5)}<br>${cell.slice(5)}` : cell)).join(' | ')} |`)
      .join('\n'),
  ruledPipes: (rows) => rows.map((row, i) => `| ${row.join(' | ')} |${i % 4 === 2 ? `\n|${':---:|'.repeat(row.length)}` : ''}`).join('\n'),
  barLines: (rows) => rows.map((row) => row.map((cell) => `${cell}|`).join('\n')).join('\n'),
  cells: (rows) => rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n'),
  lines: (rows) => rows.map((row) => row.map((cell) => cell).join('\n\n')).join('\n\n\n'),
  evenLines: (rows) => rows.map((row) => row.map((cell) => cell).join('\n\n')).join('\n\n'),
  tightLines: (rows) => rows.map((row) => row.map((cell) => cell).join('\n')).join('\n\n'),
  flatLines: (rows) => rows.map((row) => row.map((cell) => cell).join('\n')).join('\n'),
  html: (rows) => `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table>`,
  spaces: (rows) => rows.map((row) => row.filter((cell) => cell !== '').join(' ')).join('\n'),
  layoutSpaces: (rows) => rows.map((row) => `   ${row.filter((cell) => cell !== '').join('       ')}  `).join('\n'),
} satisfies Record<string, Write>;

/** A complete right report around three tables. */
export function frame(form: FormId, tables: Readonly<Record<TableId, string>>): string {
  const year = form === '2019' ? 2020 : 2023;
  return [
    `青溪县水务局${year}年政府信息公开工作年度报告`,
    `本报告的统计期限自${year}年1月1日至${year}年12月31日。`,
    '一、总体情况',
    '本年度各项工作有序开展。',
    '二、主动公开政府信息情况',
    tables.disclosure,
    '三、收到和处理政府信息公开申请情况',
    tables.applications,
    '四、政府信息公开行政复议、行政诉讼情况',
    tables.disputes,
    '五、存在的主要问题及改进情况',
    '问题是解读形式单一，下一步将丰富形式。',
    '六、其他需要报告的事项',
    form === '2021' ? '本年度未收取信息处理费。' : '没有其他需要报告的事项。',
    '',
  ].join('\n\n');
}

/** A report whose three tables are all flattened and written in one way. */
export function draft(
  form: FormId,
  how: Flattening,
  write: Write,
  change: Partial<Readonly<Record<TableId, (text: string) => string>>> = {},
): string {
  const text = (id: TableId): string => (change[id] ?? ((same: string) => same))(write(squares(form, id, how)));
  return frame(form, { disclosure: text('disclosure'), applications: text('applications'), disputes: text('disputes') });
}

/** Figures that add up and are nowhere alike, so that a figure in a wrong cell shows. */
export function dense(form: FormId): Figures {
  const table = formTable(form, 'applications');
  const leaf = (row: FormRow, at: number): number => ((table.rows.indexOf(row) * 5 + at * 3) % 9) + 1;
  const leaves = table.rows.slice(2, -2);
  const column = (key: string, at: number): number => {
    const row = table.rows.find((each) => each.key === key);
    if (key === 'handledTotal') return leaves.reduce((sum, each) => sum + leaf(each, at), 0);
    if (key === 'newlyReceived') return column('handledTotal', at) + column('carriedForward', at) - column('carriedOver', at);
    return row === undefined ? 0 : leaf(row, at);
  };
  return (row, of) => {
    const at = row.columns.indexOf(of);
    const last = row.columns.length - 1;
    if (table.rows.includes(row))
      return String(at < last ? column(row.key, at) : [0, 1, 2, 3, 4, 5].reduce((sum, each) => sum + column(row.key, each), 0));
    if (last === 4) return String(at < last ? at + row.key.length : 6 + 4 * row.key.length);
    return String(at === 2 ? 90 + row.key.length : at * 11 + row.key.length);
  };
}

/** Nearly all zeros: one request, granted. */
export const sparse: Figures = (row, { key }) =>
  ['newlyReceived', 'granted', 'handledTotal'].includes(row.key) && ['naturalPerson', 'total'].includes(key) ? '1' : '0';

/** Figures with blanks where `blank` says so. */
export function blanks(figures: Figures, blank: (row: FormRow, column: FormColumn) => boolean): Figures {
  return (row, column) => (blank(row, column) ? '' : figures(row, column));
}

/** A draft with its figures, and where they stand. */
export interface Filled {
  readonly form: FormId;
  readonly text: string;
  readonly cells: readonly { readonly name: string; readonly text: string; readonly at: number }[];
}

/** Puts figures into a draft; `blank` is what the dialect writes for an empty cell. */
export function fill(form: FormId, text: string, figures: Figures, blank = ''): Filled {
  const places = PLACES[form];
  const cells: { name: string; text: string; at: number }[] = [];
  let filled = '';
  for (const character of text) {
    const place = places[character.charCodeAt(0) - FIRST];
    if (place === undefined) filled += character;
    else {
      const figure = figures(place.row, place.column);
      cells.push({ name: nameOf(place), text: figure, at: filled.length });
      filled += figure || blank;
    }
  }
  return { form, text: filled, cells };
}

export function nameOf({ row, column }: Place): string {
  return `${row.key}.${column.key}`;
}

/** What a parsed report says against what the draft holds: one line for each cell that is wrong, lost or invented. */
export function misread({ cells, text }: Filled, report: Report = parse(text)): readonly string[] {
  const wrong: string[] = [];
  const expected = new Map(cells.map((cell) => [cell.name, cell]));
  for (const table of report.tables) {
    for (const row of table.rows) {
      for (const cell of row.cells) {
        const name = nameOf(cell);
        const there = expected.get(name);
        expected.delete(name);
        if (there === undefined) wrong.push(`${name} is not there, read ${JSON.stringify(cell.text)}`);
        else if (cell.text !== there.text) wrong.push(`${name} is ${JSON.stringify(there.text)}, read ${JSON.stringify(cell.text)}`);
        else if (there.text !== '' && cell.span.start !== there.at) wrong.push(`${name} stands at ${there.at}, read at ${cell.span.start}`);
      }
      if (row.unreadable) for (const column of row.form.columns) expected.delete(nameOf({ row: row.form, column }));
    }
  }
  return [...wrong, ...[...expected.keys()].map((name) => `${name} is lost`)];
}

/** Keys of the rows that the parser says it cannot read. */
export function unreadable(report: Report): readonly string[] {
  return report.tables.flatMap((table) => table.rows.filter((row) => row.unreadable).map((row) => row.form.key));
}

/** Findings at error and warning level, as `rule: text`. */
export function alarms(text: string): readonly string[] {
  return lint(text)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end).trim()}`);
}
