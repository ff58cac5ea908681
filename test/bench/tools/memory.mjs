import { readFileSync } from 'node:fs';

/**
 * What a process holds in memory now.
 * @param {number | undefined} pid
 * @returns {number | undefined} MiB; nothing where the system has no /proc
 */
export const rssOf = (pid) => status(pid, /^VmRSS:\s+(\d+) kB$/m);

/**
 * The most it has held so far.
 * @param {number | undefined} pid
 */
export const peakOf = (pid) => status(pid, /^VmHWM:\s+(\d+) kB$/m);

/**
 * @param {number | undefined} pid
 * @param {RegExp} pattern
 */
function status(pid, pattern) {
  const kilobytes = pattern.exec(read(`/proc/${pid}/status`))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** @param {string} file of a process that may have ended */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
