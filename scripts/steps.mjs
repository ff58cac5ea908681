import { NOTHING, plus } from './figures.mjs';

/** @typedef {{ ok: boolean, figures?: import('./figures.mjs').Figures }} Outcome */
/** @typedef {{ title: string, run: () => Promise<Outcome | void> }} Step `run` may throw instead of telling that it failed */

/**
 * Runs steps one after the other, each under a heading, up to the first that fails, and closes with a summary.
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
  for (const [index, step] of steps.entries()) {
    console.log(`\n━━ ${index + 1}/${steps.length} ${step.title} ━━\n`);
    const started = performance.now();
    const outcome = await outcomeOf(step);
    summary.push(`${outcome.ok ? '✔' : '✖'} ${step.title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    figures = plus(figures, outcome.figures ?? NOTHING);
    if (outcome.ok) continue;
    failed = step;
    if ((outcome.figures?.failed ?? 0) === 0) figures = plus(figures, { passed: 0, failed: 1, skipped: 0 });
    break;
  }
  const left = steps.slice(summary.length).map((step) => `- ${step.title}: not run`);
  console.log(`\n━━ ${failed === undefined ? 'Everything is in order' : `Failed: ${failed.title}`} ━━\n`);
  console.log([...summary, ...left].join('\n'));
  if (figures.skipped > 0) console.log(`${figures.skipped} skipped`);
  console.log(`\n${figures.passed} passed, ${figures.failed} failed`);
  return failed === undefined;
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(step) {
  try {
    return (await step.run()) ?? { ok: true };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { ok: false };
  }
}
