import { type Aliases, unitKey, unitKeys } from '../units/identity';
import type { FileOutcome, Submissions } from './outcome';

/** Who has submitted a report and who has not, by a list of units. */
export class Roll {
  private readonly units = new Map<string, string>();
  private readonly reports: { readonly path: string; readonly unit: string | null; readonly year: number | null }[] = [];
  private readonly aliases: Record<string, readonly string[]> = {};

  /**
   * @param list one unit a line; empty lines and what follows `#` do not count
   * @param year the year asked for; by default that of most reports
   */
  constructor(
    list: string,
    private readonly year: number | undefined,
  ) {
    for (const line of list.split(/\r\n|\r|\n/)) {
      const unit = line.replace(/#.*$/, '').trim();
      if (unitKey(unit) !== '' && !this.units.has(unitKey(unit))) this.units.set(unitKey(unit), unit);
    }
  }

  /** How many units are on the list. */
  get size(): number {
    return this.units.size;
  }

  add({ path, recognised, unit, year }: FileOutcome, aliases: Aliases): void {
    if (recognised) this.reports.push({ path, unit, year });
    Object.assign(this.aliases, aliases);
  }

  submissions(): Submissions {
    const year = this.year ?? mostFrequent(this.reports.flatMap((report) => report.year ?? []));
    const reports = this.reports.filter((report) => report.year === year);
    const submitted = new Set(reports.flatMap(({ unit }) => this.keys(unit)));
    return {
      year: year ?? null,
      missing: [...this.units].filter(([, unit]) => !this.keys(unit).some((each) => submitted.has(each))).map(([, unit]) => unit),
      unlisted: reports.filter(({ unit }) => !this.keys(unit).some((key) => this.units.has(key))).map(({ path, unit }) => ({ path, unit })),
    };
  }

  private keys(unit: string | null): readonly string[] {
    return unit === null ? [] : unitKeys(unit, this.aliases);
  }
}

/** Of several that are equally frequent the latest. */
function mostFrequent(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0];
}
