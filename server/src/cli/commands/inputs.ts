import { ENDINGS } from '../../files/names';
import type { Message } from '../../rule';
import { type Option, type Task, UsageError } from '../command';
import { readInput } from '../files/read';
import { type Found, findInputs } from '../files/search';

/** The option of every command that reads files. */
export const STDIN_FILENAME: Option = {
  name: 'stdin-filename',
  value: 'NAME',
  does: { zh: '从标准输入（-）读取时所用的文件名', en: 'the file name to use for standard input (-)' },
};

export const INPUT_OPERANDS: Message = { zh: '[文件、文件夹或通配符…]', en: '[FILES, FOLDERS or globs…]' };

export const INPUT_NOTES: Message = {
  zh: `文件夹中查找 ${ENDINGS.join(' ')}；不写文件时取当前文件夹；「-」表示标准输入。\n可读取 UTF-8、带 BOM 的 UTF-16 和 GB18030（GBK）。`,
  en: `Folders are searched for ${ENDINGS.join(' ')}; without files the current folder is taken; “-” is standard input.\nUTF-8, UTF-16 with BOM and GB18030 (GBK) are read.`,
};

/** What to do with each input. `problem` is already told to the user. */
export interface Visitor {
  text(path: string, text: string): Promise<void>;
  unreadable(path: string, problem: string): Promise<void>;
}

/** What the command line names. Throws `UsageError` before anything is written. */
export function inputsOf({ operands, values, io }: Task): Found {
  const stdinName = values.get('stdin-filename');
  if (stdinName !== undefined && operands.length > 0 && !operands.includes('-')) {
    throw new UsageError({
      zh: '--stdin-filename 只用于标准输入，请同时写上「-」。',
      en: '--stdin-filename is for standard input only; write “-” as well.',
    });
  }
  const otherwise = stdinName === undefined ? '.' : '-';
  return findInputs(operands.length === 0 ? [otherwise] : operands, io.files, stdinName ?? '<stdin>');
}

/**
 * Reads one input after the other and hands it on; none is kept.
 * Gives `false` when something could not be found or read.
 */
export async function visitInputs({ inputs, problems }: Found, { io, screen }: Task, visitor: Visitor): Promise<boolean> {
  for (const { subject, message } of problems) await screen.complain(subject, message);
  let sound = problems.length === 0;
  let done = 0;
  for (const input of inputs) {
    const read = await readInput(input, io);
    if ('text' in read) {
      await visitor.text(input.path, read.text);
    } else {
      sound = false;
      await screen.complain(input.path, read.problem);
      await visitor.unreadable(input.path, screen.say(read.problem));
    }
    await screen.progress(++done, inputs.length);
  }
  await screen.clear();
  return sound;
}
