import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanExamples, faultyExamples, located } from './reports';

describe('clean examples give no finding', () => {
  for (const { name, text } of cleanExamples()) {
    it(name, () => assert.deepEqual(located(text), []));
  }
});

describe('faulty examples give exactly the findings written beside them', () => {
  for (const { name, text, expected } of faultyExamples()) {
    it(name, () => {
      assert.ok(expected.length > 0);
      const found = located(text).map(({ rule, line, text: covered }, index) =>
        covered === undefined || expected[index]?.text === undefined ? { rule, line } : { rule, line, text: covered },
      );
      assert.deepEqual(found, expected);
    });
  }
});
