import type { CellChange, Comparison, RollForward, SectionLikeness } from '../compare/compare';
import { type Locale, type Message, speak } from '../rule';
import { tableName } from '../shapes/words';
import type { Palette } from './terminal/colour';
import { displayWidth, padEnd, printable } from './terminal/width';

type Line = readonly string[];

/** A comparison for reading: three tables, in columns. */
export function comparisonText(comparison: Comparison, locale: Locale, paint: Palette): string {
  const say = (message: Message): string => speak(message, locale);
  const { before, after, changes, rollForwards, sections } = comparison;
  const name = ({ title, year }: Comparison['before']): string => printable(title ?? (year === null ? '' : String(year)));
  const head = `${say({ zh: '上一年：', en: 'Last year: ' })}${name(before)}\n${say({ zh: '本年：  ', en: 'This year: ' })}${name(after)}\n`;
  const none = say({ zh: '无', en: 'none' });
  const block = (title: Message, lines: readonly string[]): string =>
    `${paint.heading(say(title))}\n${(lines.length === 0 ? [none] : lines).map((line) => `  ${line}\n`).join('')}`;
  return [
    head,
    block({ zh: `有变化的单元格（${changes.length}）`, en: `Cells that differ (${changes.length})` }, changeLines(changes, paint)),
    block({ zh: '与上一年的衔接', en: 'What follows from last year' }, rollLines(rollForwards, say, paint)),
    block({ zh: '与上一年相同的文字', en: 'Text that is last year’s' }, sectionLines(sections, paint)),
  ].join('\n');
}

function changeLines(changes: readonly CellChange[], paint: Palette): readonly string[] {
  const number = (value: number | null): string => (value === null ? '—' : String(value));
  const rows = changes.map(({ table, row, column, before, after, change }) => [
    tableName(table),
    rowName(row),
    column,
    number(before),
    '→',
    number(after),
    change === null ? '' : `${change > 0 ? '+' : ''}${Number(change.toFixed(6))}`,
  ]);
  return aligned(rows, new Set([3, 5, 6])).map(([table, row, column, was, arrow, is, by]) =>
    `${table}  ${row}  ${column}  ${paint.faint(was ?? '')} ${paint.faint(arrow ?? '')} ${is}  ${by}`.trimEnd(),
  );
}

/** The row with the group it stands in; notes in brackets and tables' clauses left out. */
function rowName(path: readonly string[]): string {
  const own = path.map((label) => printable(label.replace(/(.)（[^（）]{8,}）$/, '$1')));
  return own
    .filter((label) => !/^第二十条/.test(label))
    .slice(-2)
    .join(' · ');
}

function rollLines(all: readonly RollForward[], say: (message: Message) => string, paint: Palette): readonly string[] {
  const kinds: Readonly<Record<RollForward['kind'], Message>> = {
    'carry-over': { zh: '上年结转', en: 'carried over' },
    'in-force': { zh: '现行有效', en: 'in force' },
  };
  const rows = all.map(({ kind, name, expected, found, holds }) => [
    say(kinds[kind]),
    name,
    say(holds ? { zh: '相符', en: 'holds' } : { zh: '不符', en: 'differs' }),
    String(found),
    holds ? '' : say({ zh: `按上一年应为 ${expected}`, en: `by last year’s report ${expected}` }),
  ]);
  return aligned(rows, new Set([3])).map(([kind, name, holds, found, expected], index) => {
    const line = `${kind}  ${name}  ${holds}  ${found}  ${expected}`.trimEnd();
    return all[index]?.holds ? line : paint.warning(line);
  });
}

const COPIED = 70;

function sectionLines(sections: readonly SectionLikeness[], paint: Palette): readonly string[] {
  const rows = sections.map(({ title, length, share }) => [printable(title), length === 0 ? '—' : `${Math.round(share * 100)}%`]);
  return aligned(rows, new Set([1])).map(([title, share], index) => {
    const line = `${title}  ${share}`;
    return (sections[index]?.share ?? 0) * 100 >= COPIED ? paint.warning(line) : line;
  });
}

/** Every column as wide as its widest field; numbers to the right. */
function aligned(rows: readonly Line[], right: ReadonlySet<number>): readonly Line[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows.map((row) =>
    row.map((field, column) => {
      const width = widths[column] ?? 0;
      return right.has(column) ? ' '.repeat(Math.max(0, width - displayWidth(field))) + field : padEnd(field, width);
    }),
  );
}
