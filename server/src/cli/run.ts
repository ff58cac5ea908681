import { version } from '../../../package.json';
import { type Locale, type Message, speak } from '../rule';
import { type Arguments, COMMON, checkedOptions, readArguments, withHint } from './arguments';
import { type Command, type Core, UsageError } from './command';
import { COMMANDS } from './commands/index';
import { errorCode } from './error-code';
import { CLEAN, FAILED, INTERRUPTED } from './exit-codes';
import { commandHelp, overview } from './help';
import { type Io, OutputClosed } from './io';
import { nearest } from './nearest';
import { Screen } from './terminal/screen';
import { Interrupted } from './work/runner';

/**
 * The whole command: arguments in, output through `io`, exit code out. Never rejects.
 * @param argv without the names of Node and of the program
 */
export async function run(argv: readonly string[], io: Io, core: Core): Promise<number> {
  const given = readArguments(argv, COMMANDS, io.env);
  const screen = new Screen(io, given.locale);
  try {
    return await dispatch(given, screen, io, core);
  } catch (error) {
    await screen.clear();
    if (error instanceof OutputClosed) return FAILED;
    if (error instanceof Interrupted) return INTERRUPTED;
    await io.stderr.write(error instanceof UsageError ? complaint(error.said, given) : breakdown(error, given.locale));
    return FAILED;
  }
}

async function dispatch(given: Arguments, screen: Screen, io: Io, core: Core): Promise<number> {
  const asks = (name: string): boolean => given.given.some((option) => option.name === name);
  const [name, ...operands] = given.words;
  if (asks('version')) {
    await screen.out(`${version}\n`);
    return CLEAN;
  }
  if (name === undefined && given.given.length === 0) {
    await io.stderr.write(overview(COMMANDS, given.locale));
    return FAILED;
  }
  if (name === undefined || name === 'help') {
    if (!asks('help') && name === undefined) throw withoutCommand(given);
    await screen.out(
      operands[0] === undefined ? overview(COMMANDS, given.locale) : commandHelp(commandNamed(operands[0], io), given.locale),
    );
    return CLEAN;
  }
  const command = commandNamed(name, io);
  if (asks('help')) {
    await screen.out(commandHelp(command, given.locale));
    return CLEAN;
  }
  return command.run({ operands, io, core, screen, ...checkedOptions(given.given, [...command.options, ...COMMON]) });
}

/** Options, but no command: an unknown option is the likelier mistake. */
function withoutCommand(given: Arguments): UsageError {
  checkedOptions(given.given, [...COMMANDS.flatMap((command) => command.options), ...COMMON]);
  const names = COMMANDS.map((command) => command.name);
  return new UsageError({ zh: `缺少命令，可以是 ${names.join('、')}。`, en: `no command given; it may be ${names.join(', ')}.` });
}

function commandNamed(name: string, io: Io): Command {
  const found = COMMANDS.find((command) => command.name === name);
  if (found !== undefined) return found;
  if (io.files.kind(name) !== undefined) {
    throw new UsageError({
      zh: `「${name}」不是命令。要检查它，请用：ogi-report check ${name}`,
      en: `“${name}” is not a command. To check it: ogi-report check ${name}`,
    });
  }
  const names = COMMANDS.map((command) => command.name);
  throw new UsageError(
    withHint(
      { zh: `没有「${name}」这个命令，可以是 ${names.join('、')}。`, en: `there is no command “${name}”; it may be ${names.join(', ')}.` },
      nearest(name, names),
    ),
  );
}

function complaint(said: Message, given: Arguments): string {
  const command = COMMANDS.find(({ name }) => name === given.words[0]);
  const help = `ogi-report ${command === undefined ? '' : `${command.name} `}--help`;
  return given.locale === 'en' ? `ogi-report: ${said.en}\nFor help: ${help}\n` : `ogi-report：${said.zh}\n查看用法：${help}\n`;
}

/** A full disk behind our output is told in a line; a fault of our own with all that helps to find it. */
function breakdown(error: unknown, locale: Locale): string {
  const code = errorCode(error);
  if (code !== '')
    return `${speak({ zh: `ogi-report：输出无法写入（${code}）。`, en: `ogi-report: the output cannot be written (${code}).` }, locale)}\n`;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${speak({ zh: 'ogi-report：程序出错：', en: 'ogi-report: internal error: ' }, locale)}${detail}\n`;
}
