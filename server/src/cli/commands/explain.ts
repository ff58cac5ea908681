import type { Example, Rule } from '../../rule';
import { withHint } from '../arguments';
import { type Command, type Task, UsageError } from '../command';
import { CLEAN } from '../exit-codes';
import { nearest } from '../nearest';
import { severityWords } from '../severity';

export const explain: Command = {
  name: 'explain',
  does: { zh: '说明一条规则：依据、理由、例子', en: 'tell what a rule is about: basis, reason, example' },
  operands: { zh: '规则…', en: 'RULE…' },
  options: [],
  notes: { zh: '全部规则：ogi-report rules', en: 'All rules: ogi-report rules' },
  run,
};

async function run(task: Task): Promise<number> {
  const { operands, screen, core } = task;
  if (operands.length === 0) {
    throw new UsageError({ zh: '请写出规则名。全部规则：ogi-report rules', en: 'please name a rule. All rules: ogi-report rules' });
  }
  const pages = operands.map((name) => page(ruleNamed(name, core.RULES), task));
  await screen.out(pages.join('\n'));
  return CLEAN;
}

function ruleNamed(name: string, rules: readonly Rule[]): Rule {
  const found = rules.find((rule) => rule.id === name);
  if (found !== undefined) return found;
  const meant = nearest(
    name,
    rules.map((rule) => rule.id),
  );
  const said = withHint({ zh: `没有「${name}」这条规则。`, en: `there is no rule “${name}”.` }, meant);
  throw new UsageError({ zh: `${said.zh}全部规则：ogi-report rules`, en: `${said.en} All rules: ogi-report rules` });
}

function page(rule: Rule, { screen }: Task): string {
  const parts = [
    `${rule.id}  ${screen.say(severityWords(rule))}\n${screen.say(rule.title)}`,
    `${screen.say({ zh: '依据：', en: 'Basis: ' })}${screen.say(rule.basis)}`,
    screen.say(rule.explain),
  ];
  const example = rule.examples().bad[0];
  if (example !== undefined) parts.push(`${screen.say(EXAMPLE)}\n${exampleText(example, screen.say(SHOULD_BE))}`);
  return `${parts.join('\n\n')}\n`;
}

const EXAMPLE = { zh: '例（⟦ ⟧ 之间是会被指出的地方）：', en: 'Example (what is between ⟦ and ⟧ is reported):' };
const SHOULD_BE = { zh: '应为：', en: 'It should read:' };

/** Some examples are whole reports; their beginning is enough. */
const MOST_LINES = 12;

function exampleText({ find, write }: Example, shouldBe: string): string {
  return find === undefined ? indented(write) : `${indented(write)}\n${shouldBe}\n${indented(find)}`;
}

function indented(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '……'] : lines;
  return shown.map((line) => `    ${line}`.trimEnd()).join('\n');
}
