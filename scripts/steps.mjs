import { PassThrough } from 'node:stream';
import { NOTHING, plus } from './figures.mjs';

/**
 * @typedef {{ ok: boolean, figures?: import('./figures.mjs').Figures }} Outcome
 * @typedef {{ output?: PassThrough, signal?: AbortSignal }} Place where the output of a step goes if not to this terminal, and what ends it early
 *
 * `run` may throw instead of telling that it failed. `opens` is a later step that needs nothing but this one and those before:
 * it runs beside those in between.
 * @typedef {{ title: string, run: (place: Place) => Promise<Outcome | void>, opens?: Step }} Step
 *
 * @typedef {{ outcome: Promise<Outcome & { seconds: number }>, output?: PassThrough, stop: () => void }} Begun
 */

/** So much of the output, in bytes, of a step that runs beside others is held until its turn. */
const HELD = 1 << 28;

/**
 * Runs steps, each under a heading, up to the first that fails, and closes with a summary. What a step says stands under its heading,
 * and headings come in the order of the steps, whatever runs beside what.
 * The last line printed is `N passed, N failed`; a step that fails without a failed test counts as one failure,
 * so that a failed run never reads as a clean one.
 * @param {readonly Step[]} steps
 * @returns {Promise<boolean>} whether all went well
 */
export async function runSteps(steps) {
  let figures = NOTHING;
  /** @type {Step | undefined} */
  let failed;
  /** @type {string[]} */
  const summary = [];
  /** @type {Map<Step, Begun>} */
  const beside = new Map();
  for (const [index, step] of steps.entries()) {
    console.log(`\n━━ ${index + 1}/${steps.length} ${step.title} ━━\n`);
    const begun = beside.get(step) ?? begin(step, {});
    beside.delete(step);
    begun.output?.pipe(process.stdout);
    const outcome = await begun.outcome;
    summary.push(`${outcome.ok ? '✔' : '✖'} ${step.title} (${outcome.seconds.toFixed(1)} s)`);
    figures = plus(figures, outcome.figures ?? NOTHING);
    if (outcome.ok) {
      if (step.opens) beside.set(step.opens, begin(step.opens, { output: new PassThrough({ highWaterMark: HELD }) }));
      continue;
    }
    failed = step;
    if ((outcome.figures?.failed ?? 0) === 0) figures = plus(figures, { passed: 0, failed: 1, skipped: 0 });
    break;
  }
  for (const { stop } of beside.values()) stop();
  const left = steps.slice(summary.length).map((step) => `- ${step.title}: ${beside.has(step) ? 'stopped' : 'not run'}`);
  console.log(`\n━━ ${failed === undefined ? 'Everything is in order' : `Failed: ${failed.title}`} ━━\n`);
  console.log([...summary, ...left].join('\n'));
  if (figures.skipped > 0) console.log(`${figures.skipped} skipped`);
  console.log(`\n${figures.passed} passed, ${figures.failed} failed`);
  return failed === undefined;
}

/**
 * @param {Step} step
 * @param {{ output?: PassThrough }} place
 * @returns {Begun}
 */
function begin(step, { output }) {
  const end = new AbortController();
  const started = performance.now();
  const outcome = outcomeOf(step, { ...(output && { output, signal: end.signal }) });
  return {
    outcome: outcome.then((each) => ({ ...each, seconds: (performance.now() - started) / 1000 })),
    ...(output && { output }),
    stop: () => end.abort(),
  };
}

/**
 * @param {Step} step
 * @param {Place} place
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(step, place) {
  try {
    return (await step.run(place)) ?? { ok: true };
  } catch (error) {
    if (place.signal?.aborted !== true) console.error(error instanceof Error ? error.message : error);
    return { ok: false };
  }
}
