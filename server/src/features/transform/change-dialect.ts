import type { Report, Table } from '../../report/model';
import { tableAt } from './extent';
import { NO_TABLES, type Outcome, refused } from './outcome';
import { rewriteTables } from './rewrite';
import { isWebPage, type Language, type WritableDialect } from './style';

/** Writes the table at `offset`, or all tables where there is none, in another dialect; figures and labels stay as they are written. */
export function changeDialect(report: Report, offset: number | undefined, dialect: WritableDialect, language: Language): Outcome {
  const tables = chosen(report, offset);
  if (tables.length === 0) return NO_TABLES;
  if (dialect !== 'html' && (language === 'html' || isWebPage(report.text))) {
    return refused('网页中的表格只能写成 HTML。', 'In a web page a table can only be written in HTML.');
  }
  const { edits, refusals } = rewriteTables(report, tables, { dialect, rejoin: false });
  if (refusals[0] !== undefined) return refusals[0];
  return {
    kind: 'edits',
    edits,
    note:
      edits.length === 0
        ? { zh: '表格已经是这种写法。', en: 'The table already has this layout.' }
        : { zh: `已转换 ${edits.length} 张表格。`, en: `Tables changed: ${edits.length}.` },
  };
}

/** The table at `offset`; all tables where there is none. */
export function chosen(report: Report, offset: number | undefined): readonly Table[] {
  const here = offset === undefined ? undefined : tableAt(report, offset);
  return here === undefined ? report.tables : [here];
}
