import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { runInThisContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundleOptions } from '../../scripts/bundles.mjs';
import * as library from '../../server/src/lsp/library';

const ROOT = resolve(__dirname, '../..');

/** Largest size of each part of the extension, in bytes after gzip. Those for Node take nearly everything from those for browsers. */
const LIMITS = { client: 8000, 'web/client': 88_000, server: 7000, 'web/server': 176_000, 'web/conversion': 30_000 };

interface Bundle {
  readonly code: Uint8Array;
  readonly inputs: readonly string[];
  readonly imports: readonly string[];
}

const made = new Map<string, Promise<Bundle>>();

function bundle(name: string): Promise<Bundle> {
  const known = made.get(name) ?? make(name);
  made.set(name, known);
  return known;
}

async function make(name: string): Promise<Bundle> {
  const options = bundleOptions(name, { production: true, outdir: 'out' });
  const { outputFiles, metafile } = await build({ ...options, write: false, metafile: true, absWorkingDir: ROOT });
  const imports = [...Object.values(metafile.inputs), ...Object.values(metafile.outputs)].flatMap((each) => each.imports);
  return {
    code: outputFiles[0]?.contents ?? new Uint8Array(),
    inputs: Object.keys(metafile.inputs),
    imports: [...new Set(imports.map(({ path }) => path))],
  };
}

describe('bundles', () => {
  for (const [name, limit] of Object.entries(LIMITS)) {
    it(`${name} is small`, async () => {
      const size = gzipSync((await bundle(name)).code, { level: 9 }).length;
      assert.ok(size > 0 && size < limit, `${size} bytes`);
    });
  }

  for (const name of ['web/client', 'web/server', 'web/conversion']) {
    it(`${name} needs no Node`, async () => {
      const { imports } = await bundle(name);
      assert.ok(imports.length > 0);
      assert.deepEqual(
        imports.filter((path) => isBuiltin(path)),
        [],
      );
    });
  }

  it('has nothing in the server of what is loaded when it is first asked for', async () => {
    const { inputs } = await bundle('web/server');
    assert.ok(inputs.some((path) => path.startsWith('server/src/')));
    assert.deepEqual(
      inputs.filter((path) => /^server\/src\/convert\/|fflate/.test(path)),
      [],
    );
  });

  it('has of the library all that the server takes from it', async () => {
    const { code } = await bundle('web/server');
    const module = { exports: {} as { shared: Record<string, Record<string, unknown>> } };
    runInThisContext(`(function (module) {${new TextDecoder().decode(code)}\n})`)(module);
    const api = module.exports.shared['node_modules/vscode-languageserver/lib/common/api'] ?? {};
    const taken = Object.keys(library);
    assert.ok(taken.length > 20);
    assert.deepEqual(
      taken.filter((name) => api[name] === undefined),
      [],
    );
  });

  it('a bundle for Node does need it, so that the test above can fail; the server starts no processes', async () => {
    const { imports } = await bundle('server');
    assert.ok(imports.some((path) => isBuiltin(path)));
    assert.ok(!imports.some((path) => /^(?:node:)?child_process$/.test(path)));
  });
});
