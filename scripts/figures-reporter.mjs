/** A reporter of node:test: the figures of the run as JSON. */

/** The counts that node:test gives at the end, by what they are here. */
const COUNTS = /** @type {const} */ ({ pass: 'passed', fail: 'failed', cancelled: 'failed', skipped: 'skipped', todo: 'skipped' });

/** @param {AsyncIterable<{ type: string, data: { nesting?: number, message?: string } }>} events */
export default async function* figures(events) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:diagnostic' || data.nesting !== 0) continue;
    const [, name, count] = /^(\w+) (\d+)$/.exec(data.message ?? '') ?? [];
    const kind = COUNTS[/** @type {keyof typeof COUNTS} */ (name)];
    if (kind !== undefined) sum[kind] += Number(count);
  }
  yield JSON.stringify(sum);
}
