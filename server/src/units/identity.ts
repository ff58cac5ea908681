/** Which unit a report is of, whatever way its name is written. */
import type { Report } from '../report/model';
import { skeletonOf } from '../text/characters';

/** Whose report it is, and for which year. */
export interface Identity {
  /** As the title names it. */
  readonly unit: string;
  /** What all writings of the unit's name have in common. */
  readonly key: string;
  readonly year: number;
}

/** `undefined` for what is no report, or one that does not tell. Keeps nothing of the report alive. */
export function identityOf(report: Report): Identity | undefined {
  const unit = unitOf(report);
  return unit !== undefined && report.year !== undefined ? { unit, key: unitKey(unit), year: report.year } : undefined;
}

/** The unit of a report as a string of its own: a piece of a text would keep all of the text in memory. */
export function unitOf({ recognised, unit }: Report): string | undefined {
  return recognised && unit !== undefined ? [...unit].join('') : undefined;
}

/** Other names of organs by their present one, as in the configuration. */
export type Aliases = Readonly<Record<string, readonly string[]>>;

/** What two writings of one name have in common: spaces, brackets and variants of characters aside. */
export function unitKey(unit: string): string {
  return skeletonOf(unit);
}

/** The keys of all names that count as this unit, its own first. */
export function unitKeys(unit: string, aliases: Aliases): readonly string[] {
  const own = unitKey(unit);
  const groups = Object.entries(aliases).map(([name, others]) => [name, ...others].map(unitKey));
  return [...new Set([own, ...groups.filter((group) => group.includes(own)).flat()])];
}
