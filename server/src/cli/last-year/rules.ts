import { type Locale, speak } from '../../rule';

/** The rules that look at last year's report. */
export const LAST_YEAR_RULES: ReadonlySet<string> = new Set([
  'carry-over-mismatch',
  'copied-from-last-year',
  'in-force-across-years',
  'stale-year',
]);

/** The message of such a rule with the file that it was compared with. */
export function namingLastYear(message: string, path: string, locale: Locale): string {
  const sentence = message.replace(/[。.]$/, '');
  return speak({ zh: `${sentence}（上一年报告：${path}）。`, en: `${sentence} (last year’s report: ${path}).` }, locale);
}
