import { decode, type TextFile } from '../../files/decode';
import type { Report } from '../../report/model';
import { type Finding, type Message, speak } from '../../rule';
import { identityOf, unitOf } from '../../units/identity';
import { fingerprint } from '../baseline/fingerprint';
import type { Core } from '../command';
import { lineDiff } from '../diff/lines';
import { NotEncodable } from '../files/encode';
import { readFailure } from '../files/failure';
import { changeFailure } from '../files/write-failure';
import type { Io } from '../io';
import { lastYearOf } from '../last-year/registry';
import { LAST_YEAR_RULES, namingLastYear } from '../last-year/rules';
import { located } from '../outcome';
import { type Complaint, failedJob, type Job, type JobResult, type Mended, type Terms } from './job';
import { mend } from './mend';

/** What a job is done with. */
export type Tools = Pick<Io, 'files' | 'output'> & { readonly core: Core };

/** Does a job. Never throws: what goes wrong is in the result, and the other files still have their turn. */
export function perform(job: Job, terms: Terms, tools: Tools): JobResult {
  try {
    return new Performance(job, terms, tools).result();
  } catch (error) {
    const { path } = job;
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return failedJob(path, terms.locale === 'en' ? `internal error: ${String(error)}` : `程序出错：${String(error)}`, {
      subject: 'ogi-report',
      message: { zh: `程序出错：${detail}\n    文件：${path}`, en: `internal error: ${detail}\n    file: ${path}` },
    });
  }
}

class Performance {
  private readonly complaints: Complaint[] = [];
  private sound = true;
  private mended: Mended | undefined;

  constructor(
    private readonly job: Job,
    private readonly terms: Terms,
    private readonly tools: Tools,
  ) {}

  result(): JobResult {
    const { job, terms, tools } = this;
    const bytes = this.bytes();
    if ('outcome' in bytes) return bytes;
    const decoded = decode(bytes, job.path);
    if ('problem' in decoded) return this.unread(decoded.problem);
    if (job.identifyOnly) return this.done(tools.core.parse(decoded.text), []);
    const report = this.mend(bytes, decoded) ?? tools.core.parse(decoded.text);
    const previous = this.previous(report);
    const findings = this.check(report, previous?.report);
    const named = previous === undefined ? findings : findings.map((finding) => naming(finding, previous.path, terms));
    return this.done(report, named, previous);
  }

  private bytes(): Uint8Array | JobResult {
    const { path, content, unreadable } = this.job;
    if (content !== undefined) return content;
    if (unreadable !== undefined) return this.unread(unreadable);
    try {
      return this.tools.files.read(path);
    } catch (error) {
      return this.unread(readFailure(error));
    }
  }

  private unread(message: Message): JobResult {
    const { path } = this.job;
    return failedJob(path, speak(message, this.terms.locale), { subject: path, message });
  }

  /** The report with what is asked for changed; `undefined` where nothing is, or could not be. */
  private mend(bytes: Uint8Array, file: TextFile): Report | undefined {
    const { path, severities, mended } = this.job;
    const { fixes, zeros, write } = this.terms.mend;
    if (mended || (!fixes && !zeros)) return undefined;
    try {
      const after = mend(bytes, file, this.tools.core, { locale: this.terms.locale, severities }, this.terms.mend);
      if (after.places === 0) return after.report;
      if (write) this.tools.output.update(path, bytes, after.bytes);
      this.mended = { places: after.places, diff: write ? '' : lineDiff(path, file.text, after.file.text) };
      return write ? after.report : undefined;
    } catch (error) {
      this.complain(path, error instanceof NotEncodable ? error.said : changeFailure(error));
      return undefined;
    }
  }

  private check(report: Report, previous: Report | undefined): readonly Finding[] {
    const { path, severities } = this.job;
    const failed = new Map<string, string>();
    const settings = { locale: this.terms.locale, severities };
    const findings = this.tools.core.check(report, settings, (rule, error) => failed.set(rule, String(error)), { previous });
    for (const [rule, reason] of failed) {
      this.complain(path, {
        zh: `规则 ${rule} 运行出错（${reason}），其余规则已检查。`,
        en: `rule ${rule} failed (${reason}); the other rules have been checked.`,
      });
    }
    return findings;
  }

  private previous(report: Report): { readonly path: string; readonly report: Report } | undefined {
    const { job, terms } = this;
    const path = job.previous ?? this.named(report);
    if (path === undefined) return undefined;
    try {
      const decoded = decode(this.tools.files.read(path), path);
      if ('problem' in decoded) throw new Error(speak(decoded.problem, terms.locale));
      return { path, report: this.tools.core.parse(decoded.text) };
    } catch (error) {
      const reason = readFailure(error);
      this.complain(job.path, {
        zh: `没有与上一年报告比较：${path} ${reason.zh}`,
        en: `was not compared with last year’s report: ${path} ${reason.en}`,
      });
      return undefined;
    }
  }

  private named(report: Report): string | undefined {
    const { path, source, aliases } = this.job;
    const identity = identityOf(report);
    const registered = source === undefined ? undefined : this.terms.named.get(source);
    return identity === undefined || registered === undefined ? undefined : lastYearOf(identity, path, registered, aliases);
  }

  private complain(subject: string, message: Message): void {
    this.sound = false;
    this.complaints.push({ subject, message });
  }

  private done(report: Report, findings: readonly Finding[], previous?: { readonly path: string; readonly report: Report }): JobResult {
    const { recognised, text } = report;
    const identity = identityOf(report);
    return {
      outcome: {
        path: this.job.path,
        recognised,
        form: (recognised ? report.form : undefined) ?? null,
        year: (recognised ? report.year : undefined) ?? null,
        unit: unitOf(report) ?? null,
        findings: located(
          findings,
          text,
          previous && { path: previous.path, text: previous.report.text },
          this.terms.fingerprints ? fingerprint : undefined,
        ),
        ...(previous === undefined ? {} : { previous: previous.path }),
      },
      complaints: this.complaints,
      sound: this.sound,
      ...(identity === undefined ? {} : { identity }),
      ...(this.mended === undefined ? {} : { mended: this.mended }),
    };
  }
}

function naming(finding: Finding, previous: string, { locale }: Terms): Finding {
  return LAST_YEAR_RULES.has(finding.rule) ? { ...finding, message: namingLastYear(finding.message, previous, locale) } : finding;
}
