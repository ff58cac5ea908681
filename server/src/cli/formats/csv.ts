/** What makes Excel read UTF-8. */
export const CSV_BOM = '\ufeff';

/** One line of a CSV file (RFC 4180). */
export function csvLine(fields: readonly (string | number | null)[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

function csvField(field: string | number | null): string {
  if (field === null) return '';
  if (typeof field === 'number') return String(field);
  const text = looksLikeFormula(field) ? `'${field}` : field;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text out of a stranger's report must not become a formula in the reader's Excel; signed numbers and lone strokes stay as they are. */
function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]./s.test(text) && !/^[+-][\d.,]+$/.test(text);
}
