import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const ROOT = join(__dirname, '..', '..');
const RUNNER = join('node_modules', 'vscode-tmgrammar-test', 'dist', 'unit.js');

/** Files with assertions of scopes. The grammars come from package.json, Markdown's from a stand-in. */
const files = readdirSync(__dirname).filter((name) => /\.test\.(txt|md)$/.test(name));

describe('colours', { timeout: 60_000 }, () => {
  it('are as asserted in the files beside this one', () => {
    assert.ok(files.length > 0);
    const args = [RUNNER, '-g', join('test', 'grammar', 'markdown.tmLanguage.json'), ...files.map((name) => join('test', 'grammar', name))];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
    for (const name of files) assert.match(stdout, new RegExp(`${name.replaceAll('.', '\\.')} run success`));
  });
});
