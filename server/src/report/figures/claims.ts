/** Compares what the prose states with the cells of the tables. */
import type { Claim, Said, Statement } from './model';
import type { TableReader } from './readings';

/** The statements with the cells that they speak of. */
export function claimsFrom(statements: readonly Statement[], tables: TableReader): readonly Claim[] {
  // The same said in the same words somewhere else is confirmed as well.
  const confirmed = new Set<Said>();
  const claims = statements.map(({ said, span }): Claim => {
    const { subjects, value, given = [] } = said;
    const readings = given.every((each) => confirmed.has(each)) ? tables.readings(subjects) : [];
    const agrees = readings.length === 0 || readings.some(({ min, max }) => min <= value && value <= max);
    if (agrees && readings.length > 0) confirmed.add(said);
    return { subjects, value, span, readings, cells: readings[0]?.cells ?? [], agrees };
  });
  const largest = largestThatAgree(claims);
  return claims.map((claim) => (claim.agrees || !isPartOf(claim, largest) ? claim : { ...claim, agrees: true }));
}

/** The largest number of each subject that the tables confirm. */
function largestThatAgree(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const { agrees, readings, subjects, value } of claims) {
    if (agrees && readings.length > 0) largest.set(subjects.join(), Math.max(value, largest.get(subjects.join()) ?? 0));
  }
  return largest;
}

/** A smaller number beside one that agrees with the table may be a part of it that the text does not name as one. */
function isPartOf(claim: Claim, largest: ReadonlyMap<string, number>): boolean {
  return claim.value > 0 && (largest.get(claim.subjects.join()) ?? 0) > claim.value;
}
