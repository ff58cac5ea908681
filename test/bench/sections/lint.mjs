/**
 * All rules on one ordinary draft, warm, in one process with the linters compared with.
 * What comes again is not read again, as when a draft is edited; `unseen` is a text of which nothing comes again but the form.
 */
import { anotherOne, ordinaryDrafts, size } from '../tools/drafts.mjs';
import { inTurns, median, quantile } from '../tools/rounds.mjs';
import { autocorrect, core, markdownlint } from '../tools/subjects.mjs';

/** A scan takes microseconds, too few for the clock. */
const SCANS = 100;

/** @type {import('../main.mjs').Measure} */
export async function measure({ effort }) {
  const times = { quick: { warmup: 10, rounds: 10 }, normal: { warmup: 30, rounds: 60 }, full: { warmup: 50, rounds: 300 } }[effort];
  const { lint } = core();
  const peers = { markdownlint: await markdownlint(), autocorrect: autocorrect() };
  const results = [];
  const fastest = [];
  for (const { name, text } of ordinaryDrafts()) {
    const others = Array.from({ length: times.warmup + times.rounds }, (_, index) => anotherOne(text, index));
    const taken = await inTurns(
      {
        ours: () => lint(text),
        unseen: () => lint(others.pop() ?? text),
        markdownlint: () => peers.markdownlint(name, text),
        autocorrect: () => peers.autocorrect(name, text),
        scan: () => scan(text, SCANS),
      },
      times,
    );
    const about = { name, bytes: size(text), characters: text.length };
    results.push({ ...about, ...timesOf(taken, median) });
    fastest.push({ ...about, ...timesOf(taken, (values) => quantile(values, 0)) });
  }
  return report(results, [meanOf('mean', results), meanOf('mean of the fastest rounds', fastest)]);
}

/**
 * @param {Record<'ours' | 'unseen' | 'markdownlint' | 'autocorrect' | 'scan', number[]>} taken
 * @param {(values: readonly number[]) => number} of
 */
function timesOf(taken, of) {
  const { ours, unseen, markdownlint, autocorrect, scan } = taken;
  return { ours: of(ours), unseen: of(unseen), markdownlint: of(markdownlint), autocorrect: of(autocorrect), scan: of(scan) / SCANS };
}

/** @typedef {{ name: string, bytes: number, characters: number, ours: number, unseen: number, markdownlint: number, autocorrect: number, scan: number }} Result */

const MEANS = /** @type {const} */ (['bytes', 'characters', 'ours', 'unseen', 'markdownlint', 'autocorrect', 'scan']);

/**
 * @param {string} name
 * @param {readonly Result[]} results
 */
function meanOf(name, results) {
  const average = (/** @type {(typeof MEANS)[number]} */ key) => results.reduce((sum, each) => sum + each[key], 0) / results.length;
  return /** @type {Result} */ ({ name, ...Object.fromEntries(MEANS.map((key) => [key, average(key)])) });
}

/**
 * @param {readonly Result[]} results
 * @param {readonly [Result, Result]} means of the medians, and of the fastest rounds, which tell more on a busy machine
 * @returns {import('../main.mjs').Section}
 */
function report(results, [mean, fastest]) {
  return {
    tables: [
      {
        title: 'One draft, warm: milliseconds, and how many times as long',
        head: ['draft', 'bytes', 'ours', 'new text', 'markdownlint', 'autocorrect', 'scan', 'md/ours', 'ac/ours', 'ours/scan'],
        rows: [...results, mean, fastest].map((each) => [
          each.name,
          Math.round(each.bytes),
          ...[each.ours, each.unseen, each.markdownlint, each.autocorrect, each.scan],
          ...[each.markdownlint / each.ours, each.autocorrect / each.ours, each.ours / each.scan],
        ]),
      },
    ],
    aims: [
      { what: 'draft: markdownlint / ours', value: mean.markdownlint / mean.ours, reach: '>=', aim: 25 },
      { what: 'draft: autocorrect / ours', value: mean.autocorrect / mean.ours, reach: '>=', aim: 5 },
      { what: 'draft: ours / bare scan', value: mean.ours / mean.scan, reach: '<=', aim: 45 },
    ],
    data: { drafts: results, mean, fastest },
  };
}

/**
 * Looks at every character, and gives back something made of all of them, so that the work cannot be left out.
 * @param {string} text
 * @param {number} times
 */
function scan(text, times) {
  let sum = 0;
  for (let round = 0; round < times; round += 1) {
    for (let index = 0; index < text.length; index += 1) sum = (sum + text.charCodeAt(index)) | 0;
  }
  return sum;
}
