/** The figures and labels of a table as they are written, ready to be written again. */
import type { CellText } from '../../form/render/write';
import { labelKey } from '../../report/labels';
import type { Label, Table } from '../../report/model';

/** Each cell's text; line breaks inside a cell become spaces. */
export function figuresOf(table: Table): CellText {
  const texts = new Map(table.rows.flatMap((row) => row.cells).map((cell) => [`${cell.row.key}/${cell.column.key}`, inOneLine(cell.text)]));
  return (row, column) => texts.get(`${row.key}/${column.key}`) ?? '';
}

/**
 * Gives the wording in the text for an official label: the first one that is whole and stands alone; the official one where a page
 * break tore it, where it is run together with its group, or where the text has none. With `rejoin`, spaces inside words are taken out.
 */
export function labelsOf(table: Table, rejoin: boolean): (official: string) => string {
  const wordings = new Map<string, string>();
  for (const label of [...table.heads, ...table.rows.flatMap((row) => row.labels)]) {
    const runTogether = label.exact && labelKey(label.text) !== labelKey(label.official);
    if (wordings.has(label.official) || label.torn || runTogether) continue;
    wordings.set(label.official, rejoin ? joined(label) : inOneLine(label.text));
  }
  return (official) => wordings.get(official) ?? official;
}

function inOneLine(text: string): string {
  return text.replace(/\s*[\t\r\n]\s*/g, ' ').trim();
}

/** `结 果 维 持` → `结果维持`: a space between two Han characters is a wrapped line or a stretched word. */
function joined(label: Label): string {
  return inOneLine(label.text).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}
