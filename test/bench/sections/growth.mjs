/** Time against size, in every dialect: each in a process of its own, since large texts leave large heaps behind. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { ordinaryDrafts } from '../tools/drafts.mjs';
import { exponent } from '../tools/rounds.mjs';
import { bundle } from '../tools/subjects.mjs';

const MB = 1_000_000;

/** What grows; see `grow` in `growth-worker.mjs`. */
const SHAPES = /** @type {const} */ (['report again and again', 'all on one line', 'one line of prose']);

/**
 * @typedef {{ bytes: number, characters: number, time: number, findings: number, expected: number }} Point time in milliseconds
 * @typedef {(typeof SHAPES)[number]} Shape
 * @typedef {{ core: string, draft: string, shape: Shape, sizes: readonly number[], patience: number }} Task patience in milliseconds
 */

/** @type {import('../main.mjs').Measure} */
export async function measure({ effort }) {
  const sizes = { quick: [0.25, 0.5, 1], normal: [0.625, 2.5, 10, 40], full: [0.625, 1.25, 2.5, 5, 10, 20, 40] }[effort].map(
    (mb) => mb * MB,
  );
  // A text whose smaller brother took longer is left out, and the table shows that it is.
  const patience = { quick: 200, normal: 5000, full: 60_000 }[effort];
  const results = [];
  for (const { dialect, text } of ordinaryDrafts().filter((_, index) => index % 2 === 1)) {
    for (const shape of SHAPES) {
      results.push({ dialect, shape, points: await inProcess({ core: bundle('core.js'), draft: text, shape, sizes, patience }) });
    }
  }
  return report(results, Math.max(...sizes));
}

/**
 * @param {Task} task
 * @returns {Promise<readonly Point[]>}
 */
async function inProcess(task) {
  const child = fork(new URL('../tools/growth-worker.mjs', import.meta.url), { execArgv: ['--max-old-space-size=12000', '--expose-gc'] });
  child.send(task);
  const answer = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (!Array.isArray(answer[0])) throw new Error(`The measurement of growth (${task.shape}) ended with exit code ${answer[0]}.`);
  return answer[0];
}

/**
 * @param {readonly { dialect: string, shape: Shape, points: readonly Point[] }[]} results
 * @param {number} largest
 * @returns {import('../main.mjs').Section}
 */
function report(results, largest) {
  const rows = results.map(({ dialect, shape, points }) => {
    const last = points.at(-1);
    if (last === undefined) throw new Error(`no point for ${dialect}`);
    return {
      dialect,
      shape,
      reached: last.bytes / MB,
      exponent: points.length < 2 ? undefined : exponent(points.map(({ bytes, time }) => ({ size: bytes, time }))),
      speed: last.bytes / MB / (last.time / 1000),
      characters: last.characters / MB / (last.time / 1000),
      dropped: points.some(({ findings, expected }) => findings !== expected),
      findings: last.findings,
      expected: last.expected,
    };
  });
  const reached = Math.min(...rows.map((row) => row.reached));
  const exponents = rows.flatMap((row) => row.exponent ?? []);
  return {
    tables: [
      {
        title: 'Growth',
        head: ['dialect', 'what grows', 'to MB', 'exponent', 'MB/s', 'M characters/s', 'findings', 'expected'],
        rows: rows.map((row) => [row.dialect, row.shape, row.reached, row.exponent, row.speed, row.characters, row.findings, row.expected]),
      },
    ],
    aims: [
      { what: 'growth: smallest of the largest sizes reached, MB', value: reached, reach: '>=', aim: (largest / MB) * 0.95 },
      {
        what: 'growth: largest exponent',
        value: exponents.length < rows.length ? undefined : Math.max(...exponents),
        reach: '<=',
        aim: 1.05,
      },
      { what: 'growth: slowest, MB/s', value: Math.min(...rows.map((row) => row.speed)), reach: '>=', aim: 20 },
      { what: 'growth: texts with findings dropped', value: rows.filter((row) => row.dropped).length, reach: '<=', aim: 0 },
    ],
    data: results,
  };
}
