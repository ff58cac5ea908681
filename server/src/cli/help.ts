import { type Locale, type Message, speak } from '../rule';
import { COMMON } from './arguments';
import type { Command, Option } from './command';
import { displayWidth, padEnd } from './terminal/width';

/** What `ogi-report --help` says. */
export function overview(commands: readonly Command[], locale: Locale): string {
  const say = (message: Message): string => speak(message, locale);
  return paragraphs([
    say({
      zh: 'ogi-report：检查政府信息公开工作年度报告',
      en: 'ogi-report: checks annual reports on government information disclosure (政府信息公开工作年度报告)',
    }),
    `${say(USAGE)}  ogi-report ${say({ zh: '命令 [选项]', en: 'COMMAND [options]' })}`,
    table(
      say({ zh: '命令：', en: 'Commands:' }),
      commands.map((command) => [command.name, say(command.does)]),
    ),
    optionTable(COMMON, locale),
    say({ zh: '各命令的用法：ogi-report 命令 --help', en: 'How to use a command: ogi-report COMMAND --help' }),
    say(EXIT_CODES),
  ]);
}

/** What `ogi-report COMMAND --help` says. */
export function commandHelp(command: Command, locale: Locale): string {
  const say = (message: Message): string => speak(message, locale);
  return paragraphs([
    say(command.does),
    `${say(USAGE)}  ogi-report ${command.name} ${say({ zh: '[选项]', en: '[options]' })} ${say(command.operands)}`.trimEnd(),
    optionTable([...command.options, ...COMMON], locale),
    say(command.notes),
  ]);
}

const USAGE: Message = { zh: '用法：', en: 'Usage:' };

const EXIT_CODES: Message = {
  zh: '退出码：0 没有错误；1 有错误级问题（或警告超过 --max-warnings）；2 用法有误、文件无法读取或没有找到文件。',
  en: 'Exit codes: 0 no errors; 1 findings at error level (or more warnings than --max-warnings); 2 bad usage, unreadable file, or no file found.',
};

function optionTable(options: readonly Option[], locale: Locale): string {
  return table(
    speak({ zh: '选项：', en: 'Options:' }, locale),
    options.map((option) => {
      const short = option.short === undefined ? '' : `-${option.short}, `;
      return [`${short}--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`, speak(option.does, locale)];
    }),
  );
}

function table(head: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => displayWidth(name)));
  return [head, ...rows.map(([name, does]) => `  ${padEnd(name, width)}  ${does}`)].join('\n');
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
