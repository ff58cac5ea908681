/** The signs that stand before the words: no word of a kind is without one of them, or it would never be looked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ORGAN_WORDS } from '../../../server/src/report/figures/organs';
import { TIME_WORDS } from '../../../server/src/report/figures/periods';
import { Sign, signsIn } from '../../../server/src/report/figures/signs';
import { APPLICATION_NOUN, DISPUTE_NOUN, OTHER_TOPIC, SUBJECT_WORDS } from '../../../server/src/report/figures/subjects';

const KINDS: readonly (readonly [keyof typeof Sign, readonly RegExp[]])[] = [
  ['subject', [SUBJECT_WORDS]],
  ['dispute', [DISPUTE_NOUN]],
  ['application', [APPLICATION_NOUN]],
  ['otherTopic', [OTHER_TOPIC]],
  ['organ', ORGAN_WORDS],
  ['time', TIME_WORDS],
];

/** What it takes for a text to match, without what stands around it: that only makes fewer texts match. */
function words({ source }: RegExp): RegExp {
  return new RegExp(`^(?:${source.replace(/\(\?<?[!=](?:[^()[\]]|\[[^\]]*\]|\([^()]*\))*\)/g, '')})$`);
}

for (const [kind, patterns] of KINDS) {
  test(`every word of the kind “${kind}” has its sign`, () => {
    for (const pattern of patterns) {
      fc.assert(
        fc.property(fc.stringMatching(words(pattern), { maxLength: 30 }), (text) => {
          assert.notEqual(signsIn(text) & Sign[kind], 0, `${text} of ${pattern}`);
        }),
        { numRuns: 2000 },
      );
    }
  });
}
