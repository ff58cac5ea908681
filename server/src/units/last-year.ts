/** Which report is the one of the year before. */
import { type Aliases, type Identity, unitKeys } from './identity';

/** A file with whose report it is. */
export interface Identified extends Identity {
  readonly path: string;
}

/** Among `candidates` the report of the year before, by the same unit or one of its other names; `undefined` where that leaves a doubt. */
export function lastYearAmong(
  candidates: readonly Identified[],
  own: Identified,
  aliases: Aliases,
  folderOf: (path: string) => string,
): string | undefined {
  const keys = new Set(unitKeys(own.unit, aliases));
  const found = candidates.filter(({ year, key }) => year === own.year - 1 && keys.has(key));
  return onlyOne(
    found.map(({ path }) => path),
    own.path,
    folderOf,
  );
}

/** Of these files that may hold last year's report of the one at `path`: the only one, or the only one in the same folder. */
export function onlyOne(paths: readonly string[], path: string, folderOf: (path: string) => string): string | undefined {
  const others = paths.filter((candidate) => candidate !== path);
  if (others.length <= 1) return others[0];
  const beside = others.filter((candidate) => folderOf(candidate) === folderOf(path));
  return beside.length === 1 ? beside[0] : undefined;
}
