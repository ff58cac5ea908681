import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before } from 'node:test';
import { build } from 'esbuild';
import type { Result } from './support';

let bundle = '';

/** Builds the command as it is shipped, one file run by Node on its own, for the tests of the calling file. */
export function withBundle(): void {
  let folder = '';
  before(async () => {
    mkdirSync('out', { recursive: true });
    folder = mkdtempSync(resolve('out', 'cli-'));
    bundle = join(folder, 'cli.js');
    await build({
      entryPoints: ['server/src/cli/main.ts'],
      outfile: bundle,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      logLevel: 'silent',
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
}

/** Where the command is, for tests that start it in a way of their own. */
export function command(): string {
  return bundle;
}

export function start(argv: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [bundle, ...argv], { cwd, env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8' } });
}

export async function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done, fail) => child.once('error', fail).once('close', (code) => done(code)));
}

/** Runs the bundle to its end. */
export async function shipped(argv: readonly string[], cwd: string, stdin: Uint8Array | string = ''): Promise<Result> {
  const child = start(argv, cwd);
  assert.ok(child.stdin !== null && child.stdout !== null && child.stderr !== null);
  child.stdin.end(stdin);
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)]);
  return { code: code ?? -1, stdout, stderr };
}
