/** What is shipped makes no code of texts, needs nothing at run time, and shows its page under a strict policy. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build as esbuild } from 'esbuild';
import ts from 'typescript';
import { frame, nonce } from '../../client/src/table-view/html';
import { BUNDLE_NAMES, bundleOptions } from '../../scripts/bundles.mjs';
import { ROOT } from '../lsp/harness';

/** Calls in a bundle that make code of a text, or load what is not known beforehand. */
function codeMakers(code: string): readonly string[] {
  const found: string[] = [];
  const visit = (place: ts.Node): void => {
    if (ts.isCallExpression(place) || ts.isNewExpression(place)) {
      const callee = place.expression.getText(source);
      const [first] = place.arguments ?? [];
      if (/^(?:\(0,\s*)?(?:globalThis\.|window\.|self\.)?(?:eval|Function)\)?$/.test(callee))
        found.push(place.getText(source).slice(0, 80));
      if (/^(?:setTimeout|setInterval|setImmediate)$/.test(callee) && first !== undefined && ts.isStringLiteralLike(first))
        found.push(callee);
      if ((callee === 'require' || callee === 'import') && first !== undefined && !ts.isStringLiteralLike(first))
        found.push(place.getText(source).slice(0, 80));
    }
    ts.forEachChild(place, visit);
  };
  const source = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.ESNext, false);
  visit(source);
  return found;
}

describe('what is shipped', () => {
  for (const name of BUNDLE_NAMES) {
    it(`${name} makes no code of texts and loads nothing by a name that it works out`, async () => {
      const { outputFiles } = await esbuild({
        ...bundleOptions(name, { production: true, outdir: 'out' }),
        write: false,
        absWorkingDir: ROOT,
      });
      assert.deepEqual(codeMakers(outputFiles?.[0]?.text ?? 'eval(0)'), []);
    });
  }

  it('and if it did, it would be seen', () => {
    for (const code of [
      'eval(x)',
      '(0,eval)(x)',
      'new Function("a", x)',
      'Function(x)()',
      'setTimeout("x()", 1)',
      'require(x)',
      'import(x)',
      'globalThis.eval(x)',
    ])
      assert.equal(codeMakers(code).length, 1, code);
  });

  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

  it('needs nothing at run time, and exact versions to be built', () => {
    assert.equal(manifest.dependencies, undefined);
    assert.equal(manifest.optionalDependencies, undefined);
    for (const [name, version] of Object.entries(manifest.devDependencies))
      assert.match(String(version), /^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
    assert.deepEqual(lock.packages[''].devDependencies, manifest.devDependencies);
  });

  it('is built of what the lock file holds, byte for byte, and runs none of its scripts', () => {
    const locked = Object.entries<{ version?: string; integrity?: string; link?: boolean }>(lock.packages).filter(([path]) => path !== '');
    assert.ok(locked.length > 100);
    for (const [path, { version, link }] of locked) {
      assert.match(version ?? '', /^\d+\.\d+\.\d+/, path);
      assert.equal(link, undefined, path);
    }
    assert.deepEqual(
      locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path),
      [],
    );
    assert.match(readFileSync(join(ROOT, '.npmrc'), 'utf8'), /^ignore-scripts=true$/m);
    for (const hook of ['preinstall', 'install', 'postinstall', 'prepare']) assert.equal(manifest.scripts[hook], undefined);
  });

  it('bundles nothing but what is licensed freely, and says so', () => {
    const notices = readFileSync(join(ROOT, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    const licences = [...notices.matchAll(/\d \(([^)]+)\)/g)].map(([, licence]) => licence);
    assert.ok(licences.length > 5);
    for (const licence of licences)
      assert.ok(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'].includes(licence ?? ''), licence);
  });

  it('works in folders that are not trusted, whose settings lead nowhere, and in those that are no files', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    assert.deepEqual(untrustedWorkspaces.restrictedConfigurations, ['ogiReport.previous']);
    assert.equal(untrustedWorkspaces.supported, 'limited');
    assert.deepEqual(virtualWorkspaces, { supported: true });
    const paths = Object.entries<{ type: string; description?: string }>(manifest.contributes.configuration.properties ?? {})
      .filter(([name, { type }]) => type === 'string' && /path|previous|folder|file$/i.test(name))
      .map(([name]) => name);
    assert.deepEqual(paths, ['ogiReport.previous'], 'every setting that names a file is restricted');
  });
});

describe('the page of the table view', () => {
  const parts = {
    script: 'https://x/s.js',
    style: 'https://x/s.css',
    source: 'https://x',
    nonce: 'abc',
    language: 'zh-cn',
    title: '"><script>alert(1)</script>',
  };

  it('may load its own script and style and nothing else', () => {
    const html = frame(parts);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/
      .exec(html)?.[1]
      ?.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
    assert.deepEqual(policy?.split('; ').sort(), [
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      "script-src 'nonce-abc'",
      'style-src https://x',
    ]);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.doesNotMatch(html, /\son\w+=|javascript:/);
  });

  it('has another nonce each time', () => {
    const many = Array.from({ length: 100 }, nonce);
    assert.equal(new Set(many).size, many.length);
    for (const each of many) assert.match(each, /^[\da-f]{32}$/);
  });

  it('makes no markup of texts', () => {
    const sources = ts.sys.readDirectory(join(ROOT, 'client/src/table-view'), ['.ts']);
    assert.ok(sources.length > 5);
    for (const file of sources)
      assert.doesNotMatch(readFileSync(file, 'utf8'), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc/, file);
  });
});
