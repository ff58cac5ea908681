/** The other process of `sections/growth.mjs`: takes a `Task`, answers with its points, ends. */
import { createRequire } from 'node:module';
import { copiesFor, onOneLine, repeated, size, withProse } from './drafts.mjs';

/** @typedef {import('../sections/growth.mjs').Task} Task */

/** Texts up to this size are timed more than once. */
const SMALL = 3_000_000;

process.once('message', (task) => {
  process.send?.(pointsOf(/** @type {Task} */ (task)), () => process.disconnect());
});

/** @param {Task} task */
function pointsOf({ core, draft, shape, sizes, patience }) {
  const { lint } = createRequire(import.meta.url)(core);
  const count = (/** @type {string} */ text) => lint(text).length;
  const points = [];
  for (const bytes of sizes) {
    const text = flat(grow(draft, shape, bytes));
    const runs = bytes <= SMALL ? 3 : 1;
    const { time, findings } = fastest(text, count, runs);
    points.push({ bytes: size(text), characters: text.length, time, findings, expected: expected(draft, shape, bytes, count) });
    if (time > patience) break;
  }
  return points;
}

/**
 * @param {string} draft
 * @param {Task['shape']} shape
 * @param {number} bytes
 */
function grow(draft, shape, bytes) {
  if (shape === 'one line of prose') return withProse(draft, bytes, '');
  const text = repeated(draft, bytes);
  return shape === 'all on one line' ? onOneLine(text) : text;
}

/**
 * How many findings there must be: every further copy adds as many as the third one did to two.
 * @param {string} draft
 * @param {Task['shape']} shape
 * @param {number} bytes
 * @param {(text: string) => number} count
 */
function expected(draft, shape, bytes, count) {
  const copies = shape === 'one line of prose' ? 0 : copiesFor(draft, bytes);
  if (copies <= 3) return count(grow(draft, shape, bytes));
  const [two, three] = [2, 3].map((number) => count(grow(draft, shape, number * size(`${draft}\n`))));
  return (two ?? 0) + (copies - 2) * ((three ?? 0) - (two ?? 0));
}

/**
 * @param {string} text
 * @param {(text: string) => number} count
 * @param {number} runs
 */
function fastest(text, count, runs) {
  let time = Number.POSITIVE_INFINITY;
  let findings = 0;
  for (let run = 0; run < runs; run += 1) {
    global.gc?.();
    const start = performance.now();
    findings = count(text);
    time = Math.min(time, performance.now() - start);
  }
  return { time, findings };
}

/**
 * As a text that was read from a file is: in one piece, not a tree of pieces that the first look at it would have to join.
 * @param {string} text
 */
const flat = (text) => Buffer.from(text).toString();
