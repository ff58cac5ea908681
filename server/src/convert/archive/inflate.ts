import { Inflate } from 'fflate';

/** Packed bytes taken at a time: deflate gives at most 1032 bytes for one, so that no step unpacks more than 2 MB. */
const STEP = 2048;

/**
 * Unpacks deflated bytes. `grown` is told of the bytes unpacked so far after each step and stops the work by throwing.
 * Throws an error of the library where the bytes are no deflate stream or end too early.
 */
export function inflate(packed: Uint8Array, grown: (size: number) => void): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    if (chunk.length === 0) return;
    chunks.push(chunk);
    size += chunk.length;
    grown(size);
  });
  for (let from = 0; from < packed.length; from += STEP) {
    const to = Math.min(from + STEP, packed.length);
    stream.push(packed.subarray(from, to), to === packed.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
