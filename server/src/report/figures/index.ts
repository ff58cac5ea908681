/** What the prose of a report says in numbers. */
import { noted } from '../../text/remember';
import type { Report } from '../model';
import { claimsFrom } from './claims';
import type { BrokenSum, Claim, PassageText, Said, Statement } from './model';
import { OrganReader } from './organs';
import type { PartList } from './parts';
import { passagesOf } from './passages';
import { quantitiesOf } from './quantities';
import { TableReader } from './readings';
import { StatementReader } from './statements';
import { brokenLists, brokenSum } from './sums';

export type { BrokenSum, Claim, Reading } from './model';

/** Claims about the tables, and sums within the prose that do not hold; both in the order of the text. */
export interface Figures {
  readonly claims: readonly Claim[];
  readonly sums: readonly BrokenSum[];
}

/** The figures of one passage, whatever report it stands in. */
interface PassageFigures {
  readonly said: readonly Said[];
  readonly broken: readonly PartList[];
}

const FIGURES = new WeakMap<Report, Figures>();
/** For each text its figures by where it stands: the same words mean something else under another heading or in another report. */
const figuresByPlace = noted((): Map<string, PassageFigures> => new Map());
const MOST_PLACES = 8;

/** The figures of a report's prose; read once for each report value, in time linear in its text. */
export function figuresOf(report: Report): Figures {
  const known = FIGURES.get(report);
  if (known !== undefined) return known;
  const read = passageReader(report);
  const statements: Statement[] = [];
  const sums: BrokenSum[] = [];
  for (const passage of passagesOf(report)) {
    const { said, broken } = read(passage);
    for (const each of said) statements.push({ said: each, span: passage.span(each.start, each.end) });
    for (const list of broken) sums.push(brokenSum(passage, list));
  }
  const figures = { claims: claimsFrom(statements, new TableReader(report)), sums };
  FIGURES.set(report, figures);
  return figures;
}

/** Reads the passages of reports of one organ and year. */
function passageReader({ unit, year }: Report): (passage: PassageText) => PassageFigures {
  const reader = new StatementReader(year, new OrganReader(unit));
  return (passage) => {
    const { text, section, headings } = passage;
    const where = [unit, year, section, ...headings].join('\t');
    const places = figuresByPlace(text);
    const known = places.get(where);
    if (known !== undefined) return known;
    const quantities = quantitiesOf(text);
    const figures = { said: reader.read(passage, quantities), broken: brokenLists(text, quantities) };
    if (places.size >= MOST_PLACES) places.clear();
    places.set(where, figures);
    return figures;
  };
}

/** What the prose claims about cells of the tables, with the cells: for findings, definitions and references. */
export function claimsOf(report: Report): readonly Claim[] {
  return figuresOf(report).claims;
}
