import type { Identity } from '../../units/identity';
import type { JobResult } from './job';

/** What of a result is asked for before it is shown. */
export interface Brief {
  readonly path: string;
  readonly identity?: Identity;
  /** Whether it was compared with last year's report. */
  readonly compared: boolean;
}

/** A result on its way between threads: one text takes a fraction of the time that its many small parts would. */
export interface Letter {
  readonly brief: Brief;
  readonly json: string;
}

/** A result that is written as JSON, or read from it, no sooner than somebody wants it so. */
export class Sealed {
  private constructor(
    readonly brief: Brief,
    private written: string | undefined,
    private result: JobResult | undefined,
  ) {}

  static of(result: JobResult): Sealed {
    const { identity, outcome } = result;
    const brief = { path: outcome.path, ...(identity === undefined ? {} : { identity }), compared: outcome.previous !== undefined };
    return new Sealed(brief, undefined, result);
  }

  static from({ brief, json }: Letter): Sealed {
    return new Sealed(brief, json, undefined);
  }

  get json(): string {
    this.written ??= JSON.stringify(this.result);
    return this.written;
  }

  get letter(): Letter {
    return { brief: this.brief, json: this.json };
  }

  open(): JobResult {
    this.result ??= unsealed(this.json);
    return this.result;
  }
}

/** Reads what `Sealed` has written. */
export function unsealed(json: string): JobResult {
  return JSON.parse(json) as JobResult;
}
