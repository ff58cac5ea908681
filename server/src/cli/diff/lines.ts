/** Compares two texts line by line, for people: what a program would change, as `diff -u` shows it. */

const CONTEXT = 2;
/** Lines that differ beyond this are shown as one piece taken out and one put in. */
const MOST_EDITS = 400;

interface Step {
  readonly kind: ' ' | '-' | '+';
  readonly line: string;
}

/** The difference in the unified format; '' where there is none. Line ends belong to their lines but are not shown. */
export function lineDiff(path: string, before: string, after: string): string {
  const steps = stepsBetween(linesOf(before), linesOf(after));
  const pieces = hunks(steps);
  return pieces.length === 0 ? '' : [`--- ${path}`, `+++ ${path}`, ...pieces, ''].join('\n');
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

function stepsBetween(a: readonly string[], b: readonly string[]): readonly Step[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const same = (line: string): Step => ({ kind: ' ', line });
  return [
    ...a.slice(0, start).map(same),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ];
}

/** Myers' greedy algorithm: the fewest lines taken out and put in. */
function middle(a: readonly string[], b: readonly string[]): readonly Step[] {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trace.push(new Map(furthest));
    for (let k = -edits; k <= edits; k += 2) {
      let x = k === -edits || (k !== edits && at(furthest, k - 1) < at(furthest, k + 1)) ? at(furthest, k + 1) : at(furthest, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace);
    }
  }
  return [...a.map((line): Step => ({ kind: '-', line })), ...b.map((line): Step => ({ kind: '+', line }))];
}

function at(furthest: ReadonlyMap<number, number>, k: number): number {
  return furthest.get(k) ?? -1;
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly ReadonlyMap<number, number>[]): readonly Step[] {
  const steps: Step[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const furthest = trace[edits] ?? new Map<number, number>();
    const k = x - y;
    const from = k === -edits || (k !== edits && at(furthest, k - 1) < at(furthest, k + 1)) ? k + 1 : k - 1;
    const fromX = at(furthest, from);
    const fromY = fromX - from;
    for (; x > fromX && y > fromY; x--, y--) steps.push({ kind: ' ', line: a[x - 1] ?? '' });
    if (edits > 0) steps.push(x === fromX ? { kind: '+', line: b[y - 1] ?? '' } : { kind: '-', line: a[x - 1] ?? '' });
    x = fromX;
    y = fromY;
  }
  return steps.reverse();
}

/** Changed lines with a few around them, under a head that says where they stand in both texts. */
function hunks(steps: readonly Step[]): readonly string[] {
  const shown = steps.map(() => false);
  steps.forEach(({ kind }, index) => {
    if (kind !== ' ') shown.fill(true, Math.max(0, index - CONTEXT), index + CONTEXT + 1);
  });
  const lines: string[] = [];
  let [before, after] = [1, 1];
  for (let i = 0; i < steps.length; ) {
    const until = shown[i] === true ? endOf(shown, i) : i + 1;
    const piece = steps.slice(i, until);
    const [removed, added] = [count(piece, '+'), count(piece, '-')];
    if (shown[i] === true) {
      lines.push(`@@ -${before},${removed} +${after},${added} @@`);
      for (const { kind, line } of piece) lines.push(kind + shownLine(line));
    }
    before += removed;
    after += added;
    i = until;
  }
  return lines;
}

function endOf(shown: readonly boolean[], from: number): number {
  const end = shown.indexOf(false, from);
  return end < 0 ? shown.length : end;
}

/** How many lines there are without those of one kind. */
function count(piece: readonly Step[], without: Step['kind']): number {
  return piece.filter(({ kind }) => kind !== without).length;
}

/** Without its end, and without what would steer the terminal. */
function shownLine(line: string): string {
  return line.replace(/[\r\n]+$/, '').replace(/[^\P{Cc}\t]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
