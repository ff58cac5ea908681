/** The page of a rule: Chinese first, English below, with its examples and what the rule says about them. */
import { parse } from '../report/parse';
import { type Example, type Locale, type Rule, speak } from '../rule';
import { exampleContext, exampleText } from './example';
import { SEVERITY_NAMES } from './severity';

const WORDS = {
  'zh-cn': {
    severity: '默认级别：',
    basis: '依据：',
    bad: '有问题的写法',
    good: '没有问题的写法',
    marks: '⟦ ⟧ 标出提示的位置。',
    says: '提示：',
  },
  en: {
    severity: 'Default severity: ',
    basis: 'Basis: ',
    bad: 'Reported',
    good: 'Not reported',
    marks: '⟦ ⟧ mark the place of the finding.',
    says: 'Message: ',
  },
} as const;

/** The text of docs/rules/ID.md. */
export function rulePage(rule: Rule): string {
  return `${['<!-- Generated: do not edit. -->', `# ${rule.id}`, ...inLanguage(rule, 'zh-cn'), '---', ...inLanguage(rule, 'en')].join('\n\n')}\n`;
}

function inLanguage(rule: Rule, locale: Locale): readonly string[] {
  const words = WORDS[locale];
  const examples = rule.examples();
  return [
    `## ${speak(rule.title, locale)}`,
    words.severity + speak(SEVERITY_NAMES[rule.severity], locale),
    speak(rule.explain, locale),
    words.basis + speak(rule.basis, locale),
    `### ${words.bad}`,
    words.marks,
    ...examples.bad.flatMap((example) => [shown(example), ...sayings(rule, example, locale)]),
    `### ${words.good}`,
    ...examples.good.map(shown),
  ];
}

function shown(example: Example): string {
  return `\`\`\`text\n${example.find === undefined ? excerpt(example.write) : example.write.replace(/^\n+|\n+$/g, '')}\n\`\`\``;
}

/** Of a whole report its title and the lines with marks; without marks the first lines of its first table. */
function excerpt(text: string): string {
  const lines = text.split('\n');
  const marked = lines.filter((line) => /[⟦⟧]/.test(line));
  return [lines[0], '……', ...(marked.length > 0 ? marked : lines.filter((line) => line.includes('\t')).slice(0, 2))].join('\n');
}

function sayings(rule: Rule, example: Example, locale: Locale): readonly string[] {
  const hits = [...rule.check(parse(exampleText(example).text), exampleContext(example))];
  return hits.map(({ message }) => WORDS[locale].says + speak(message, locale));
}
