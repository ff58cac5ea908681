import { dirname } from 'node:path';
import { type Aliases, type Identity, unitKeys } from '../../units/identity';
import { onlyOne } from '../../units/last-year';

/** Paths of reports by unit and year: plain data, for other threads too. */
export type Registered = ReadonlyMap<string, readonly string[]>;

/** Where the reports of units and years are; of the reports themselves nothing is kept. */
export class Registry {
  private readonly paths = new Map<string, string[]>();

  add({ key: unit, year }: Identity, path: string): void {
    const key = keyOf(unit, year);
    const known = this.paths.get(key);
    if (known === undefined) this.paths.set(key, [path]);
    else known.push(path);
  }

  get registered(): Registered {
    return this.paths;
  }
}

/** The report of the year before, by the same unit or one of its other names; `undefined` where that leaves a doubt. */
export function lastYearOf({ unit, year }: Identity, path: string, registered: Registered, aliases: Aliases): string | undefined {
  if (registered.size === 0) return undefined;
  const found = unitKeys(unit, aliases).flatMap((key) => registered.get(keyOf(key, year - 1)) ?? []);
  return onlyOne(found, path, dirname);
}

function keyOf(unit: string, year: number): string {
  return `${unit}|${year}`;
}
