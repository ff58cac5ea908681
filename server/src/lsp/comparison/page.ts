import type { CellChange, Comparison, RollForward, SectionLikeness } from '../../compare/compare';
import { type Locale, type Message, speak } from '../../rule';
import { tableName } from '../../shapes/words';

/** A comparison of two years as a Markdown document. */
export function comparisonPage(comparison: Comparison, locale: Locale): string {
  const say = (message: Message): string => speak(message, locale);
  const { before, after, changes, rollForwards, sections } = comparison;
  const parts = [
    `# ${say({ zh: '与上一年报告比较', en: 'Compared with last year’s report' })}`,
    [
      `- ${say({ zh: '上一年：', en: 'Last year: ' })}${named(before, say)}`,
      `- ${say({ zh: '本年：', en: 'This year: ' })}${named(after, say)}`,
    ].join('\n'),
    ...part(say({ zh: '应当衔接的数字', en: 'Figures that follow from last year’s' }), rollForwardTable(rollForwards, say), say),
    ...part(say({ zh: '有变化的单元格', en: 'Cells that differ' }), changeTable(changes, say), say),
    ...part(say({ zh: '各部分与上一年相同的文字', en: 'Text that is last year’s' }), sectionTable(sections, say), say),
  ];
  return `${parts.join('\n\n')}\n`;
}

type Say = (message: Message) => string;

function named({ title, year }: Comparison['before'], say: Say): string {
  return escaped(
    title ?? (year === null ? say({ zh: '未识别出标题', en: 'no title recognised' }) : say({ zh: `${year} 年`, en: String(year) })),
  );
}

function part(heading: string, table: string, say: Say): readonly string[] {
  return [`## ${heading}`, table === '' ? say({ zh: '无。', en: 'None.' }) : table];
}

function changeTable(changes: readonly CellChange[], say: Say): string {
  const head = [
    say({ zh: '表', en: 'Table' }),
    say({ zh: '行', en: 'Row' }),
    say({ zh: '列', en: 'Column' }),
    ...years(say),
    say({ zh: '增减', en: 'Change' }),
  ];
  const rows = changes.map(({ table, row, column, before, after, change }) => {
    const signed = change === null ? '' : change > 0 ? `+${change}` : String(change);
    return [tableName(table), row.join(' / '), column, number(before), number(after), signed];
  });
  return tableOf(head, rows, 3);
}

function rollForwardTable(found: readonly RollForward[], say: Say): string {
  const head = [
    say({ zh: '项目', en: 'Item' }),
    say({ zh: '按上一年应为', en: 'Expected' }),
    say({ zh: '本年报告', en: 'Reported' }),
    say({ zh: '是否衔接', en: 'Holds' }),
  ];
  const rows = found.map(({ kind, name, expected, found: reported, holds }) => {
    const item =
      kind === 'carry-over'
        ? say({ zh: `上年结转：${name}`, en: `Carried over: ${name}` })
        : say({ zh: `现行有效：${name}`, en: `In force: ${name}` });
    return [item, String(expected), String(reported), holds ? say({ zh: '是', en: 'yes' }) : say({ zh: '**否**', en: '**no**' })];
  });
  return tableOf(head, rows, 1);
}

function sectionTable(sections: readonly SectionLikeness[], say: Say): string {
  const head = [say({ zh: '部分', en: 'Section' }), say({ zh: '相同比例', en: 'Share' })];
  return tableOf(
    head,
    sections.map(({ title, share }) => [title, `${Math.round(share * 100)}%`]),
    1,
  );
}

function years(say: Say): readonly string[] {
  return [say({ zh: '上一年', en: 'Last year' }), say({ zh: '本年', en: 'This year' })];
}

function number(value: number | null): string {
  return value === null ? '—' : String(value);
}

/** From the column `numbers` on cells stand on the right. '' for a table without rows. */
function tableOf(head: readonly string[], rows: readonly (readonly string[])[], numbers: number): string {
  if (rows.length === 0) return '';
  const rule = head.map((_, index) => (index < numbers ? '---' : '---:'));
  return [head, rule, ...rows.map((row) => row.map(escaped))].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
