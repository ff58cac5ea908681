import type { Cell, Report, Table } from '../report/model';
import { type Locale, type Message, speak } from '../rule';
import { tableName } from '../shapes/words';
import type { Span } from '../text/span';
import { formWords } from './form-words';
import { relations } from './relations';

/** A line of facts over a table. */
export interface Lens {
  /** The table. */
  readonly span: Span;
  readonly title: string;
}

/** 表三 · 2021 格式 · 空 5 · 勾稽 37/39, for every table. */
export function lenses(report: Report, locale: Locale): readonly Lens[] {
  return report.tables.map((table) => ({
    span: table.span,
    title: facts(report, table)
      .map((fact) => speak(fact, locale))
      .join(' · '),
  }));
}

function facts(report: Report, table: Table): readonly Message[] {
  const name = tableName(table.id);
  const form = table.form ?? report.form;
  const readable = table.rows.filter((row) => !row.unreadable);
  const unread = table.rows.length - readable.length;
  return [
    { zh: name, en: name },
    ...(form === undefined ? [] : [formWords(form)]),
    ...(table.missingRows.length === 0
      ? []
      : [{ zh: `缺 ${table.missingRows.length} 行`, en: `${table.missingRows.length} rows missing` }]),
    ...(unread === 0 ? [] : [{ zh: `${unread} 行无法读取`, en: `${unread} rows unreadable` }]),
    blanks(readable.flatMap((row) => row.cells)),
    ...sums(table),
  ];
}

function blanks(cells: readonly Cell[]): Message {
  const count = cells.filter((cell) => cell.reads === 'blank').length;
  return { zh: `空 ${count}`, en: `${count} blank` };
}

/** How many of the table's equations hold, blanks counting as 0; 表二 of 2019 has none. */
function sums(table: Table): readonly Message[] {
  const all = relations(table);
  const holding = all.filter(({ status }) => status === 'holds').length;
  return all.length === 0 ? [] : [{ zh: `勾稽 ${holding}/${all.length}`, en: `sums ${holding}/${all.length}` }];
}
