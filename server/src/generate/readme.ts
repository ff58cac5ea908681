/** The table of rules in the README, between its marks. */
import type { Rule } from '../rule';
import { SEVERITY_NAMES } from './severity';

const BEGIN = '<!-- rules:begin -->';
const END = '<!-- rules:end -->';

/** The README with the table brought up to date; without a README nothing but the table. Throws where the marks are missing. */
export function withRuleTable(readme: string | undefined, rules: readonly Rule[]): string {
  const text = readme ?? `${BEGIN}\n${END}\n`;
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`README.md lacks the marks ${BEGIN} and ${END}`);
  return `${text.slice(0, begin + BEGIN.length)}\n${table(rules)}\n${text.slice(end)}`;
}

function table(rules: readonly Rule[]): string {
  return [
    '| 规则 Rule | 级别 Severity | 检查的问题 | Fault |',
    '|---|---|---|---|',
    ...rules.map(({ id, severity, title }) => {
      const name = SEVERITY_NAMES[severity];
      return `| [\`${id}\`](docs/rules/${id}.md) | ${name.zh} ${name.en} | ${title.zh} | ${title.en} |`;
    }),
  ].join('\n');
}
