const LONGEST = 80;

/**
 * How alike two short texts are, from 0 to 1: one minus their edit distance over the longer length.
 * Texts of more than 80 characters are alike only when equal, so the time is bounded. Texts that are seen to be less alike
 * than `least` give 0.
 */
export function similarity(a: string, b: string, least = 0): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0 || a.length > LONGEST || b.length > LONGEST) return 0;
  const longer = Math.max(a.length, b.length);
  if (least > 0 && 1 - (longer - sharedAtMost(a, b)) / longer < least) return 0;
  return 1 - editDistance(a, b) / longer;
}

/** No more characters than these can stay as they are. */
function sharedAtMost(a: string, b: string): number {
  let shared = 0;
  for (let i = 0; i < a.length; i++) if (b.includes(a.charAt(i))) shared++;
  return Math.min(shared, b.length);
}

/** Levenshtein distance, with a swap of neighbours as one edit. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
