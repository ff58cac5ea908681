import type { Report } from './report/model';
import { type Finding, type Hit, type Locale, type Rule, type Severity, speak } from './rule';
import { RULES } from './rules/index';

/** How rules are to be applied. */
export interface Settings {
  readonly locale: Locale;
  /** Severity by rule id; `off` silences the rule. Rules that are not named keep their own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

export const DEFAULT_SETTINGS: Settings = { locale: 'zh-cn', severities: {} };

/**
 * All findings of a report, in the order of the text.
 * A text that is not recognised as a report has none. Pure: the same report and settings give the same findings.
 * `onError` is told of a rule that threw; the other rules still report.
 */
export function check(
  report: Report,
  settings: Settings = DEFAULT_SETTINGS,
  onError?: (rule: string, error: unknown) => void,
): readonly Finding[] {
  if (!report.recognised) return [];
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const severity = settings.severities[rule.id] ?? rule.severity;
    if (severity === 'off') continue;
    try {
      for (const hit of rule.check(report, {})) findings.push(finding(rule, severity, hit, settings.locale));
    } catch (error) {
      if (onError === undefined) throw error;
      onError(rule.id, error);
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
}

function finding(rule: Rule, severity: Severity, hit: Hit, locale: Locale): Finding {
  return {
    rule: rule.id,
    severity,
    message: speak(hit.message, locale),
    span: hit.at,
    related: (hit.related ?? []).map((note) => ({ span: note.at, message: speak(note.message, locale) })),
    data: hit.data ?? {},
    fixes: () =>
      (hit.fixes?.() ?? []).map((fix) => ({
        title: speak(fix.title, locale),
        edits: fix.edits,
        safe: fix.safe,
        preferred: fix.preferred ?? false,
      })),
  };
}
