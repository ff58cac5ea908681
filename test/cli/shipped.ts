import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { built } from '../built';
import type { Result } from './support';

export function start(argv: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [built('cli'), ...argv], { cwd, env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8' } });
}

export async function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done, fail) => child.once('error', fail).once('close', (code) => done(code)));
}

/** Runs the command as it is shipped to its end. */
export async function shipped(argv: readonly string[], cwd: string, stdin: Uint8Array | string = ''): Promise<Result> {
  const child = start(argv, cwd);
  assert.ok(child.stdin !== null && child.stdout !== null && child.stderr !== null);
  child.stdin.end(stdin);
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)]);
  return { code: code ?? -1, stdout, stderr };
}
