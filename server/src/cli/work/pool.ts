import type { Io, WorkerThread } from '../io';
import { failedJob, type Job, type Terms } from './job';
import { Interrupted, type Runner, type Work } from './runner';
import { type Letter, Sealed } from './sealed';

/** What a thread is told. It answers every batch of jobs at once, with a `Letter` for each, in their order. */
export type Order = { readonly terms: Terms } | { readonly jobs: readonly Job[] };

/** Most jobs in a batch: to tell a thread of one takes nearly as long as to tell it of all of them. */
const BATCH = 8;
/** Batches that a thread has before it is done with the first: it need not wait for the next one. */
const AHEAD = 2;
/** Results, for each thread, that may wait for one before them: memory does not grow with the number of files. */
const WAITING = 32;
/** Threads that ended one after the other without a result: no further one will do better. */
const MOST_FAILURES = 8;

interface Task {
  readonly job: Job;
  readonly done: (result: Sealed) => void;
  readonly result: Promise<Sealed>;
  /** It goes to a thread alone: it was in the batch at which one broke down. */
  alone: boolean;
}

interface Member {
  readonly thread: WorkerThread;
  readonly doing: (readonly Task[])[];
}

/**
 * Does jobs in several threads. The job at which a thread breaks down fails; those that were with it are done again one by one, which
 * tells the one from the others, and those behind them by another thread.
 */
export class ThreadPool implements Runner {
  private readonly members = new Set<Member>();
  private queue: Task[] = [];
  private terms: Terms | undefined;
  private failures = 0;
  private reason = '';

  constructor(
    private readonly start: () => WorkerThread,
    private readonly size: number,
    private readonly io: Pick<Io, 'interrupted'>,
  ) {}

  async run({ terms, count, job, each }: Work): Promise<void> {
    this.terms = terms;
    for (const { thread } of this.members) thread.post({ terms } satisfies Order);
    const pending: Promise<Sealed>[] = [];
    let next = 0;
    try {
      for (let i = 0; i < count; i++) {
        if (terms.mend.write && (await this.io.interrupted())) throw new Interrupted();
        while (next < count && next - i < WAITING * this.size) pending.push(this.submit(await job(next++)));
        const result = await pending.shift();
        if (result !== undefined) await each(result, i);
      }
    } finally {
      this.queue = [];
      // What a thread has begun is finished: a file that is being mended is not left in the midst of it.
      if (terms.mend.write) await this.idle();
    }
  }

  close(): void {
    const members = [...this.members];
    this.members.clear();
    for (const { thread } of members) thread.stop();
  }

  private submit(job: Job): Promise<Sealed> {
    let done: Task['done'] = () => {};
    const result = new Promise<Sealed>((settle) => {
      done = settle;
    });
    this.queue.push({ job, done, result, alone: false });
    this.dispatch();
    return result;
  }

  private dispatch(): void {
    if (this.failures >= MOST_FAILURES && this.members.size === 0) {
      for (const task of this.queue.splice(0)) task.done(this.brokenDown(task.job));
    }
    while (this.queue.length > 0) {
      const member = this.freeMember();
      // One that is busy can wait until there is enough for a batch.
      if (member === undefined || (member.doing.length > 0 && this.queue.length < BATCH)) return;
      const tasks = this.nextBatch();
      member.doing.push(tasks);
      member.thread.post({ jobs: tasks.map(({ job }) => job) } satisfies Order);
    }
  }

  /**
   * No thread takes more than its share of what is left, or the others would end before it. Files that are written come one by one,
   * so that an interruption need not wait for more than one.
   */
  private nextBatch(): readonly Task[] {
    const most = this.terms?.mend.write ? 1 : Math.min(BATCH, Math.ceil(this.queue.length / this.size));
    const alone = this.queue.findIndex((task) => task.alone);
    return this.queue.splice(0, alone < 0 ? most : Math.min(most, Math.max(alone, 1)));
  }

  /** The thread with the least to do; a new one as long as there may be more. */
  private freeMember(): Member | undefined {
    const idle = [...this.members].find(({ doing }) => doing.length === 0);
    if (idle !== undefined) return idle;
    if (this.members.size < this.size && this.failures < MOST_FAILURES) return this.startMember();
    const [least] = [...this.members].sort((a, b) => a.doing.length - b.doing.length);
    return least !== undefined && least.doing.length < AHEAD ? least : undefined;
  }

  private startMember(): Member {
    const member: Member = { thread: this.start(), doing: [] };
    member.thread.onMessage((message) => {
      this.failures = 0;
      // Only our own threads answer, and only with letters.
      const letters = message as readonly Letter[];
      member.doing.shift()?.forEach((task, i) => {
        const letter = letters[i];
        if (letter !== undefined) task.done(Sealed.from(letter));
      });
      this.dispatch();
    });
    member.thread.onEnd((reason) => this.lost(member, reason));
    if (this.terms !== undefined) member.thread.post({ terms: this.terms } satisfies Order);
    this.members.add(member);
    return member;
  }

  private lost(member: Member, reason: string): void {
    if (!this.members.delete(member)) return;
    this.failures++;
    this.reason = reason;
    const [first = [], ...others] = member.doing;
    const [only] = first;
    if (only !== undefined && first.length === 1) only.done(this.brokenDown(only.job));
    else for (const task of first) task.alone = true;
    this.queue.unshift(...(first.length === 1 ? [] : first), ...others.flat());
    this.dispatch();
  }

  /** Settles when no thread has anything left to do. */
  private async idle(): Promise<void> {
    const last = [...this.members].flatMap(({ doing }) => doing.flat());
    await Promise.all(last.map((task) => task.result));
  }

  private brokenDown({ path }: Job): Sealed {
    const message = {
      zh: `检查这个文件的线程意外结束（${this.reason}），没有结果；其他文件已检查。`,
      en: `the thread that checked this file broke down (${this.reason}); there is no result. The other files have been checked.`,
    };
    return Sealed.of(failedJob(path, this.terms?.locale === 'en' ? message.en : message.zh, { subject: path, message }));
  }
}
