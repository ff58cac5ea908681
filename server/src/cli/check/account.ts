import type { Baseline, BaselineWriter } from '../baseline/baseline';
import type { Destination } from '../destination';
import { CLEAN, FAILED, FINDINGS } from '../exit-codes';
import type { CheckWriter } from '../formats/format';
import type { FileOutcome, Summary } from '../outcome';
import type { Roll } from '../submissions';
import type { Screen } from '../terminal/screen';
import type { Complaint, Job, JobResult } from '../work/job';
import type { Taker } from './course';
import type { Plan } from './plan';

export interface Books {
  readonly baseline: Baseline | undefined;
  readonly newBaseline: BaselineWriter | undefined;
  readonly roll: Roll | undefined;
}

/** Takes down what comes of each file: writes it, counts it, and says in the end how it went. */
export class Account implements Taker {
  private readonly tally = new Tally();
  private sound = true;
  private mendedFiles = 0;
  private mendedPlaces = 0;

  constructor(
    private readonly plan: Plan,
    private readonly books: Books,
    private readonly writer: CheckWriter,
    private readonly destination: Destination,
    private readonly screen: Screen,
  ) {}

  /** Whether differences are shown in place of findings. */
  private get showsChanges(): boolean {
    const { fixes, zeros, write } = this.plan.mend;
    return (fixes || zeros) && !write;
  }

  async begin(): Promise<void> {
    if (!this.showsChanges) await this.destination.write(this.writer.begin());
  }

  async complain({ subject, message }: Complaint): Promise<void> {
    this.sound = false;
    await this.screen.complain(subject, message);
  }

  async take(result: JobResult, { aliases }: Pick<Job, 'aliases'>): Promise<void> {
    for (const { subject, message } of result.complaints) await this.screen.complainAtLength(subject, message);
    if (!result.sound) this.sound = false;
    this.books.roll?.add(result.outcome, aliases);
    this.books.newBaseline?.add(result.outcome);
    const { outcome, known } = this.books.baseline?.split(result.outcome) ?? { outcome: result.outcome, known: 0 };
    this.tally.add(outcome, known);
    if (result.mended !== undefined) {
      this.mendedFiles++;
      this.mendedPlaces += result.mended.places;
    }
    const shown = this.plan.quiet ? errorsOnly(outcome) : outcome;
    await this.destination.write(this.showsChanges ? (result.mended?.diff ?? '') : this.writer.file(shown));
  }

  /** Writes the end and gives the exit code. */
  async end(): Promise<number> {
    const summary = this.summary();
    if (!this.showsChanges) await this.destination.write(this.writer.end(summary));
    await this.destination.finish();
    await this.tellMended();
    if (!this.plan.format.submissions || this.showsChanges) await this.tellSubmissions(summary);
    if (!this.sound) return FAILED;
    return this.showsChanges || this.books.newBaseline !== undefined ? CLEAN : this.verdict(summary);
  }

  private summary(): Summary {
    const { files, reports, unreadable, errors, warnings, infos, known } = this.tally;
    const counts = { files, reports, unreadable, errors, warnings, infos, known };
    const submissions = this.books.roll?.submissions();
    return {
      ...counts,
      ...(this.plan.quiet ? { warnings: 0, infos: 0 } : {}),
      ...(submissions === undefined ? {} : { submissions }),
    };
  }

  private async tellMended(): Promise<void> {
    const { fixes, zeros, write } = this.plan.mend;
    if (!fixes && !zeros) return;
    const [files, places] = [this.mendedFiles, this.mendedPlaces];
    await this.screen.complain(
      'ogi-report',
      write
        ? { zh: `已修改 ${files} 个文件，共 ${places} 处。`, en: `changed ${places} places in ${files} files.` }
        : {
            zh: `将修改 ${files} 个文件，共 ${places} 处；没有写入。`,
            en: `would change ${places} places in ${files} files; nothing was written.`,
          },
    );
  }

  private async tellSubmissions({ submissions }: Summary): Promise<void> {
    if (submissions === undefined) return;
    const year = submissions.year === null ? '' : String(submissions.year);
    for (const unit of submissions.missing) {
      await this.screen.complain('ogi-report', { zh: `没有${unit} ${year} 年的报告。`, en: `no report of ${unit} for ${year}.` });
    }
    for (const { path, unit } of submissions.unlisted) {
      await this.screen.complain(path, {
        zh: `单位不在名单上：${unit ?? '（未识别）'}`,
        en: `the unit is not on the list: ${unit ?? '(not recognised)'}`,
      });
    }
  }

  private async verdict({ submissions }: Summary): Promise<number> {
    const { errors, warnings } = this.tally;
    const { limit } = this.plan;
    if (warnings > limit) {
      await this.screen.complain('ogi-report', {
        zh: `警告 ${warnings} 处，超过上限 ${limit} 处（--max-warnings）。`,
        en: `${warnings} warnings, more than the ${limit} allowed (--max-warnings).`,
      });
      return FINDINGS;
    }
    return errors > 0 || (submissions?.missing.length ?? 0) > 0 ? FINDINGS : CLEAN;
  }
}

function errorsOnly(outcome: FileOutcome): FileOutcome {
  return { ...outcome, findings: outcome.findings.filter((finding) => finding.severity === 'error') };
}

class Tally {
  files = 0;
  reports = 0;
  unreadable = 0;
  errors = 0;
  warnings = 0;
  infos = 0;
  known = 0;

  add(outcome: FileOutcome, known: number): void {
    this.files++;
    this.known += known;
    if (outcome.recognised) this.reports++;
    if (outcome.error !== undefined) this.unreadable++;
    for (const { severity } of outcome.findings) {
      if (severity === 'error') this.errors++;
      else if (severity === 'warning') this.warnings++;
      else this.infos++;
    }
  }
}
