import type { Io } from '../io';
import type { Job, Terms } from './job';
import { perform, type Tools } from './perform';
import { Sealed } from './sealed';

/** The work of one run: jobs made one by one, results handed on in their order, whoever does them. */
export interface Work {
  readonly terms: Terms;
  readonly count: number;
  readonly job: (index: number) => Promise<Job>;
  readonly each: (result: Sealed, index: number) => Promise<void>;
}

export interface Runner {
  /** Rejects with what `each` rejects with, and with `Interrupted` when the user wants to end. */
  run(work: Work): Promise<void>;
  /** Ends what it needs for running. */
  close(): void;
}

/** The user wants to end; what was begun has been finished. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Does one job after the other in this thread. */
export class LocalRunner implements Runner {
  constructor(
    private readonly tools: Tools,
    private readonly io: Pick<Io, 'interrupted'>,
  ) {}

  async run({ terms, count, job, each }: Work): Promise<void> {
    for (let i = 0; i < count; i++) {
      if (terms.mend.write && (await this.io.interrupted())) throw new Interrupted();
      await each(Sealed.of(perform(await job(i), terms, this.tools)), i);
    }
  }

  close(): void {}
}
