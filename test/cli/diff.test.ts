import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lineDiff } from '../../server/src/cli/diff/lines';

/** Applies a difference as `patch` would, strictly. */
function patched(before: readonly string[], diff: string): readonly string[] {
  const result: string[] = [];
  let at = 0;
  for (const line of diff.split('\n').slice(2, -1)) {
    const head = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(line);
    if (head !== null) {
      while (at < Number(head[1]) - 1) result.push(before[at++] ?? '');
      assert.equal(result.length, Number(head[3]) - 1);
      continue;
    }
    if (line[0] !== '+') assert.equal(before[at++], line.slice(1));
    if (line[0] !== '-') result.push(line.slice(1));
  }
  return [...result, ...before.slice(at)];
}

const LINES = fc.array(fc.constantFrom('a', 'b', 'c', '甲'), { maxLength: 40 });

test('a difference turns the one text into the other', () => {
  fc.assert(
    fc.property(LINES, LINES, (before, after) => {
      const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
      const diff = lineDiff('x', text(before), text(after));
      if (diff === '') assert.deepEqual(before, after);
      else assert.deepEqual(patched(before, diff), after);
    }),
    { numRuns: 500 },
  );
});

test('as few lines as possible are shown', () => {
  assert.equal(lineDiff('x', '1\n2\n3\n', '1\n3\n'), '--- x\n+++ x\n@@ -1,3 +1,2 @@\n 1\n-2\n 3\n');
  assert.equal(lineDiff('x', 'same\r\n', 'same\r\n'), '');
});

test('texts with nothing in common are shown as one piece taken out and one put in', () => {
  const many = (prefix: string): string => Array.from({ length: 1000 }, (_, i) => `${prefix}${i}\n`).join('');
  const lines = lineDiff('x', many('a'), many('b')).split('\n');
  assert.equal(lines.filter((line) => /^-a/.test(line)).length, 1000);
  assert.equal(lines.filter((line) => /^\+b/.test(line)).length, 1000);
});

test('a line cannot steer the terminal', () => {
  assert.match(lineDiff('x', '\u001b[31m\ta\n', 'b\n'), /\n-\ufffd\[31m\ta\n/);
});
