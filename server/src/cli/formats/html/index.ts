import { type Locale, type Rule, speak } from '../../../rule';
import { shownName } from '../../files/native-path';
import type { FileOutcome, LocatedFinding, Submissions, Summary } from '../../outcome';
import { type OutputSeverity, SEVERITY_WORDS } from '../../severity';
import type { CheckFormat } from '../format';
import { markup } from '../markup';
import { SCRIPT } from './script';
import { STYLE } from './style';
import { countTable, type Row } from './table';
import { WORDS } from './words';

/** One page that needs nothing else: how many findings of each rule each report has, and below the findings of each report. */
export const html: CheckFormat = {
  name: 'html',
  submissions: true,
  open({ locale, rules }) {
    const rows: Row[] = [];
    const reports: string[] = [];
    return {
      begin: () => '',
      file(outcome) {
        if (!outcome.recognised && outcome.error === undefined) return '';
        rows.push(rowOf(outcome, rows.length, locale));
        reports.push(reportOf(outcome, rows.length - 1, rules, locale));
        return '';
      },
      end: (summary) => page(rows, reports, rules, summary, locale),
    };
  },
};

function rowOf({ path, unit, year, findings, error }: FileOutcome, index: number, locale: Locale): Row {
  const counts = new Map<string, Record<OutputSeverity, number>>();
  for (const { rule, severity } of findings) {
    const count = counts.get(rule) ?? { error: 0, warning: 0, info: 0 };
    count[severity]++;
    counts.set(rule, count);
  }
  return {
    id: `report-${index + 1}`,
    name: unit ?? shownName(path),
    year,
    counts,
    failed: error === undefined ? '' : speak(WORDS.unreadable, locale),
  };
}

function reportOf({ path, unit, findings, previous, error }: FileOutcome, index: number, rules: readonly Rule[], locale: Locale): string {
  const say = (message: Rule['title']): string => markup(speak(message, locale));
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
  const items = findings.map((finding) => item(finding, titles.get(finding.rule), locale));
  const body =
    error !== undefined
      ? `<p class="failed">${markup(error)}</p>`
      : items.length === 0
        ? `<p>${say(WORDS.none)}</p>`
        : `<ul>\n${items.join('')}</ul>`;
  const before = previous === undefined ? '' : `<p class="path">${say(WORDS.previous)}${markup(previous)}</p>`;
  return `<section class="report" id="report-${index + 1}"><h3>${markup(unit ?? shownName(path))}</h3><p class="path">${markup(path)}</p>${before}${body}</section>\n`;
}

function item(
  { rule, severity, message, range: { start }, related }: LocatedFinding,
  title: Rule['title'] | undefined,
  locale: Locale,
): string {
  const word = markup(speak(SEVERITY_WORDS[severity], locale));
  const place = (line: number, character: number): string => markup(`${line + 1}:${character + 1}`);
  const notes = related.map(({ path, range, message: text }) => {
    const file = path === undefined ? '' : `${markup(path)}:`;
    return `<li>${file}${place(range.start.line, range.start.character)} ${markup(text)}</li>`;
  });
  const about = title === undefined ? '' : ` title="${markup(speak(title, locale))}"`;
  return (
    `<li class="finding" data-severity="${severity}"><span class="severity ${severity}">${word}</span> ` +
    `<span class="place">${place(start.line, start.character)}</span> ${markup(message)} <code${about}>${markup(rule)}</code>` +
    `${notes.length === 0 ? '' : `<ul>${notes.join('')}</ul>`}</li>\n`
  );
}

function page(rows: readonly Row[], reports: readonly string[], rules: readonly Rule[], summary: Summary, locale: Locale): string {
  const say = (message: Rule['title']): string => markup(speak(message, locale));
  const filters = (['error', 'warning', 'info'] as const).map(
    (severity) => `<label><input type="checkbox" value="${severity}" checked> ${say(SEVERITY_WORDS[severity])}</label>`,
  );
  return [
    '<!DOCTYPE html>',
    `<html lang="${locale === 'en' ? 'en' : 'zh-CN'}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">`,
    `<link rel="icon" href="data:,"><title>${say(WORDS.title)}</title>`,
    `<style>${STYLE}</style></head>`,
    '<body>',
    `<h1>${say(WORDS.title)}</h1>`,
    `<p class="summary">${say(WORDS.summary(summary))}</p>`,
    submissionList(summary.submissions, locale),
    `<fieldset class="filter"><legend>${say(WORDS.filter)}</legend>${filters.join(' ')}</fieldset>`,
    countTable(rows, rules, locale),
    `<h2>${say(WORDS.details)}</h2>`,
    ...reports,
    `<script>${SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function submissionList(submissions: Submissions | undefined, locale: Locale): string {
  if (submissions === undefined) return '';
  const { year, missing, unlisted } = submissions;
  const list = (head: Rule['title'], names: readonly string[]): string =>
    names.length === 0
      ? ''
      : `<section class="submissions"><h2>${markup(speak(head, locale))}</h2><ul>${names.map((name) => `<li>${markup(name)}</li>`).join('')}</ul></section>`;
  return (
    list(WORDS.missing(year, missing.length), missing) +
    list(
      WORDS.unlisted(unlisted.length),
      unlisted.map(({ path, unit }) => (unit === null ? path : `${unit} (${path})`)),
    )
  );
}
