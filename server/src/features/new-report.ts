/** A new report for a unit and a year: the official form, the period, and what last year's report leaves over. */
import { escapeHtml } from '../form/render/html';
import { formDue } from '../form/tables';
import { parse } from '../report/parse';
import type { Message } from '../rule';
import { draftReport } from './draft/draft';
import { carriedOver, readLastYear } from './draft/last-year';
import { asSnippet, asText, TabStops } from './draft/snippet';
import type { Language, WritableDialect } from './transform/style';

export interface NewReportRequest {
  readonly unit: string;
  readonly year: number;
  readonly dialect: WritableDialect;
  readonly language: Language;
  /** The text of last year's report. */
  readonly lastYear?: string;
}

export interface NewReport {
  readonly text: string;
  /** The same with a tab stop at everything that is still open. */
  readonly snippet: string;
  /** What was or was not taken over. */
  readonly notes: readonly Message[];
}

export function newReport({ unit, year, dialect, language, lastYear }: NewReportRequest): NewReport {
  const stops = new TabStops();
  const open = (): string => stops.next();
  const last = lastYear === undefined ? undefined : readLastYear(parse(lastYear));
  const draft = draftReport({
    form: formDue(year),
    dialect,
    headings: language,
    open,
    unit,
    year: String(year),
    ...(last === undefined ? {} : { contact: last.contact, value: carriedOver(last, open) }),
  });
  const page = language === 'html' ? webPage(`${unit}${year}年政府信息公开工作年度报告`, draft) : draft;
  return { text: asText(page), snippet: asSnippet(page), notes: last === undefined ? [] : notes(last, year) };
}

function webPage(title: string, body: string): string {
  const head = `<head>\n<meta charset="utf-8">\n<title>${escapeHtml(title)}</title>\n</head>`;
  return `<!DOCTYPE html>\n<html lang="zh-CN">\n${head}\n<body>\n${body}</body>\n</html>\n`;
}

function notes(last: ReturnType<typeof readLastYear>, year: number): readonly Message[] {
  const said: Message[] = [];
  if (last.year !== undefined && last.year !== year - 1) {
    said.push({
      zh: `所选文件是 ${last.year} 年度的报告，不是 ${year - 1} 年度的，请核对上年结转。`,
      en: `The chosen file is the report of ${last.year}, not of ${year - 1}; check 上年结转.`,
    });
  }
  if (last.carriedForward.size === 0) {
    said.push({
      zh: '所选文件中没有读到「四、结转下年度继续办理」，上年结转留空。',
      en: '四、结转下年度继续办理 was not found in the chosen file; 上年结转 is left blank.',
    });
  } else said.push({ zh: '上年结转已按上年报告填写，请核对。', en: '上年结转 was taken from last year’s report; please check it.' });
  if (last.contact.length > 0)
    said.push({ zh: '联系方式沿用上年报告，请核对。', en: 'The contact details are last year’s; please check them.' });
  return said;
}
