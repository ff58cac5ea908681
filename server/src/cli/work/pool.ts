import type { Io, WorkerThread } from '../io';
import { failedJob, type Job, type JobResult, type Terms } from './job';
import { Interrupted, type Runner, type Work } from './runner';

/** What a thread is told; its answers are the results, in the order of the jobs. */
export type Order = { readonly terms: Terms } | { readonly job: Job };

/** Jobs that a thread has before it is done with the first: it need not wait for the next one. */
const AHEAD = 4;
/** Results, for each thread, that may wait for one before them: memory does not grow with the number of files. */
const WAITING = 32;
/** Threads that ended one after the other without a result: no further one will do better. */
const MOST_FAILURES = 8;

interface Task {
  readonly job: Job;
  readonly done: (result: JobResult) => void;
  readonly result: Promise<JobResult>;
}

interface Member {
  readonly thread: WorkerThread;
  readonly doing: Task[];
}

/** Does jobs in several threads. The job at which a thread breaks down fails; those behind it go to another thread. */
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
    const pending: Promise<JobResult>[] = [];
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

  private submit(job: Job): Promise<JobResult> {
    let done: Task['done'] = () => {};
    const result = new Promise<JobResult>((settle) => {
      done = settle;
    });
    this.queue.push({ job, done, result });
    this.dispatch();
    return result;
  }

  private dispatch(): void {
    if (this.failures >= MOST_FAILURES && this.members.size === 0) {
      for (const task of this.queue.splice(0)) task.done(this.brokenDown(task.job));
    }
    while (this.queue.length > 0) {
      const member = this.freeMember();
      const task = member === undefined ? undefined : this.queue.shift();
      if (member === undefined || task === undefined) return;
      member.doing.push(task);
      member.thread.post({ job: task.job } satisfies Order);
    }
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
      // Only our own threads answer, and only with results.
      member.doing.shift()?.done(message as JobResult);
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
    const [first, ...others] = member.doing;
    first?.done(this.brokenDown(first.job));
    this.queue.unshift(...others);
    this.dispatch();
  }

  /** Settles when no thread has anything left to do. */
  private async idle(): Promise<void> {
    const last = [...this.members].flatMap(({ doing }) => doing);
    await Promise.all(last.map((task) => task.result));
  }

  private brokenDown({ path }: Job): JobResult {
    const message = {
      zh: `检查这个文件的线程意外结束（${this.reason}），没有结果；其他文件已检查。`,
      en: `the thread that checked this file broke down (${this.reason}); there is no result. The other files have been checked.`,
    };
    return failedJob(path, this.terms?.locale === 'en' ? message.en : message.zh, { subject: path, message });
  }
}
