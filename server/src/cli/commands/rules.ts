import type { Rule } from '../../rule';
import { type Command, type Task, UsageError } from '../command';
import { CLEAN } from '../exit-codes';
import { outputSeverity, severityWords } from '../severity';
import { displayWidth, padEnd } from '../terminal/width';

export const rules: Command = {
  name: 'rules',
  does: { zh: '列出全部规则', en: 'list all rules' },
  operands: { zh: '', en: '' },
  options: [
    {
      name: 'format',
      value: 'stylish|json',
      values: ['stylish', 'json'],
      does: { zh: '输出格式，默认 stylish（供阅读）', en: 'output; by default stylish, for reading' },
    },
  ],
  notes: { zh: '某条规则的说明：ogi-report explain 规则', en: 'What a rule is about: ogi-report explain RULE' },
  run,
};

async function run(task: Task): Promise<number> {
  const { screen, core, operands } = task;
  if (operands.length > 0) {
    throw new UsageError({
      zh: `rules 后面不带参数，不能有「${operands[0]}」。要看某条规则的说明，请用：ogi-report explain 规则`,
      en: `rules takes no arguments, so not “${operands[0]}”. What a rule is about: ogi-report explain RULE`,
    });
  }
  await screen.out(task.values.get('format') === 'json' ? asJson(core.RULES, task) : asTable(core.RULES, task));
  return CLEAN;
}

function asTable(all: readonly Rule[], { screen }: Task): string {
  const word = (rule: Rule): string => screen.say(severityWords(rule));
  const id = Math.max(...all.map((rule) => rule.id.length));
  const severity = Math.max(...all.map((rule) => displayWidth(word(rule))));
  return all.map((rule) => `${rule.id.padEnd(id)}  ${padEnd(word(rule), severity)}  ${screen.say(rule.title)}\n`).join('');
}

function asJson(all: readonly Rule[], { screen }: Task): string {
  const entries = all.map((rule) => ({
    rule: rule.id,
    severity: outputSeverity(rule.severity),
    enabled: rule.initially === undefined,
    title: screen.say(rule.title),
    basis: screen.say(rule.basis),
    explanation: screen.say(rule.explain),
  }));
  return `${JSON.stringify({ version: 1, rules: entries }, undefined, 2)}\n`;
}
