import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { peakOf } from './memory.mjs';

/** How often a running process is looked at, in milliseconds: the last look comes at most this long before its end. */
const EVERY = 20;

/** Ticks of the clock in which Linux counts the time of processes. */
const TICKS = 100;

/**
 * Runs a script whose results nobody reads.
 * @param {readonly string[]} args script and arguments
 * @param {string} cwd
 * @returns {Promise<{ seconds: number, processor: number | undefined, memory: number | undefined }>} by the clock; of all cores together;
 * the most MiB that it held
 */
export async function consumption(args, cwd) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'ignore'] });
  /** @type {number | undefined} */
  let processor;
  /** @type {number | undefined} */
  let memory;
  const look = () => {
    processor = processorTime(child.pid) ?? processor;
    memory = peakOf(child.pid) ?? memory;
  };
  const timer = setInterval(look, EVERY);
  const [code, signal] = await once(child, 'exit');
  clearInterval(timer);
  // Findings make an exit code of 1 with all of the commands.
  if (code !== 0 && code !== 1) throw new Error(`${args.join(' ')} ended with ${signal ?? `exit code ${code}`}.`);
  return { seconds: (performance.now() - start) / 1000, processor, memory };
}

/**
 * @param {number | undefined} pid
 * @returns {number | undefined} seconds, of all threads
 */
function processorTime(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ');
    return fields === undefined ? undefined : (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return undefined;
  }
}
