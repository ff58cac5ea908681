import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './layers';
import { only, projectFiles } from './tracked';

const sources = only(projectFiles(), /^(?:client|server)\/src\/.*\.ts$/);

test('imports run one way', () => {
  assert.ok(sources.size > 0, 'there are sources');
  assert.deepEqual(violations(sources), []);
});

const PLANTED = {
  'text knows no form': ['server/src/text/span.ts', "import { FORMS } from '../form/tables';"],
  'shapes know no rules': ['server/src/shapes/identity.ts', "export * from '../rules/index';"],
  'a rule does not check': ['server/src/rules/blank-cell.ts', "import { check } from '../check';"],
  'types count as well': ['server/src/form/model.ts', "import type { Report } from '../report/model';"],
  'an import on demand counts as well': ['server/src/report/parse.ts', "const late = () => import('../check');"],
  'the core knows no Node': ['server/src/report/parse.ts', "import { readFileSync } from 'node:fs';"],
  'nor by its old name': ['server/src/features/folding.ts', "import { readFileSync } from 'fs';"],
  'the core knows no LSP': ['server/src/features/folding.ts', "import { FoldingRange } from 'vscode-languageserver-types';"],
  'the core does not convert': ['server/src/features/folding.ts', "import { toWord } from '../convert/convert';"],
  'converting knows no Node': ['server/src/convert/convert.ts', "import { inflateSync } from 'node:zlib';"],
  'files do not look into reports': ['server/src/files/disk.ts', "import { parse } from '../report/parse';"],
  'units know no skin': ['server/src/units/last-year.ts', "import { decode } from '../files/decode';"],
  'lsp does not meet cli': ['server/src/lsp/main.ts', "import { run } from '../cli/main';"],
  'cli does not meet lsp': ['server/src/cli/main.ts', "import { start } from '../lsp/main';"],
  'the server knows no VS Code': ['server/src/lsp/main.ts', "import { window } from 'vscode';"],
  'the client knows no rules': ['client/src/extension.ts', "import { RULES } from '../../server/src/rules/index';"],
} as const;

for (const [name, [file, text]] of Object.entries(PLANTED)) {
  test(`a planted violation is found: ${name}`, () => {
    const found = violations(new Map([...sources, [file, text]]));
    assert.equal(found.filter((sentence) => sentence.startsWith(`${file} may not import `)).length, 1, found.join('\n'));
  });
}

test('a file outside every layer is found', () => {
  assert.deepEqual(violations(new Map([['server/src/helpers.ts', '']])), ['server/src/helpers.ts belongs to no layer']);
});

test('imports in the right direction are allowed', () => {
  const files = new Map([
    ['server/src/text/span.ts', 'export interface Span {}'],
    ['server/src/shapes/identity.ts', ''],
    ['server/src/check.ts', ''],
    ['server/src/rules/blank-cell.ts', "import type { Span } from '../text/span';\nimport { identity } from '../shapes/identity';"],
    ['server/src/lsp/protocol.ts', "export const STATUS = 'status';"],
    ['server/src/lsp/node.ts', "import { createConnection } from 'vscode-languageserver/node';\nimport { check } from '../check';"],
    ['server/src/cli/run.ts', "import { version } from '../../../package.json';"],
    ['client/src/extension.ts', "import { window } from 'vscode';\nimport { STATUS } from '../../server/src/lsp/protocol';"],
  ]);
  assert.deepEqual(violations(files), []);
});

test('the server decodes bytes, compares names of units and knows endings of reports in one place each', () => {
  const places = (pattern: RegExp): readonly string[] =>
    [...sources].filter(([file, text]) => file.startsWith('server/src/') && pattern.test(text)).map(([file]) => file);
  assert.deepEqual(places(/new TextDecoder\(encoding/), ['server/src/files/decode.ts']);
  assert.deepEqual(places(/skeletonOf\(unit\)|aliases\)\.map/), ['server/src/units/identity.ts']);
  assert.deepEqual(places(/'\.markdown', '\.html?'/), ['server/src/files/names.ts']);
});
