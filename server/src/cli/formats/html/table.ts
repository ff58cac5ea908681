import { type Locale, type Rule, speak } from '../../../rule';
import type { OutputSeverity } from '../../severity';
import { markup } from '../markup';
import { WORDS } from './words';

type Counts = Readonly<Record<OutputSeverity, number>>;

/** A report in the table. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly year: number | null;
  readonly counts: ReadonlyMap<string, Counts>;
  /** What stands behind the name of a file that could not be read. */
  readonly failed: string;
}

/** Reports × rules, with the rules that have findings only. Each count says how it is made up, so that the page can leave severities out. */
export function countTable(rows: readonly Row[], rules: readonly Rule[], locale: Locale): string {
  const say = (message: Rule['title']): string => markup(speak(message, locale));
  const used = new Set(rows.flatMap((row) => [...row.counts.keys()]));
  const columns = rules.filter((rule) => used.has(rule.id));
  const head = (text: string, kind: string, title: string): string =>
    `<th scope="col" class="${kind}" aria-sort="none"><button type="button" title="${title}"><span>${text}</span></button></th>`;
  const heads = [
    head(say(WORDS.unit), 'text', say(WORDS.sort)),
    head(say(WORDS.year), 'number', say(WORDS.sort)),
    head(say(WORDS.total), 'number', say(WORDS.sort)),
    ...columns.map((rule) => head(say(rule.title), 'number rule', markup(rule.id))),
  ];
  const all = (counts: readonly (Counts | undefined)[]): string => countCell(total(counts));
  const body = rows.map((row) => {
    const cells = [all([...row.counts.values()]), ...columns.map((rule) => countCell(row.counts.get(rule.id)))];
    const failed = row.failed === '' ? '' : ` <span class="failed">${markup(row.failed)}</span>`;
    return `<tr><th scope="row"><a href="#${row.id}">${markup(row.name)}</a>${failed}</th><td>${row.year ?? ''}</td>${cells.join('')}</tr>`;
  });
  const foot = [
    all(rows.flatMap((row) => [...row.counts.values()])),
    ...columns.map((rule) => all(rows.map((row) => row.counts.get(rule.id)))),
  ];
  return [
    `<div class="scroll"><table id="counts"><caption>${say(WORDS.table)}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody>`,
    `<tfoot><tr><th scope="row">${say(WORDS.total)}</th><td></td>${foot.join('')}</tr></tfoot></table></div>`,
  ].join('\n');
}

function countCell(counts: Counts | undefined): string {
  const { error, warning, info } = counts ?? NOTHING;
  return `<td class="count" data-error="${error}" data-warning="${warning}" data-info="${info}">${error + warning + info || ''}</td>`;
}

const NOTHING: Counts = { error: 0, warning: 0, info: 0 };

function total(counts: readonly (Counts | undefined)[]): Counts {
  const sum = { ...NOTHING };
  for (const each of counts) {
    sum.error += each?.error ?? 0;
    sum.warning += each?.warning ?? 0;
    sum.info += each?.info ?? 0;
  }
  return sum;
}
