import { Baseline, BaselineWriter } from '../baseline/baseline';
import { Account, type Books } from '../check/account';
import { Course } from '../check/course';
import { Jobs } from '../check/jobs';
import { CHECK_OPTIONS } from '../check/options';
import { type Plan, planOf, textOf } from '../check/plan';
import { type Command, type Task, UsageError } from '../command';
import { type Destination, openDestination } from '../destination';
import { FAILED } from '../exit-codes';
import { writeFailure } from '../files/write-failure';
import { Configs } from '../settings/configs';
import { Roll } from '../submissions';
import { wantsColour } from '../terminal/colour';
import { ThreadPool } from '../work/pool';
import { LocalRunner, type Runner } from '../work/runner';
import { WORKER } from '../work/worker';
import { INPUT_NOTES, INPUT_OPERANDS, inputsOf } from './inputs';

export const check: Command = {
  name: 'check',
  does: { zh: '检查报告，列出问题', en: 'check reports and list what is wrong' },
  operands: INPUT_OPERANDS,
  options: CHECK_OPTIONS,
  notes: INPUT_NOTES,
  run,
};

async function run(task: Task): Promise<number> {
  const { io, core, screen, values, flags } = task;
  const plan = planOf(task);
  const books = booksOf(plan, task);
  const configs = await Configs.open(io, core, values.get('config'), flags.has('no-config'));
  const found = inputsOf(task);
  const destination = await destinationOf(plan, task);
  if (destination === undefined) return FAILED;
  if (plan.mend.write) io.deferInterrupts();
  const runner = runnerFor(found.inputs.length, plan, task);
  try {
    const settings = { locale: screen.locale, colour: colourOf(plan, task), quiet: plan.quiet, rules: core.RULES };
    const account = new Account(plan, books, plan.format.open(settings), destination, screen);
    await account.begin();
    for (const problem of found.problems) await account.complain(problem);
    const terms = { locale: screen.locale, mend: plan.mend, fingerprints: needsFingerprints(plan), named: new Map() };
    await new Course(new Jobs(found.inputs, plan, configs, task), terms, runner, account, task).run();
    for (const problem of configs.problems()) await account.complain(problem);
    if (books.newBaseline !== undefined && !(await saveBaseline(books.newBaseline, plan, task))) return FAILED;
    return await account.end();
  } finally {
    destination.abandon();
    runner.close();
  }
}

async function destinationOf(plan: Plan, { io, screen }: Task): Promise<Destination | undefined> {
  try {
    return openDestination(plan.output, io, screen);
  } catch (error) {
    await screen.complain(plan.output ?? '', writeFailure(error));
    return undefined;
  }
}

function colourOf({ output }: Plan, { io, flags }: Task): boolean {
  return output === undefined ? wantsColour(io, flags) : flags.has('color');
}

function needsFingerprints({ baseline, format }: Plan): boolean {
  return baseline !== undefined || format.fingerprints === true;
}

function booksOf({ baseline, units }: Plan, task: Task): Books {
  return {
    baseline: baseline === undefined || baseline.write ? undefined : readBaseline(baseline.path, task),
    newBaseline: baseline?.write ? new BaselineWriter(baseline.path, task.io.cwd) : undefined,
    roll: units === undefined ? undefined : rollOf(units),
  };
}

function readBaseline(path: string, task: Task): Baseline {
  const baseline = Baseline.read(textOf(path, 'baseline', task), path, task.io.cwd);
  if (baseline !== undefined) return baseline;
  throw new UsageError({
    zh: `--baseline：${path} 不是基线文件。可用 --baseline ${path} --write-baseline 重新生成。`,
    en: `--baseline: ${path} is not a baseline. Make a new one with: --baseline ${path} --write-baseline`,
  });
}

function rollOf({ path, list, year }: NonNullable<Plan['units']>): Roll {
  const roll = new Roll(list, year);
  if (roll.size > 0) return roll;
  throw new UsageError({
    zh: `--units：${path} 中没有单位名称，每行应写一个。`,
    en: `--units: ${path} names no unit; write one on each line.`,
  });
}

async function saveBaseline(writer: BaselineWriter, { baseline }: Plan, { io, screen }: Task): Promise<boolean> {
  const path = baseline?.path ?? '';
  try {
    io.output.write(path, new TextEncoder().encode(writer.text()), { replace: true });
    await screen.complain('ogi-report', {
      zh: `已把 ${writer.count} 处问题写入基线文件 ${path}。`,
      en: `wrote ${writer.count} findings to the baseline ${path}.`,
    });
    return true;
  } catch (error) {
    await screen.complain(path, writeFailure(error));
    return false;
  }
}

/**
 * A thread is started for so many files. Each compiles the rules for itself, which takes the time of about as many files, and on
 * two cores even the one thread of few files has its compiling done beside it.
 */
const FILES_A_THREAD = 1000;
/** More threads than this only take memory. */
const MOST_THREADS = 64;

function runnerFor(files: number, { jobs }: Plan, { io, core }: Task): Runner {
  const wanted = jobs ?? Math.min(Math.floor(files / FILES_A_THREAD), io.cores);
  const size = Math.min(wanted, files, MOST_THREADS);
  const { startWorker } = io;
  if (size <= 1 || startWorker === undefined) return new LocalRunner({ files: io.files, output: io.output, core }, io);
  return new ThreadPool(() => startWorker(WORKER), size, io);
}
