import { parseArgs } from 'node:util';
import type { Locale, Message } from '../rule';
import { type Command, type Option, type Task, UsageError } from './command';
import { LOCALES, localeNamed, localeOf } from './locale';
import { nearest } from './nearest';

/** The command line, taken apart. Nothing is known yet about whether it makes sense. */
export interface Arguments {
  readonly words: readonly string[];
  readonly given: readonly { readonly name: string; readonly written: string; readonly value: string | undefined }[];
  /** Known even where the rest makes no sense, so that complaints are in the right language. */
  readonly locale: Locale;
}

/** Options of every command. */
export const COMMON: readonly Option[] = [
  {
    name: 'locale',
    value: LOCALES.join('|'),
    does: {
      zh: '输出的语言，默认按环境变量 LC_ALL、LC_MESSAGES、LANG',
      en: 'language of the output; by default from LC_ALL, LC_MESSAGES, LANG',
    },
  },
  { name: 'help', short: 'h', does: { zh: '显示用法', en: 'show how to use it' } },
  { name: 'version', short: 'V', does: { zh: '显示版本', en: 'show the version' } },
];

/** Takes `argv` apart; an option may stand before or behind the name of the command. */
export function readArguments(
  argv: readonly string[],
  commands: readonly Command[],
  env: Readonly<Record<string, string | undefined>>,
): Arguments {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {};
  for (const { name, short, value } of [...COMMON, ...commands.flatMap((command) => command.options)]) {
    options[name] = { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) };
  }
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const words: string[] = [];
  const given: { name: string; written: string; value: string | undefined }[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    else if (token.kind === 'option') given.push({ name: token.name, written: token.rawName, value: token.value });
  }
  const asked = given.findLast(({ name }) => name === 'locale')?.value;
  return { words, given, locale: localeNamed(asked ?? '') ?? localeOf(env) };
}

/** The options of a command as given. Throws `UsageError` for one that it does not have, or a value that it does not take. */
export function checkedOptions(given: Arguments['given'], known: readonly Option[]): Pick<Task, 'flags' | 'values' | 'lists'> {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  for (const { name, written, value } of given) {
    const option = known.find((candidate) => candidate.name === name);
    if (option === undefined) throw unknownOption(written, known);
    if (option.value === undefined && value !== undefined) {
      throw new UsageError({ zh: `选项 ${written} 不带值。`, en: `option ${written} takes no value.` });
    }
    if (option.value === undefined) flags.add(name);
    else if (option.many) lists.set(name, [...(lists.get(name) ?? []), checkedValue(option, value)]);
    else values.set(name, checkedValue(option, value));
  }
  return { flags, values, lists };
}

function checkedValue(option: Option, value: string | undefined): string {
  const written = `--${option.name}`;
  if (value === undefined) {
    throw new UsageError({
      zh: `选项 ${written} 后面缺少值（${option.values?.join('|') ?? option.value}）。`,
      en: `option ${written} needs a value (${option.values?.join('|') ?? option.value}).`,
    });
  }
  const allowed = option.name === 'locale' ? LOCALES : option.values;
  const meant = option.name === 'locale' ? (localeNamed(value) ?? value) : value;
  if (allowed !== undefined && !allowed.includes(meant)) {
    throw new UsageError(
      withHint(
        {
          zh: `选项 ${written} 没有「${value}」这个值，可以是 ${allowed.join('、')}。`,
          en: `option ${written} has no value “${value}”; it may be ${allowed.join(', ')}.`,
        },
        nearest(value, allowed),
      ),
    );
  }
  return meant;
}

function unknownOption(written: string, known: readonly Option[]): UsageError {
  const meant = nearest(
    written.replace(/^-+/, ''),
    known.map((option) => option.name),
  );
  return new UsageError(
    withHint({ zh: `没有 ${written} 这个选项。`, en: `there is no option ${written}.` }, meant === undefined ? undefined : `--${meant}`),
  );
}

/** Adds what the user probably meant. */
export function withHint(message: Message, meant: string | undefined): Message {
  if (meant === undefined) return message;
  return { zh: `${message.zh}是否想用「${meant}」？`, en: `${message.en} Did you mean “${meant}”?` };
}
