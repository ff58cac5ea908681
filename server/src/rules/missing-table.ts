import type { FormTable } from '../form/model';
import type { Report } from '../report/model';
import type { Fix, Hit, Rule } from '../rule';
import { ofArticle50 } from '../shapes/basis';
import { proven } from '../shapes/fixes/apply';
import { blankIn, tableEdit } from '../shapes/fixes/insert';
import { replaceTable } from '../shapes/fixes/replace-table';
import { formSection, officialHeading, sectionOf } from '../shapes/sections';
import { missingTables } from '../shapes/tables';
import { quote } from '../shapes/words';

const rule: Rule = {
  id: 'missing-table',
  severity: 'error',
  title: { zh: '缺少规定的表格', en: 'Missing table' },
  basis: ofArticle50({ zh: '年度报告应当包括的内容', en: 'what a report has to contain' }),
  explain: {
    zh: '第二、三、四部分各有一张规定的表格，没有相关情况的也要填 0。表格以图片或附件代替的，公众和上级都无法读取数据，也按缺少提示。',
    en: 'Sections 二, 三 and 四 each have a prescribed table, filled with 0 where nothing happened. A picture or an attachment in its place cannot be read and counts as missing.',
  },
  examples: () => ({
    bad: [
      {
        find: '四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n2\t0\t1\t1\t4\t1\t0\t0\t0\t1\t1\t1\t0\t1\t3',
        write: '⟦四、政府信息公开行政复议、行政诉讼情况⟧\n\n见附件。',
      },
    ],
    good: [{ find: '二、主动公开政府信息情况\n', write: '二、主动公开政府信息情况\n\n数据见下表。\n' }],
  }),
  *check(report: Report): Iterable<Hit> {
    for (const { form, at } of missingTables(report)) {
      const heading = quote(officialHeading(formSection(form.section)));
      yield {
        at,
        message: { zh: `${heading}缺少${form.name}。`, en: `${heading} lacks its table, ${form.name}.` },
        data: { table: form.id },
        fixes: () => insertion(report, form),
      };
    }
  },
};

/** In the place of heads that have lost their rows, otherwise behind the heading of the section. */
function insertion(report: Report, form: FormTable): readonly Fix[] {
  const heads = report.tables.find((table) => table.id === form.id);
  const section = sectionOf(report, form.section);
  const edit =
    heads === undefined ? section && tableEdit(report, section, form) : replaceTable(report, heads, form, blankIn(heads.dialect));
  const isThere = (after: Report): boolean => missingTables(after).every((missing) => missing.form.id !== form.id);
  const edits = proven(report, edit === undefined ? [] : [edit], isThere);
  return edits.length === 0 ? [] : [{ title: { zh: `补上${form.name}`, en: `Insert ${form.name}` }, edits, safe: false, preferred: true }];
}

export default rule;
