import type { Cell, Report } from '../report/model';
import type { Hit, Message, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { rowsWithBlanks, runs } from '../shapes/cells';
import { type Demand, demand } from '../shapes/demand';
import { blankFixes } from '../shapes/fixes/blanks';
import { evaluate } from '../shapes/identity';
import { list, rowPlace } from '../shapes/words';
import { hull } from '../text/span';

const rule: Rule = {
  id: 'blank-cell',
  severity: 'warning',
  title: { zh: '单元格空白', en: 'Blank cell' },
  basis: ofForm({ zh: '表二、表三、表四逐格填报', en: 'tables 2, 3 and 4 are filled in cell by cell' }),
  explain: {
    zh: '空白不等于 0：读者无法分辨是没有发生，还是漏填，上级机关往往因此退回。没有发生的填 0。同一行相邻的空白合为一条。勾稽关系能够推算出数字的，提示中会写明。',
    en: 'A blank is not a zero: nobody can tell whether nothing happened or a number was forgotten, and superiors send such tables back. Where nothing happened, write 0. Adjacent blanks of a row make one finding. Where the sums of the table leave only one number, the message gives it.',
  },
  examples: () => ({
    bad: [
      { find: '行政许可\t126\t', write: '行政许可\t⟦⟧\t' },
      { find: '1.属于国家秘密\t0\t0\t0', write: '1.属于国家秘密\t⟦\t\t⟧' },
      { find: '（一）予以公开\t6\t3\t', write: '（一）予以公开\t⟦\t⟧\t' },
      { find: '2\t0\t1\t1\t4\t', write: '2\t0\t1\t1\t⟦⟧\t' },
    ],
    good: [{ find: '行政许可\t126\t', write: '行政许可\t0\t' }],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const [row, table] of rowsWithBlanks(report)) {
      for (const run of runs(row, (cell) => cell.reads === 'blank')) {
        const at = hull(run.map((cell) => cell.span));
        if (at === undefined) continue;
        const demanded = demand(evaluate(table), run);
        yield {
          at,
          message: message(run, demanded),
          data: { table: table.id, row: row.form.path, columns: run.map((cell) => cell.column.label) },
          fixes: () => blankFixes(report, { table, row, cells: run }, demanded),
        };
      }
    }
  },
};

function message(run: readonly Cell[], demanded: Demand | undefined): Message {
  const first = run[0];
  if (first === undefined) return { zh: '', en: '' };
  const place = rowPlace(first.table, first.row);
  const columns = named(run.map((cell) => cell.column.label));
  const advice = advise(run.length, demanded);
  if (run.length === 1)
    return { zh: `${place.zh}的${columns.zh}空白，${advice.zh}。`, en: `${place.en}: ${columns.en} is blank; ${advice.en}.` };
  return {
    zh: `${place.zh}有 ${run.length} 格空白（${columns.zh}），${advice.zh}。`,
    en: `${place.en}: ${run.length} blank cells (${columns.en}); ${advice.en}.`,
  };
}

function named(labels: readonly string[]): Message {
  if (labels.length > 3) return { zh: `${labels[0]}至${labels.at(-1)}`, en: `${labels[0]} to ${labels.at(-1)}` };
  return { zh: list(labels), en: labels.join(', ') };
}

function advise(count: number, demanded: Demand | undefined): Message {
  if (demanded === undefined) return { zh: '没有发生的请填 0', en: 'write 0 where nothing happened' };
  const advice = demands(count, demanded);
  return { zh: `按勾稽关系，${advice.zh}`, en: `by the sums of the table ${advice.en}` };
}

function demands(count: number, demanded: Demand): Message {
  switch (demanded.kind) {
    case 'sum':
      return { zh: `这 ${count} 格合计应为 ${demanded.sum}`, en: `these ${count} cells add up to ${demanded.sum}` };
    case 'least': {
      const least = demanded.cells.map(({ cell, least }) => ({ label: cell.column.label, least }));
      if (count === 1) return { zh: `此格至少为 ${least[0]?.least}`, en: `this cell is at least ${least[0]?.least}` };
      return {
        zh: list(least.map((each) => `${each.label}至少为 ${each.least}`)),
        en: least.map((each) => `${each.label} is at least ${each.least}`).join(', '),
      };
    }
    case 'values': {
      const { values } = demanded;
      if (count === 1) return { zh: `此格应为 ${values[0]}`, en: `this cell is ${values[0]}` };
      if (values.every((value) => value === 0)) return { zh: `这 ${count} 格都应为 0`, en: `all ${count} cells are 0` };
      return { zh: `依次应为 ${list(values.map(String))}`, en: `they are ${values.join(', ')} in turn` };
    }
  }
}

export default rule;
