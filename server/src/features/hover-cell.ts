import type { Cell, Report } from '../report/model';
import { type Locale, type Message, speak } from '../rule';
import { soleValue } from '../shapes/allowed';
import type { PlacedCell } from '../shapes/cells';
import { evaluate } from '../shapes/identity';
import { cite, tableName } from '../shapes/words';
import type { Hover } from './hover-model';
import { placeAt } from './places';
import { type Relation, relationsThrough } from './relations';

const MARKS: Readonly<Record<Relation['status'], string>> = { holds: '✓', open: '?', broken: '✗' };

/** Row × column in the form's words, what stands there, and the equations through it with their numbers. */
export function cellHover(report: Report, offset: number, locale: Locale): Hover | undefined {
  const place = placeAt(report, offset);
  if (place === undefined) return undefined;
  const { cell, row, table } = place;
  const equations = relationsThrough(table, cell).map((relation) => `${MARKS[relation.status]} ${speak(relation.words(), locale)}`);
  const title = `${tableName(table.id)} · ${row.form.path.join(' › ')} × ${cell.column.label}`;
  return { span: cell.span, blocks: [{ title, lines: [speak(content(place), locale), ...equations] }] };
}

function content(place: PlacedCell): Message {
  const { cell } = place;
  switch (cell.reads) {
    case 'number':
      return number(cell);
    case 'blank':
      return blank(soleValue(evaluate(place.table), cell));
    case 'stroke':
    case 'words':
      return { zh: `不是数字：${cite(cell.text)}`, en: `Not a number: ${cite(cell.text)}` };
  }
}

function number({ text, value, dress }: Cell): Message {
  if (dress.length === 0) return { zh: `数字：${value}`, en: `Number: ${value}` };
  return { zh: `数字：${cite(text)}，读作 ${value}`, en: `Number: ${cite(text)}, read as ${value}` };
}

function blank(value: number | undefined): Message {
  if (value === undefined) return { zh: '空白', en: 'Blank' };
  return { zh: `空白，按勾稽关系应为 ${value}`, en: `Blank; by the sums of the table it is ${value}` };
}
