import type { Report } from '../report/model';
import type { Hit, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { cellData, oddCells } from '../shapes/cells';
import { numberFixes } from '../shapes/fixes/numbers';
import { cellPlace, cite } from '../shapes/words';

const rule: Rule = {
  id: 'cell-not-a-number',
  severity: 'error',
  title: { zh: '单元格不是数字', en: 'Cell is not a number' },
  basis: ofForm({ zh: '表二、表三、表四均填数字', en: 'tables 2, 3 and 4 hold numbers' }),
  explain: {
    zh: '横线、斜线、“无”、字母、汉字数字和说明文字都不能参加汇总。没有发生的填 0，其余改为阿拉伯数字；需要说明的，写在正文里。',
    en: 'Strokes, 无, letters, numerals in Chinese and prose cannot be added up. Where nothing happened write 0, elsewhere plain digits; explanations belong in the text.',
  },
  examples: () => ({
    bad: [
      { find: '行政强制\t2', write: '行政强制\t⟦/⟧' },
      { find: '行政强制\t2', write: '行政强制\t⟦无⟧' },
      { find: '行政强制\t2', write: '行政强制\t⟦十二⟧' },
      { find: '行政强制\t2', write: '行政强制\t⟦O⟧' },
    ],
    good: [{ find: '行政强制\t2', write: '行政强制\t0' }],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const { table, row, cell } of oddCells(report)) {
      if (cell.reads !== 'stroke' && cell.reads !== 'words') continue;
      const place = cellPlace(cell.table, cell.row, cell.column);
      const text = cite(cell.text);
      const stroke = cell.reads === 'stroke';
      yield {
        at: cell.span,
        message: {
          zh: `${place.zh}填的是${text}，不是数字，${stroke ? '没有发生的请填 0' : '请改为阿拉伯数字'}。`,
          en: `${place.en} holds ${text}, which is not a number; ${stroke ? 'write 0 where nothing happened' : 'write it in digits'}.`,
        },
        data: { ...cellData(cell), text: cell.text },
        fixes: () => numberFixes(report, table, row, cell),
      };
    }
  },
};

export default rule;
