import { type Locale, type Message, speak } from '../../rule';
import { shownName } from '../files/native-path';
import type { FileOutcome, LocatedFinding, Range, Summary } from '../outcome';
import { SEVERITY_WORDS } from '../severity';
import { type Palette, palette } from '../terminal/colour';
import { displayWidth, printable, spaces } from '../terminal/width';
import type { CheckFormat, FormatSettings } from './format';

/** For reading: findings under their file, in columns, and a summary. Lines and columns from 1. */
export const stylish: CheckFormat = {
  name: 'stylish',
  submissions: true,
  open(settings) {
    const paint = palette(settings.colour);
    return {
      begin: () => '',
      file: (outcome) => fileBlock(outcome, settings.locale, paint),
      end: (summary) => submissionLines(summary, settings, paint) + summaryLine(summary, settings, paint),
    };
  },
};

/** Longer messages are not waited for: the rule's name follows them at once. */
const WIDEST_MESSAGE = 72;

function fileBlock({ path, findings }: FileOutcome, locale: Locale, paint: Palette): string {
  if (findings.length === 0) return '';
  const rows = findings.map((finding) => rowOf(finding, locale));
  const places = Math.max(...rows.map((row) => row.place.length));
  const severities = Math.max(...rows.map((row) => row.severityWidth));
  const messages = Math.max(...rows.map((row) => row.messageWidth).filter((width) => width <= WIDEST_MESSAGE), 0);
  const indent = ' '.repeat(2 + places + 2 + severities + 2);
  const lines = rows.flatMap(({ finding, place, severity, severityWidth, message, messageWidth }) => [
    [
      `  ${place.padStart(places)}`,
      paint[finding.severity](severity + spaces(severities - severityWidth)),
      message + spaces(messages - messageWidth),
      paint.faint(finding.rule),
    ].join('  '),
    ...relatedLines(finding, indent, paint),
  ]);
  return `${paint.heading(printable(shownName(path)))}\n${lines.join('\n')}\n\n`;
}

/** A finding as it is shown; widths are measured once. */
function rowOf(finding: LocatedFinding, locale: Locale) {
  const severity = speak(SEVERITY_WORDS[finding.severity], locale);
  const message = printable(finding.message);
  return {
    finding,
    place: place(finding.range),
    severity,
    severityWidth: displayWidth(severity),
    message,
    messageWidth: displayWidth(message),
  };
}

function relatedLines({ related }: LocatedFinding, indent: string, paint: Palette): readonly string[] {
  const places = related.map(({ path, range }) => `${path === undefined ? '' : `${printable(path)}:`}${place(range)}`);
  const widths = places.map(displayWidth);
  const width = Math.max(...widths, 0);
  return related.map(({ message }, i) =>
    paint.faint(`${indent}  ${spaces(width - (widths[i] ?? 0))}${places[i] ?? ''}  ${printable(message)}`),
  );
}

function place({ start }: Range): string {
  return `${start.line + 1}:${start.character + 1}`;
}

function summaryLine(summary: Summary, { locale, quiet }: FormatSettings, paint: Palette): string {
  const { files, reports, unreadable, errors, warnings, known } = summary;
  if (files === 0) return '';
  const before: Message = known === 0 ? { zh: '', en: '' } : { zh: `；另有 ${known} 处已在基线中`, en: `; ${known} more in the baseline` };
  const unread: Message =
    unreadable === 0
      ? { zh: '', en: '' }
      : { zh: `；${unreadable} 个文件无法读取`, en: `; ${counted(unreadable, 'file')} could not be read` };
  const line =
    speak(reports === 0 ? withoutReport(files - unreadable) : withReports(summary, quiet), locale) +
    speak(before, locale) +
    speak(unread, locale);
  const coloured = errors > 0 ? paint.error(line) : warnings > 0 ? paint.warning(line) : line;
  return `${coloured}\n`;
}

/** Who has not submitted, and what was not asked for. */
function submissionLines({ submissions }: Summary, { locale }: FormatSettings, paint: Palette): string {
  if (submissions === undefined) return '';
  const { missing, unlisted } = submissions;
  const year = submissions.year === null ? '' : `${submissions.year} `;
  const block = (head: Message, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `${paint.heading(speak(head, locale))}\n${lines.map((line) => `  ${line}\n`).join('')}\n`;
  const unknown = speak({ zh: '（未识别单位）', en: '(unit not recognised)' }, locale);
  return (
    block(
      { zh: `没有 ${year}年报告的单位（${missing.length}）`, en: `Units without a report for ${year}(${missing.length})` },
      missing.map(printable),
    ) +
    block(
      { zh: `不在名单上的单位（${unlisted.length}）`, en: `Units that are not on the list (${unlisted.length})` },
      unlisted.map(({ path, unit }) => `${printable(unit ?? unknown)}  ${printable(path)}`),
    )
  );
}

function withReports({ reports, errors, warnings, infos }: Summary, quiet: boolean): Message {
  const found: Message = quiet
    ? { zh: `${errors} 处错误`, en: counted(errors, 'error') }
    : {
        zh: `${errors} 处错误、${warnings} 处警告、${infos} 处提示`,
        en: `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(infos, 'info')}`,
      };
  return { zh: `检查 ${reports} 份报告：${found.zh}`, en: `Checked ${counted(reports, 'report')}: ${found.en}` };
}

function withoutReport(read: number): Message {
  return {
    zh: `检查 ${read} 个文件：没有政府信息公开工作年度报告`,
    en: `Checked ${counted(read, 'file')}: no annual report on government information disclosure among them`,
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
