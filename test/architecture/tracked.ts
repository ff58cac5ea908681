import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from './layers';

const ROOT = path.resolve(__dirname, '../..');

/** The text files of the project: what git tracks, and what it would track on `git add`. */
export function projectFiles(): Files {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
  const names = list.split('\0').filter((name) => name !== '' && existsSync(path.join(ROOT, name)));
  const texts = names.map((name) => [name, readFileSync(path.join(ROOT, name), 'utf8')] as const);
  return new Map(texts.filter(([, text]) => !text.includes('\0')));
}

/** The files whose path a pattern matches. */
export function only(files: Files, pattern: RegExp): Files {
  return new Map([...files].filter(([name]) => pattern.test(name)));
}
