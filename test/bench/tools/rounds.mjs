/** Times of several contestants, taken in turns so that whatever else the machine does meets all of them alike. */

/**
 * Runs every contestant once a round, each round beginning with another of them. One that promises a number has taken its time itself.
 * @template {string} Name
 * @param {Record<Name, () => unknown>} contestants
 * @param {{ rounds: number, warmup?: number }} times
 * @returns {Promise<Record<Name, number[]>>} milliseconds of every round
 */
export async function inTurns(contestants, { rounds, warmup = 0 }) {
  const names = /** @type {Name[]} */ (Object.keys(contestants));
  const times = /** @type {Record<Name, number[]>} */ (Object.fromEntries(names.map((name) => [name, /** @type {number[]} */ ([])])));
  for (let round = 0; round < warmup + rounds; round += 1) {
    for (const turn of names.keys()) {
      const name = /** @type {Name} */ (names[(turn + round) % names.length]);
      const time = await timed(contestants[name]);
      if (round >= warmup) times[name].push(time);
    }
  }
  return times;
}

/** @param {() => unknown} work */
async function timed(work) {
  const start = performance.now();
  const result = work();
  if (!(result instanceof Promise)) return performance.now() - start;
  const own = await result;
  return typeof own === 'number' ? own : performance.now() - start;
}

/**
 * The value below which this share of the values lies.
 * @param {readonly number[]} values
 * @param {number} share from 0 to 1
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new RangeError('a quantile of nothing');
  return value;
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/**
 * The exponent of growth: the slope of a straight line through the logarithms.
 * @param {readonly { size: number, time: number }[]} points
 */
export function exponent(points) {
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }));
  const mean = (/** @type {'x' | 'y'} */ axis) => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length;
  const [x, y] = [mean('x'), mean('y')];
  const above = logs.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return above / logs.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}
