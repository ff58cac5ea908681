/** The server owes nothing to VS Code: Neovim opens a report, shows its findings and applies a fix. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { lint } from '../../server/src/core';
import { skeleton } from '../../server/src/form/skeleton';
import { built } from '../built';

import { NEOVIM, neovimMissing } from './neovim';

const BLANK = skeleton('2021', 'tsv')
  .replace('1.属于国家秘密\t0\t0\t0\t0', '1.属于国家秘密\t\t\t\t0')
  .replace('一、总体情况', '一、总体开展情况');
const FILLED = BLANK.replace('1.属于国家秘密\t\t\t\t0', '1.属于国家秘密\t0\t0\t0\t0');

interface Told {
  readonly what: string;
  readonly value: unknown;
}

interface Shown {
  readonly source: string;
  readonly code: string;
  readonly message: string;
}

const missing = neovimMissing();

describe('Neovim', { skip: missing ?? false, timeout: 120_000 }, () => {
  let folder = '';
  let server = '';

  before(() => {
    server = built('server');
    folder = mkdtempSync(join(tmpdir(), 'ogi-nvim-'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  function session(text: string, rule: string, fix: string): readonly Told[] {
    const report = join(folder, 'report.txt');
    writeFileSync(report, text);
    const args = ['--headless', '--clean', '-u', 'NONE', '-i', 'NONE', '-n', '--cmd', 'set nomore', '-S', join(__dirname, 'client.lua')];
    const env = { ...process.env, SERVER: server, NODE: process.execPath, REPORT: report, RULE: rule, FIX: fix };
    const { status, stdout, stderr } = spawnSync(NEOVIM, args, { encoding: 'utf8', env, cwd: folder });
    const told = stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Told);
    assert.equal(status, 0, `${stdout}\n${stderr}`);
    return told;
  }

  it('shows the findings of a report and fills its blanks', () => {
    const told = session(BLANK, 'blank-cell', '此处空白填 0（3 格）');
    const [first, second] = told.filter(({ what }) => what === 'findings').map(({ value }) => value as readonly Shown[]);
    const messages = (text: string): readonly string[] =>
      lint(text)
        .map(({ message }) => message)
        .sort();
    assert.deepEqual(first?.map(({ message }) => message).sort(), messages(BLANK));
    assert.ok(first?.every(({ source }) => source === 'ogi-report'));
    assert.equal(told.find(({ what }) => what === 'text')?.value, FILLED.replace(/\n$/, ''));
    assert.deepEqual(second?.map(({ message }) => message).sort(), messages(FILLED));
    assert.equal(second?.length, (first?.length ?? 0) - 1);
  });
});
