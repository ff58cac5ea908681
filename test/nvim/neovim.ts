/** Neovim for the tests: the one on the PATH, or Debian's, installed where that is allowed. */
import { spawnSync } from 'node:child_process';

export const NEOVIM = 'nvim';

interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

function run(command: string, args: readonly string[]): Outcome {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return { ok: status === 0, output: error === undefined ? `${stdout}${stderr}`.trim() : error.message };
}

/** Why there is no Neovim; `undefined` when there is one. Installs it first where it can. */
export function neovimMissing(): string | undefined {
  if (run(NEOVIM, ['--version']).ok) return undefined;
  if (!run('apt-get', ['--version']).ok)
    return 'nvim is not on the PATH, and there is no apt-get to install it with: install Neovim 0.7 or later';
  const root = process.getuid?.() === 0;
  if (!root && !run('sudo', ['-n', 'true']).ok)
    return 'nvim is not on the PATH, and this user may not install it: run «sudo apt-get install neovim»';
  const apt = (...args: readonly string[]): Outcome => (root ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]));
  const install = (): Outcome => apt('install', '--yes', '--no-install-recommends', 'neovim');
  const first = install();
  const last = first.ok || !apt('update').ok ? first : install();
  if (last.ok && run(NEOVIM, ['--version']).ok) return undefined;
  return `nvim is not on the PATH, and «apt-get install neovim» failed: ${last.output.split('\n').at(-1)}`;
}
