import { type Command, type Task, UsageError } from '../command';
import { CLEAN, FAILED, FINDINGS } from '../exit-codes';
import { CHECK_FORMATS } from '../formats/index';
import { type FileOutcome, located, type Summary } from '../outcome';
import { wantsColour } from '../terminal/colour';
import { INPUT_NOTES, INPUT_OPERANDS, inputsOf, STDIN_FILENAME, visitInputs } from './inputs';

const FORMATS = CHECK_FORMATS.map((format) => format.name);

export const check: Command = {
  name: 'check',
  does: { zh: '检查报告，列出问题', en: 'check reports and list what is wrong' },
  operands: INPUT_OPERANDS,
  options: [
    {
      name: 'format',
      value: FORMATS.join('|'),
      values: FORMATS,
      does: { zh: '输出格式，默认 stylish（供阅读）；json 供程序读取', en: 'output; by default stylish, for reading; json for programs' },
    },
    { name: 'max-warnings', value: 'N', does: { zh: '警告多于 N 处时退出码为 1', en: 'exit code 1 when there are more than N warnings' } },
    { name: 'quiet', short: 'q', does: { zh: '只列出错误', en: 'list errors only' } },
    STDIN_FILENAME,
    { name: 'color', does: { zh: '总是使用颜色', en: 'always use colours' } },
    { name: 'no-color', does: { zh: '不使用颜色', en: 'use no colours' } },
  ],
  notes: INPUT_NOTES,
  run,
};

async function run(task: Task): Promise<number> {
  const { screen, flags, values } = task;
  const limit = warningLimit(values.get('max-warnings'));
  const found = inputsOf(task);
  const quiet = flags.has('quiet');
  const name = values.get('format') ?? 'stylish';
  const format = CHECK_FORMATS.find((candidate) => candidate.name === name)?.open({
    locale: screen.locale,
    colour: wantsColour(task.io, flags),
    quiet,
  });
  if (format === undefined) throw new Error(`no format ${name}`);
  const tally = new Tally();
  const tell = async (outcome: FileOutcome): Promise<void> => {
    tally.add(outcome);
    await screen.out(format.file(quiet ? errorsOnly(outcome) : outcome));
  };
  await screen.out(format.begin());
  let rulesFailed = false;
  const sound = await visitInputs(found, task, {
    async text(path, text) {
      const { outcome, failedRules } = checkText(path, text, task);
      for (const [rule, reason] of failedRules) {
        rulesFailed = true;
        await screen.complain(path, {
          zh: `规则 ${rule} 运行出错（${reason}），其余规则已检查。`,
          en: `rule ${rule} failed (${reason}); the other rules have been checked.`,
        });
      }
      await tell(outcome);
    },
    unreadable: (path, error) => tell({ path, recognised: false, form: null, year: null, findings: [], error }),
  });
  await screen.out(format.end(quiet ? { ...tally, warnings: 0, infos: 0 } : tally));
  return sound && !rulesFailed ? await verdict(task, tally, limit) : FAILED;
}

/** One text under all rules. */
function checkText(path: string, text: string, { core, screen }: Task): { outcome: FileOutcome; failedRules: ReadonlyMap<string, string> } {
  const report = core.parse(text);
  const failedRules = new Map<string, string>();
  const findings = core.check(report, { locale: screen.locale, severities: {} }, (rule, error) => failedRules.set(rule, String(error)));
  const { recognised } = report;
  const form = (recognised ? report.form : undefined) ?? null;
  const year = (recognised ? report.year : undefined) ?? null;
  return { outcome: { path, recognised, form, year, findings: located(findings, text) }, failedRules };
}

async function verdict({ screen }: Task, { errors, warnings }: Summary, limit: number): Promise<number> {
  if (warnings > limit) {
    await screen.complain('ogi-report', {
      zh: `警告 ${warnings} 处，超过上限 ${limit} 处（--max-warnings）。`,
      en: `${warnings} warnings, more than the ${limit} allowed (--max-warnings).`,
    });
    return FINDINGS;
  }
  return errors > 0 ? FINDINGS : CLEAN;
}

function warningLimit(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError({
    zh: `--max-warnings 的值应当是不小于 0 的整数，不能是「${value}」。`,
    en: `--max-warnings needs a whole number of 0 or more, not “${value}”.`,
  });
}

function errorsOnly(outcome: FileOutcome): FileOutcome {
  return { ...outcome, findings: outcome.findings.filter((finding) => finding.severity === 'error') };
}

class Tally implements Summary {
  files = 0;
  reports = 0;
  unreadable = 0;
  errors = 0;
  warnings = 0;
  infos = 0;

  add(outcome: FileOutcome): void {
    this.files++;
    if (outcome.recognised) this.reports++;
    if (outcome.error !== undefined) this.unreadable++;
    for (const { severity } of outcome.findings) {
      if (severity === 'error') this.errors++;
      else if (severity === 'warning') this.warnings++;
      else this.infos++;
    }
  }
}
