/** What the tests of this folder share: the examples, and readings of reports and findings that can be compared. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, type Finding, LineTable, lint, type Report } from '../../server/src/core';
import type { FormColumn, FormRow } from '../../server/src/form/model';

const EXAMPLES = join(__dirname, '../../examples');
const EXPECTED = '.expected.json';

/** A finding that an example must give: rule, 0-based line, and the text that it covers; left out for gaps and whole tables. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly line: number;
  readonly text?: string;
}

export interface SampleReport {
  readonly name: string;
  readonly text: string;
  /** Empty for a clean one. */
  readonly expected: readonly ExpectedFinding[];
}

export function cleanExamples(): readonly SampleReport[] {
  return load('clean', () => []);
}

export function faultyExamples(): readonly SampleReport[] {
  return load('faulty', (path) => JSON.parse(readFileSync(path + EXPECTED, 'utf8')) as ExpectedFinding[]);
}

function load(folder: string, expected: (path: string) => readonly ExpectedFinding[]): readonly SampleReport[] {
  const names = readdirSync(join(EXAMPLES, folder)).filter((name) => !name.endsWith(EXPECTED));
  return names.sort().map((name) => {
    const path = join(EXAMPLES, folder, name);
    return { name: `${folder}/${name}`, text: decode(readFileSync(path)), expected: expected(path) };
  });
}

/** UTF-16 by its mark, UTF-8 (its mark stays in the text: the parser must bear it), otherwise GB18030. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

/** Every cell of a report. */
export function cellsOf(report: Report): readonly Cell[] {
  return report.tables.flatMap((table) => table.rows).flatMap((row) => row.cells);
}

/** A name for a cell of the form: table, row and column. */
export function cellName(cell: { readonly row: FormRow; readonly column: FormColumn }): string {
  return `${cell.row.path.join('/')}·${cell.column.label}`;
}

/** What the cells read, by name. A cell that is there twice shows both readings. */
export function readings(cells: readonly Cell[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const cell of cells) {
    const before = found[cellName(cell)];
    const reading = cell.reads === 'number' ? String(cell.value) : `${cell.reads}:${cell.text}`;
    found[cellName(cell)] = before === undefined ? reading : `${before} and ${reading}`;
  }
  return found;
}

/** The findings of a text under all rules, comparable with those of an example. */
export function located(text: string): readonly ExpectedFinding[] {
  const lines = new LineTable(text);
  return lint(text).map(({ rule, span }) => {
    const line = lines.lineAt(span.start);
    const covered = text.slice(span.start, span.end);
    return covered.trim() === '' ? { rule, line } : { rule, line, text: covered };
  });
}

/** One line for every finding, for messages of failed assertions and for comparison. */
export function summaries(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, data }) => `${rule} ${JSON.stringify(data)}`).sort();
}
