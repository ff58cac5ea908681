import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from './harness';

function read(...path: readonly string[]): string {
  return readFileSync(join(ROOT, ...path), 'utf8');
}

function keys(...path: readonly string[]): readonly string[] {
  return Object.keys(JSON.parse(read(...path))).sort();
}

function all(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, key = '']) => key))].sort();
}

describe('texts of the client', () => {
  it('every text of the manifest is there in both languages, and none is idle', () => {
    const used = all(read('package.json'), /"%([^%"]+)%"/g);
    assert.ok(used.length > 0);
    assert.deepEqual(keys('package.nls.json'), used);
    assert.deepEqual(keys('package.nls.zh-cn.json'), used);
  });

  it('every text of the source has its Chinese, and none is idle', () => {
    const folder = join(ROOT, 'client', 'src');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const used = all(sources.map((name) => read('client', 'src', name)).join('\n'), /l10n\.t\(\s*'([^']+)'/g);
    assert.ok(used.length > 0);
    assert.deepEqual(keys('l10n', 'bundle.l10n.zh-cn.json'), used);
  });

  it('both displayName and description name the reports in Chinese', () => {
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const texts = JSON.parse(read(file));
      assert.equal(texts.displayName, '政府信息公开年报检查 OGI Report Lint');
    }
  });
});
