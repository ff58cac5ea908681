/** The head of the view: which report it is, what was found, which equations hold. */
import type { Report } from '../../report/model';
import { type Finding, type Locale, type Message, speak } from '../../rule';
import { RULES } from '../../rules/index';
import type { CellView, EquationView, SummaryView } from './model';

/** What is seen in the tables, all of them together. */
export interface Shown {
  readonly cells: readonly CellView[];
  readonly equations: readonly EquationView[];
}

export function summary(report: Report, findings: readonly Finding[], { cells, equations }: Shown, locale: Locale): SummaryView {
  const say = (message: Message): string => speak(message, locale);
  const unknown = say({ zh: '不明', en: 'unknown' });
  const holds = equations.filter(({ status }) => status === 'holds').length;
  const broken = equations.filter(({ status }) => status === 'broken').length;
  const count = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    title: report.title?.text ?? say({ zh: '政府信息公开工作年度报告', en: 'Annual report' }),
    facts: [
      { label: say({ zh: '年度', en: 'Year' }), value: report.year === undefined ? unknown : String(report.year) },
      {
        label: say({ zh: '格式', en: 'Form' }),
        value: report.form === undefined ? unknown : say({ zh: `${report.form} 年格式`, en: `of ${report.form}` }),
      },
      { label: say({ zh: '错误', en: 'Errors' }), value: String(count('error')) },
      { label: say({ zh: '警告', en: 'Warnings' }), value: String(count('warning')) },
      { label: say({ zh: '提示', en: 'Notes' }), value: String(count('info')) },
      {
        label: say({ zh: '勾稽关系成立', en: 'Equations that hold' }),
        value: `${holds}/${equations.length}${broken === 0 ? '' : say({ zh: `（不符 ${broken}）`, en: ` (${broken} broken)` })}`,
      },
      ...lastYear(cells, locale),
    ],
    kinds: kinds(findings, locale),
  };
}

/** How many figures differ from last year's; nothing where there is no report of last year. */
function lastYear(cells: readonly CellView[], locale: Locale): SummaryView['facts'] {
  const compared = cells.flatMap((cell) => (cell.lastYear === null ? [] : [cell.lastYear]));
  if (compared.length === 0) return [];
  const changed = compared.filter(({ change }) => change !== 0).length;
  return [
    {
      label: speak({ zh: '与上一年相比', en: 'Against last year' }, locale),
      value: speak({ zh: `${changed} 格有变化`, en: `${changed} figures changed` }, locale),
    },
  ];
}

function kinds(findings: readonly Finding[], locale: Locale): SummaryView['kinds'] {
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const counts = new Map<string, number>();
    for (const finding of findings) if (finding.severity === severity) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
    return [...counts].map(([rule, count]) => ({ severity, title: titleOf(rule, locale), count }));
  });
}

function titleOf(id: string, locale: Locale): string {
  const rule = RULES.find((candidate) => candidate.id === id);
  return rule === undefined ? id : speak(rule.title, locale);
}
