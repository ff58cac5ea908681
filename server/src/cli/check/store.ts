import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { JobResult } from '../work/job';
import { type Sealed, unsealed } from '../work/sealed';

/** Packed together: alone they would not get small. */
const BLOCK = 100;
/** Fast rather than tight: findings repeat themselves. */
const PACKING = { level: 1 };

/** Results that wait for the end of a run: put in and taken out in one order, and small meanwhile. */
export class ResultStore {
  private readonly blocks: Buffer[] = [];
  private last: string[] = [];
  private unpacked: { readonly block: number; readonly results: readonly string[] } = { block: -1, results: [] };

  /** Behind those put in before. */
  put({ json }: Sealed): void {
    this.last.push(json);
    if (this.last.length < BLOCK) return;
    // A copy: what comes out of the packing is a small part of a large buffer.
    this.blocks.push(Buffer.from(deflateRawSync(this.last.join('\n'), PACKING)));
    this.last = [];
  }

  get(index: number): JobResult {
    const json = this.block(Math.floor(index / BLOCK))[index % BLOCK];
    if (json === undefined) throw new RangeError(`no result ${index}`);
    return unsealed(json);
  }

  private block(block: number): readonly string[] {
    const packed = this.blocks[block];
    if (packed === undefined) return this.last;
    if (this.unpacked.block !== block) this.unpacked = { block, results: inflateRawSync(packed).toString().split('\n') };
    return this.unpacked.results;
  }
}
