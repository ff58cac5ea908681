/** What the prose of a report says in numbers. */
import { keptWith, noted } from '../../text/remember';
import type { Report } from '../model';
import { claimsFrom } from './claims';
import { type Clause, clausesOf } from './clauses';
import type { BrokenSum, Claim, PassageText, Said, Statement } from './model';
import { OrganReader } from './organs';
import type { PartList } from './parts';
import { passagesOf } from './passages';
import { quantitiesOf } from './quantities';
import { TableReader } from './readings';
import { mayState, StatementReader } from './statements';
import { brokenLists, brokenSum } from './sums';

export type { BrokenSum, Claim, Reading } from './model';

/** Claims about the tables, and sums within the prose that do not hold; both in the order of the text. */
export interface Figures {
  readonly claims: readonly Claim[];
  readonly sums: readonly BrokenSum[];
}

/** What the words of a passage come to wherever they stand. */
interface Wording {
  /** Its clauses, if any of them may state a figure: few passages have one. */
  readonly clauses: readonly Clause[];
  readonly broken: readonly PartList[];
  /** What it says, by where it stands: the same words mean something else under another heading or in another report. */
  readonly said: Map<string, readonly Said[]>;
}

const MOST_PLACES = 8;
const NOTHING: readonly Said[] = [];

const wordingOf = noted((text): Wording => {
  const quantities = quantitiesOf(text);
  const clauses = clausesOf(text, quantities);
  return { clauses: clauses.some(mayState) ? clauses : [], broken: brokenLists(text, quantities), said: new Map() };
});

/** The figures of a report's prose; read once for each report value, in time linear in its text. */
export const figuresOf = keptWith((report: Report): Figures => {
  const read = passageReader(report);
  const statements: Statement[] = [];
  const sums: BrokenSum[] = [];
  for (const passage of passagesOf(report)) {
    const wording = wordingOf(passage.words);
    for (const each of read(passage, wording)) statements.push({ said: each, span: passage.span(each.start, each.end) });
    for (const list of wording.broken) sums.push(brokenSum(passage, list));
  }
  return { claims: claimsFrom(statements, new TableReader(report)), sums };
});

/** Reads what passages of reports of one organ and year say. */
function passageReader({ unit, year }: Report): (passage: PassageText, wording: Wording) => readonly Said[] {
  const reader = new StatementReader(year, new OrganReader(unit));
  return (passage, { clauses, said }) => {
    if (clauses.length === 0) return NOTHING;
    const where = [unit, year, passage.section, ...passage.headings].join('\t');
    const known = said.get(where);
    if (known !== undefined) return known;
    const found = reader.read(passage, clauses);
    if (said.size >= MOST_PLACES) said.clear();
    said.set(where, found);
    return found;
  };
}

/** What the prose claims about cells of the tables, with the cells: for findings, definitions and references. */
export function claimsOf(report: Report): readonly Claim[] {
  return figuresOf(report).claims;
}
