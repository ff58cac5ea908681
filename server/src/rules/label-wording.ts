import { keyWithoutGroups, labelKey } from '../report/labels';
import type { Label, Report, Table } from '../report/model';
import type { Edit, Fix, Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { harmless } from '../shapes/fixes/harmless';
import { reword } from '../shapes/fixes/reword';
import { tablesWithRows } from '../shapes/tables';
import { cite, quote } from '../shapes/words';

const rule: Rule = {
  id: 'label-wording',
  severity: 'info',
  title: { zh: '行名或列名与格式不一致', en: 'Label departs from the form' },
  basis: ofForm({ zh: '表二、表三、表四的行名和列名', en: 'labels of tables 2, 3 and 4' }),
  explain: {
    zh: '行名和列名照格式书写。空格、全角半角、括号和序号的写法不同不算不一致。数字仍按这一行、这一列读取。',
    en: 'Labels are written as the form prints them; spaces, widths, brackets and styles of numbering do not matter. The numbers are read all the same.',
  },
  examples: () => ({
    bad: [
      { find: '（三）不予公开\t', write: '⟦（三）不予以公开⟧\t' },
      { find: '\t社会公益组织\t', write: '\t⟦社会组织⟧\t' },
      { find: '行政规范性文件\t', write: '⟦规范性文件⟧\t' },
    ],
    good: [
      { find: '（三）不予公开\t1.属于国家秘密', write: '(三) 不予公开\t1、属于国家秘密' },
      { find: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', write: '（二） 部分公开(区分处理的,只计这一情形,不计其他情形)' },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    const wrong = tablesWithRows(report).flatMap((table) => departing(report, table).map((label) => ({ table, label })));
    let offered: readonly Relabelling[] | undefined;
    let tries = 0;
    const fixes = (label: Label): readonly Fix[] => {
      offered ??= relabellings(report, wrong);
      const own = offered.filter((each) => each.label === label);
      // With all others a change may be harmless, and do harm alone.
      const alone = own.length === offered.length ? own : tries++ < MOST_TRIES ? harmless(report, own) : [];
      return alone.map(({ fix }) => fix);
    };
    for (const { table, label } of wrong) {
      const official = quote(label.official);
      const found = cite(label.text);
      yield {
        at: label.span,
        message: { zh: `${found}与格式不一致，应为${official}。`, en: `The form's label is ${official}, not ${found}.` },
        data: { table: table.id, official: label.official, text: label.text },
        fixes: () => fixes(label),
      };
    }
  },
};

/** Labels in other words than the form's. A group's label may be told with each of its rows, yet stands in the text once. */
function departing(report: Report, { heads, rows }: Table): readonly Label[] {
  const labels = [...heads];
  for (const row of rows) if (!row.unreadable) for (const label of row.labels) labels.push(label);
  const departs = ({ exact, torn }: Label): boolean => !exact && !torn;
  if (!labels.some(departs)) return [];
  const places = new Map(labels.map((label) => [label.span.start, label]));
  return [...places.values()].filter((label) => departs(label) && !beginsAbove(report, label));
}

/** How far above a head its beginning may stand; a row of heads is shorter. */
const NEAR = 400;

/** Whether what a label lacks in front is a cell of its own above it: heads of two lines become two rows. */
function beginsAbove({ text }: Report, { span, text: written, official }: Label): boolean {
  const [whole, end] = [labelKey(official), labelKey(written)];
  if (!whole.endsWith(end)) return false;
  const front = whole.slice(0, whole.length - end.length);
  const above = text.slice(Math.max(0, span.start - NEAR), span.start).split(/[\t|\r\n<>]+/);
  return above.some((cell) => labelKey(cell) === front);
}

/** How many labels are tried one by one: the others of a report in which more are wrong have no fix. */
const MOST_TRIES = 100;

interface Relabelling {
  readonly label: Label;
  readonly edits: readonly Edit[];
  readonly fix: Fix;
}

function relabellings(report: Report, wrong: readonly { readonly label: Label }[]): readonly Relabelling[] {
  const all = wrong.flatMap(({ label }) => relabel(report, label).map((fix) => ({ label, edits: fix.edits, fix })));
  return harmless(report, all);
}

/** Nothing but the label may stand in the place: not its group in front of it, nor a page number that tears it. */
function relabel(report: Report, { span, text, official }: Label): readonly Fix[] {
  const source = report.text.slice(span.start, span.end);
  const plain = !/[<&\\]/.test(source);
  if (plain && source.replace(/\s+/g, '') !== text.replace(/\s+/g, '')) return [];
  const grouped = labelKey(text) !== keyWithoutGroups(text) || (/^[（(]/.test(text) && /^\d/.test(official));
  if (grouped) return [];
  return [
    {
      title: { zh: `改为${quote(official)}`, en: `Change to ${quote(official)}` },
      edits: reword(report.text, span, official),
      safe: true,
      preferred: true,
    },
  ];
}

export default rule;
