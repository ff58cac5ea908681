/**
 * @typedef {string | number | undefined} Value numbers are shown with three figures
 * @typedef {{ title: string, head: readonly string[], rows: readonly (readonly Value[])[] }} Table
 */

/**
 * A table for the terminal: the first column to the left, the others to the right.
 * @param {Table} table
 */
export function drawTable({ title, head, rows }) {
  const cells = [head, ...rows].map((row) => head.map((_, index) => shown(row[index])));
  const widths = head.map((_, index) => Math.max(...cells.map((row) => width(row[index] ?? ''))));
  const lines = cells.map((row) =>
    row
      .map((cell, index) => padded(cell, widths[index] ?? 0, index === 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((each) => '─'.repeat(each)).join('──');
  return `\n${title}\n${rule}\n${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`;
}

/** @param {Value} value */
function shown(value) {
  if (value === undefined) return '–';
  return typeof value === 'number' ? threeFigures(value) : value;
}

/** @param {number} value */
function threeFigures(value) {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(3);
}

/** @param {string} text Columns of a terminal: Chinese takes two a character. */
const width = (text) => text.length + (text.match(/[\u2e80-\u9fff\uff00-\uff60]/g)?.length ?? 0);

/**
 * @param {string} text
 * @param {number} to
 * @param {boolean} left
 */
function padded(text, to, left) {
  const space = ' '.repeat(to - width(text));
  return left ? text + space : space + text;
}
