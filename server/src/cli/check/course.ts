import type { Identity } from '../../units/identity';
import type { Task } from '../command';
import { findInputs } from '../files/search';
import { lastYearOf, type Registered, Registry } from '../last-year/registry';
import { type Complaint, type Job, type JobResult, NO_MENDING, type Terms } from '../work/job';
import type { Runner } from '../work/runner';
import type { Jobs } from './jobs';
import { ResultStore } from './store';

/** Takes results in the order of the files. */
export interface Taker {
  take(result: JobResult, job: Pick<Job, 'aliases'>): Promise<void>;
  /** Something is wrong that is no file's own. */
  complain(complaint: Complaint): Promise<void>;
}

/**
 * Does all the work of a run. Every file is parsed once. Where last year's reports may be among the files themselves, no one knows
 * before the last file who has one: results are then held, packed, and only the reports that turn out to have one are looked at again.
 */
export class Course {
  constructor(
    private readonly jobs: Jobs,
    private readonly terms: Terms,
    private readonly runner: Runner,
    private readonly taker: Taker,
    private readonly task: Task,
  ) {}

  async run(): Promise<void> {
    const terms = { ...this.terms, named: await this.named() };
    if (await this.jobs.hasYears()) await this.twice(terms);
    else await this.once(terms);
    await this.task.screen.clear();
  }

  private async once(terms: Terms): Promise<void> {
    const { jobs, taker } = this;
    await this.runner.run({
      terms,
      count: jobs.count,
      job: (index) => jobs.at(index),
      each: async (result, index) => {
        await taker.take(result.open(), await this.jobs.aliases(index));
        await this.progress(index);
      },
    });
  }

  private async twice(terms: Terms): Promise<void> {
    const { jobs, taker } = this;
    const store = new ResultStore();
    const waiting: Waiting[] = [];
    const registry = new Registry();
    await this.runner.run({
      terms,
      count: jobs.count,
      job: (index) => jobs.at(index),
      each: async (result, index) => {
        const { identity, path, compared } = result.brief;
        if (identity !== undefined) registry.add(identity, path);
        if (identity !== undefined && !compared) waiting.push({ index, path, identity });
        store.put(result);
        await this.progress(index);
      },
    });
    const pairs = await this.pairs(waiting, registry.registered);
    let next = 0;
    const handOn = async (until: number): Promise<void> => {
      for (; next < until; next++) await taker.take(store.get(next), await this.jobs.aliases(next));
    };
    await this.runner.run({
      terms,
      count: pairs.length,
      job: async (k) => ({ ...(await jobs.at(pairs[k]?.index ?? 0)), mended: true, previous: pairs[k]?.previous ?? '' }),
      each: async (result, k) => {
        const index = pairs[k]?.index ?? 0;
        await handOn(index);
        await taker.take(merged(store.get(index), result.open()), await this.jobs.aliases(index));
        next = index + 1;
      },
    });
    await handOn(jobs.count);
  }

  /** The reports that have one of the year before among the files. */
  private async pairs(
    waiting: readonly Waiting[],
    registered: Registered,
  ): Promise<readonly { readonly index: number; readonly previous: string }[]> {
    const pairs: { index: number; previous: string }[] = [];
    for (const { index, identity, path } of waiting) {
      const { aliases } = await this.jobs.aliases(index);
      const previous = lastYearOf(identity, path, registered, aliases);
      if (previous !== undefined) pairs.push({ index, previous });
    }
    return pairs;
  }

  /** Whose reports there are in the files and folders that are named as last year's. */
  private async named(): Promise<ReadonlyMap<string, Registered>> {
    const named = new Map<string, Registered>();
    for (const source of await this.jobs.sources()) {
      const { inputs, problems } = findInputs([source], this.task.io.files, source);
      for (const { subject, message } of problems) {
        await this.taker.complain({
          subject,
          message: { zh: `上一年的报告：${message.zh}`, en: `last year’s reports: ${message.en}` },
        });
      }
      const registry = new Registry();
      await this.runner.run({
        terms: { ...this.terms, mend: NO_MENDING, fingerprints: false },
        count: inputs.length,
        job: async (index) => ({ path: inputs[index]?.path ?? '', severities: {}, aliases: {}, identifyOnly: true }),
        each: async ({ brief: { identity, path } }) => {
          if (identity !== undefined) registry.add(identity, path);
        },
      });
      named.set(source, registry.registered);
    }
    return named;
  }

  private async progress(index: number): Promise<void> {
    await this.task.screen.progress(index + 1, this.jobs.count);
  }
}

/** A report of which it is not known yet whether there is one of the year before. */
interface Waiting {
  readonly index: number;
  readonly path: string;
  readonly identity: Identity;
}

/** The findings of the second look, and what was done at the first. */
function merged(first: JobResult, second: JobResult): JobResult {
  const told = new Set(first.complaints.map((complaint) => JSON.stringify(complaint)));
  return {
    ...second,
    complaints: [...first.complaints, ...second.complaints.filter((complaint) => !told.has(JSON.stringify(complaint)))],
    sound: first.sound && second.sound,
    ...(first.mended === undefined ? {} : { mended: first.mended }),
  };
}
