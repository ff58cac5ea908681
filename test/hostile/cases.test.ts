/** What the fuzzer has found, and examples cut off or short of a character: everything that has to hold holds. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { cleanExamples, faultyExamples } from '../meta/reports';
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

/** About so many of the places of each example are tried in a run; another seed (OGI_SEED) tries others. */
const PLACES = 40;
const SEED = Number(process.env.OGI_SEED ?? 20211);

describe('examples cut off anywhere, and without any one character', () => {
  for (const { name, text } of [...cleanExamples(), ...faultyExamples()].filter((each) => each.text.length < 25_000)) {
    it(name, () => {
      const step = Math.max(Math.floor(text.length / PLACES), 1);
      for (let at = SEED % step; at < text.length; at += step) {
        assert.deepEqual(faults(text.slice(0, at), ['placed']), [], `cut off at ${at}`);
        assert.deepEqual(faults(text.slice(0, at) + text.slice(at + 1), ['placed']), [], `without the character at ${at}`);
      }
    });
  }
});
