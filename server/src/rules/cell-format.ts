import type { Cell, Dress, Report } from '../report/model';
import type { Fix, Hit, Message, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { cellData, oddCells } from '../shapes/cells';
import { fillEdits } from '../shapes/fixes/fill';
import { type PlainNumber, plainNumber } from '../shapes/plain-number';
import { cite } from '../shapes/words';

const DRESS: Readonly<Record<Dress, Message>> = {
  'full-width': { zh: '全角字符', en: 'full-width characters' },
  separator: { zh: '千分位分隔符', en: 'thousands separators' },
  space: { zh: '空格', en: 'spaces' },
  unit: { zh: '单位', en: 'a unit' },
  sign: { zh: '正负号', en: 'a sign' },
  zeros: { zh: '多余的零', en: 'superfluous zeros' },
};

const rule: Rule = {
  id: 'cell-format',
  severity: 'info',
  title: { zh: '数字写法不规范', en: 'Number not in plain digits' },
  basis: ofForm({ zh: '表二、表三、表四均填数字', en: 'tables 2, 3 and 4 hold numbers' }),
  explain: {
    zh: '表格中的数字用半角阿拉伯数字书写，不带分隔符、空格和单位，以便汇总。本工具仍按其数值核对勾稽关系。',
    en: 'Numbers in the tables are written in plain digits, without separators, spaces or units, so that they can be added up. Their value is still used in all sums.',
  },
  examples: () => ({
    bad: [
      { find: '行政处罚\t8', write: '行政处罚\t⟦８⟧' },
      { find: '行政处罚\t8', write: '行政处罚\t⟦1,208⟧' },
      { find: '行政处罚\t8', write: '行政处罚\t⟦8件⟧' },
      { form: '2019', find: '政府集中采购\t6\t253000', write: '政府集中采购\t6\t⟦253000元⟧' },
    ],
    good: [
      { find: '行政处罚\t8', write: '行政处罚\t1208' },
      { form: '2019', find: '其他对外管理服务事项\t12\t-1', write: '其他对外管理服务事项\t12\t+62' },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const { cell } of oddCells(report)) {
      // A change is written with its sign: +62 is as the form asks.
      const dress = cell.dress.filter((each) => each !== 'sign' || cell.column.kind !== 'signed');
      if (cell.value === undefined || dress.length === 0) continue;
      const text = cite(cell.text);
      const plain = plainNumber(cell);
      const right = plain?.text ?? String(cell.value);
      yield {
        at: cell.span,
        message: {
          zh: `${text}请写作 ${right}，不用${dress.map((each) => DRESS[each].zh).join('、')}。`,
          en: `Write ${text} as ${right}, without ${dress.map((each) => DRESS[each].en).join(' and ')}.`,
        },
        data: { ...cellData(cell), value: cell.value },
        fixes: () => (plain === undefined ? [] : [plainFix(report, cell, plain)]),
      };
    }
  },
};

/** Where the unit is another one than the column's, the number changes with it: that is not a matter of format alone. */
function plainFix(report: Report, cell: Cell, { text, converted }: PlainNumber): Fix {
  return { title: { zh: `改为 ${text}`, en: `Write ${text}` }, edits: fillEdits(report, [cell], text), safe: !converted };
}

export default rule;
