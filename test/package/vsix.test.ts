import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';

const ROOT = resolve(__dirname, '../..');

/** What the marketplace's own pages and the manifest of the archive need, and what an installed extension reads. */
const CONTENT = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  ...['LICENSE.txt', 'THIRD-PARTY-NOTICES.md', 'changelog.md', 'readme.md'].map(inExtension),
  ...['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'l10n/bundle.l10n.zh-cn.json'].map(inExtension),
  ...['dist/client.js', 'dist/server.js', 'dist/web/client.js', 'dist/web/conversion.js', 'dist/web/server.js'].map(inExtension),
  ...['dist/table-view.css', 'dist/table-view.js'].map(inExtension),
  ...['images/icon.png', 'language-configuration.json', 'schemas/ogi-report.schema.json'].map(inExtension),
  ...['folder', 'new', 'paste', 'repair'].map((step) => inExtension(`docs/walkthrough/${step}.svg`)),
  ...['plain', 'markdown'].map((name) => inExtension(`snippets/${name}.json`)),
  ...['ogi-report', 'ogi-report.markdown-injection'].map((name) => inExtension(`syntaxes/${name}.tmLanguage.json`)),
];

const MAX_BYTES = 380_000;

function inExtension(file: string): string {
  return `extension/${file}`;
}

describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vsix-'));
  const file = join(folder, 'package.vsix');
  let files: Record<string, Uint8Array> = {};

  before(() => {
    execFileSync(process.execPath, ['scripts/package.mjs', `--out=${file}`], { cwd: ROOT });
    files = unzipSync(readFileSync(file));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('contains what it needs and nothing else', () => {
    assert.deepEqual(Object.keys(files).sort(), [...CONTENT].sort());
  });

  it('is small', () => {
    const bytes = readFileSync(file).length;
    assert.ok(bytes < MAX_BYTES, `${bytes} bytes`);
  });

  it('has every file that its manifest names', () => {
    const manifest = textOf('package.json');
    const named = [...manifest.matchAll(/"(?:\.\/|images\/|docs\/)[^"]+"/g)].map(([path]) =>
      inExtension(path.slice(1, -1).replace(/^\.\//, '')),
    );
    assert.ok(named.length > 10);
    for (const path of named)
      assert.ok(
        Object.keys(files).some((name) => name === path || name.startsWith(`${path}/`)),
        path,
      );
  });

  it('has minified bundles without source maps, and a manifest without the checkout', () => {
    for (const bundle of ['dist/client.js', 'dist/server.js', 'dist/web/client.js', 'dist/web/conversion.js', 'dist/web/server.js']) {
      assert.doesNotMatch(textOf(bundle), /sourceMappingURL|^\/\/ node_modules/m, bundle);
    }
    const manifest = JSON.parse(textOf('package.json'));
    for (const key of ['scripts', 'devDependencies', 'private']) assert.equal(manifest[key], undefined, key);
  });

  function textOf(name: string): string {
    return new TextDecoder().decode(files[inExtension(name)]);
  }
});
