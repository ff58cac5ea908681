/** Runs a prepared Mocha to its end and leaves the figures in the workspace, which both extension hosts can write. */
import { inWorkspace, writeFile } from '../editor';

/** Generous: a cold extension host on a busy machine; tests end on events long before. */
export const TIMEOUT_MS = 60_000;

/** The file, in the first folder of the workspace, that takes the figures. */
const FIGURES = 'figures.json';

export async function runMocha(run: (done: () => void) => Mocha.Runner): Promise<void> {
  const { stats } = await new Promise<Mocha.Runner>((resolve) => {
    const runner = run(() => resolve(runner));
  });
  const { passes = 0, failures = 0, pending = 0 } = stats ?? {};
  await writeFile(inWorkspace(FIGURES), JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
  if (failures > 0) throw new Error(`${failures} of ${passes + failures} tests failed`);
  if (passes === 0) throw new Error('no test ran');
}
