import type { Report } from '../../report/model';
import { skeletonOf } from '../../text/characters';

/** Whose report a file is, and for which year. */
export interface Identity {
  readonly path: string;
  /** What all writings of the unit's name have in common. */
  readonly unit: string;
  readonly year: number;
}

/** `undefined` for what is no report, or one that does not tell. */
export function identityOf(path: string, { recognised, unit, year }: Report): Identity | undefined {
  return recognised && unit !== undefined && year !== undefined ? { path, unit: skeletonOf(unit), year } : undefined;
}

/**
 * Among `candidates` the report of the year before, by the same unit or one of its other names. Of several the only one in the
 * same folder; `undefined` where that leaves a doubt.
 */
export function lastYearAmong(
  candidates: readonly Identity[],
  own: Identity,
  aliases: Readonly<Record<string, readonly string[]>>,
  parent: (path: string) => string,
): string | undefined {
  const groups = Object.entries(aliases).map(([name, others]) => [name, ...others].map(skeletonOf));
  const names = new Set([own.unit, ...groups.filter((group) => group.includes(own.unit)).flat()]);
  const found = candidates.filter(({ path, unit, year }) => path !== own.path && year === own.year - 1 && names.has(unit));
  if (found.length <= 1) return found[0]?.path;
  const beside = found.filter(({ path }) => parent(path) === parent(own.path));
  return beside.length === 1 ? beside[0]?.path : undefined;
}
