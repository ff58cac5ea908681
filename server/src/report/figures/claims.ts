/** Compares what the prose states with the cells of the tables. */
import type { Claim, Statement } from './model';
import type { TableReader } from './readings';

/** The statements with the cells that they speak of. */
export function claimsFrom(statements: readonly Statement[], tables: TableReader): readonly Claim[] {
  const confirmed = new Set<Statement>();
  const claims = statements.map((statement): Claim => {
    const readings = (statement.given ?? []).every((each) => confirmed.has(each)) ? tables.readings(statement.subjects) : [];
    const agrees = readings.length === 0 || readings.some(({ min, max }) => min <= statement.value && statement.value <= max);
    if (agrees && readings.length > 0) confirmed.add(statement);
    return { ...statement, readings, cells: readings[0]?.cells ?? [], agrees };
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
