/** What the fuzzer has found: everything that has to hold holds. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { faults } from './properties';

const CASES = join(__dirname, 'cases');

describe('cases that the fuzzer has kept', () => {
  for (const name of existsSync(CASES) ? readdirSync(CASES).sort() : []) {
    it(name, () => {
      const { text } = JSON.parse(readFileSync(join(CASES, name), 'utf8')) as { readonly text: string };
      assert.deepEqual(faults(text), []);
    });
  }
});
