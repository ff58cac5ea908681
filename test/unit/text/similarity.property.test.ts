/** Texts that cannot be alike enough are told without measuring how alike they are; that changes no answer. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { similarity } from '../../../server/src/text/similarity';

const words = fc.array(fc.constantFrom(...'政府信息公开申请行政复议诉讼'), { maxLength: 30 }).map((characters) => characters.join(''));

it('what is at least as alike as asked is measured, anything else is not more alike than it is', () => {
  fc.assert(
    fc.property(words, words, fc.constantFrom(0.5, 0.55, 0.7, 0.75, 0.9), (a, b, least) => {
      const alike = similarity(a, b);
      const answer = similarity(a, b, least);
      assert.ok(alike >= least ? answer === alike : answer === alike || answer === 0, JSON.stringify({ a, b, least, alike, answer }));
    }),
    { numRuns: 2000 },
  );
});
