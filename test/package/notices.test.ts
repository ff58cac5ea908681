import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from 'node:test';

test('the third-party notices name exactly what is bundled', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/notices.mjs', '--check'], {
    cwd: resolve(__dirname, '../..'),
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});
