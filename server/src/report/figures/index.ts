/** What the prose of a report says in numbers. */
import type { Report } from '../model';
import { claimsFrom } from './claims';
import type { BrokenSum, Claim, Statement } from './model';
import { OrganReader } from './organs';
import { passagesOf } from './passages';
import { quantitiesOf } from './quantities';
import { TableReader } from './readings';
import { StatementReader } from './statements';
import { brokenSums } from './sums';

export type { BrokenSum, Claim, Reading } from './model';

/** Claims about the tables, and sums within the prose that do not hold; both in the order of the text. */
export interface Figures {
  readonly claims: readonly Claim[];
  readonly sums: readonly BrokenSum[];
}

const FIGURES = new WeakMap<Report, Figures>();

/** The figures of a report's prose; read once for each report value, in time linear in its text. */
export function figuresOf(report: Report): Figures {
  const known = FIGURES.get(report);
  if (known !== undefined) return known;
  const reader = new StatementReader(report.year, new OrganReader(report.unit));
  const statements: Statement[] = [];
  const sums: BrokenSum[] = [];
  for (const passage of passagesOf(report)) {
    const quantities = quantitiesOf(passage.text);
    statements.push(...reader.read(passage, quantities));
    sums.push(...brokenSums(passage, quantities));
  }
  const figures = { claims: claimsFrom(statements, new TableReader(report)), sums };
  FIGURES.set(report, figures);
  return figures;
}

/** What the prose claims about cells of the tables, with the cells: for findings, definitions and references. */
export function claimsOf(report: Report): readonly Claim[] {
  return figuresOf(report).claims;
}
