import { dirname } from 'node:path';
import { type Aliases, type Identity, unitKey, unitKeys } from './identity';

/** Paths of reports by unit and year: plain data, for other threads too. */
export type Registered = ReadonlyMap<string, readonly string[]>;

/** Where the reports of units and years are; of the reports themselves nothing is kept. */
export class Registry {
  private readonly paths = new Map<string, string[]>();

  add({ unit, year }: Identity, path: string): void {
    const key = keyOf(unitKey(unit), year);
    const known = this.paths.get(key);
    if (known === undefined) this.paths.set(key, [path]);
    else known.push(path);
  }

  get registered(): Registered {
    return this.paths;
  }
}

/**
 * The report of the year before, by the same unit or one of its other names. Of several the only one in the same folder;
 * `undefined` where that leaves a doubt.
 */
export function lastYearOf({ unit, year }: Identity, path: string, registered: Registered, aliases: Aliases): string | undefined {
  if (registered.size === 0) return undefined;
  const found = unitKeys(unit, aliases)
    .flatMap((key) => registered.get(keyOf(key, year - 1)) ?? [])
    .filter((candidate) => candidate !== path);
  if (found.length <= 1) return found[0];
  const beside = found.filter((candidate) => dirname(candidate) === dirname(path));
  return beside.length === 1 ? beside[0] : undefined;
}

function keyOf(unit: string, year: number): string {
  return `${unit}|${year}`;
}
