import { decode } from '../../files/decode';
import { type Task, UsageError } from '../command';
import { readFailure } from '../files/failure';
import type { CheckFormat } from '../formats/format';
import { CHECK_FORMATS, stylish } from '../formats/index';
import { type Severities, severityOverrides } from '../settings/overrides';
import type { Mending } from '../work/job';

/** What the options of `check` ask for, taken together. */
export interface Plan {
  readonly format: CheckFormat;
  readonly output: string | undefined;
  readonly quiet: boolean;
  /** More warnings are too many. */
  readonly limit: number;
  readonly overrides: Severities;
  readonly previous: string | undefined;
  readonly mend: Mending;
  readonly baseline: { readonly path: string; readonly write: boolean } | undefined;
  readonly units: { readonly path: string; readonly list: string; readonly year: number | undefined } | undefined;
  /** `undefined`: as many as make sense. */
  readonly jobs: number | undefined;
}

/** Throws `UsageError` for what does not go together or is not there. */
export function planOf(task: Task): Plan {
  const { values, lists, flags, core, io } = task;
  const previous = values.get('previous');
  if (previous !== undefined && io.files.kind(previous) === undefined) {
    throw new UsageError({
      zh: `--previous：没有「${previous}」这个文件或文件夹。`,
      en: `--previous: there is no file or folder “${previous}”.`,
    });
  }
  if (flags.has('no-config') && values.has('config')) throw contrary('config', 'no-config');
  return {
    format: CHECK_FORMATS.find((format) => format.name === values.get('format')) ?? stylish,
    output: values.get('output'),
    quiet: flags.has('quiet'),
    limit: wholeNumber(task, 'max-warnings', 0) ?? Number.POSITIVE_INFINITY,
    overrides: severityOverrides(lists.get('rule') ?? [], core.RULES),
    previous,
    mend: mendingOf(task),
    baseline: baselineOf(task),
    units: unitsOf(task),
    jobs: wholeNumber(task, 'jobs', 1),
  };
}

function mendingOf({ flags, values, operands }: Task): Mending {
  const show = flags.has('fix-dry-run');
  if (show && flags.has('fix')) throw contrary('fix', 'fix-dry-run');
  if (show && values.has('format')) throw contrary('format', 'fix-dry-run');
  const zeros = flags.has('fill-zero');
  const mend = { fixes: flags.has('fix') || show, zeros, write: !show && (flags.has('fix') || zeros) };
  if (mend.write && (operands.includes('-') || (operands.length === 0 && values.has('stdin-filename')))) {
    throw new UsageError({
      zh: '标准输入没有文件可以修改；请写出文件名，或用 --fix-dry-run 查看修改。',
      en: 'standard input is not a file that could be changed; name a file, or use --fix-dry-run to see the changes.',
    });
  }
  return mend;
}

function baselineOf({ flags, values }: Task): Plan['baseline'] {
  const path = values.get('baseline');
  const write = flags.has('write-baseline');
  if (path !== undefined) return { path, write };
  if (!write) return undefined;
  throw new UsageError({
    zh: '--write-baseline 要与 --baseline 合用，写明基线文件，例如：--baseline baseline.json --write-baseline',
    en: '--write-baseline needs --baseline to name the file, such as: --baseline baseline.json --write-baseline',
  });
}

function unitsOf(task: Task): Plan['units'] {
  const path = task.values.get('units');
  const year = wholeNumber(task, 'year', 1000);
  if (path !== undefined) return { path, list: textOf(path, 'units', task), year };
  if (year === undefined) return undefined;
  throw new UsageError({ zh: '--year 要与 --units 合用。', en: '--year goes with --units.' });
}

/** The text of a file that an option names. Throws `UsageError`. */
export function textOf(path: string, option: string, { io, screen }: Task): string {
  const failed = (why: { zh: string; en: string }): UsageError =>
    new UsageError({ zh: `--${option}：${path} ${why.zh}`, en: `--${option}: ${path} ${why.en}` });
  let bytes: Uint8Array;
  try {
    bytes = io.files.read(path);
  } catch (error) {
    throw failed(readFailure(error));
  }
  const decoded = decode(bytes, path);
  if ('problem' in decoded) throw failed({ zh: screen.say(decoded.problem), en: screen.say(decoded.problem) });
  return decoded.text;
}

function contrary(one: string, other: string): UsageError {
  return new UsageError({ zh: `--${one} 和 --${other} 不能合用。`, en: `--${one} and --${other} do not go together.` });
}

function wholeNumber({ values }: Task, option: string, least: number): number | undefined {
  const value = values.get(option);
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value);
  throw new UsageError({
    zh: `--${option} 的值应当是不小于 ${least} 的整数，不能是「${value}」。`,
    en: `--${option} needs a whole number of ${least} or more, not “${value}”.`,
  });
}
