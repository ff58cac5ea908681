/** Every number that the prose of a clean example claims, changed, is found, and nothing else is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../server/src/core';
import { type Claim, claimsOf, figuresOf } from '../../../server/src/report/figures/index';
import { cleanExamples } from '../../meta/reports';

/** Where the number of a claim stands; nothing for a claim of none. */
function numberOf(text: string, { span, value }: Claim): { readonly start: number; readonly end: number } | undefined {
  const claim = text.slice(span.start, span.end);
  const at = claim.search(new RegExp(`(?<![\\dA-Za-z])${value}(?!\\d)`, 'u'));
  return at < 0 ? undefined : { start: span.start + at, end: span.start + at + String(value).length };
}

describe('a claim changed is a mismatch', () => {
  for (const { name, text } of cleanExamples()) {
    it(name, () => {
      const claims = claimsOf(parse(text));
      assert.ok(claims.length >= 2, `${claims.length} claims`);
      assert.ok(claims.every((claim) => claim.agrees && claim.cells.length > 0));
      for (const claim of claims) {
        const number = numberOf(text, claim);
        if (number === undefined) continue;
        const changed = parse(text.slice(0, number.start) + String(claim.value + 1000) + text.slice(number.end));
        const wrong = claimsOf(changed).filter((each) => !each.agrees);
        assert.deepEqual(
          wrong.map((each) => [each.subjects, each.value]),
          [[claim.subjects, claim.value + 1000]],
        );
        assert.deepEqual(figuresOf(changed).sums, []);
      }
    });
  }
});

describe('figures of a report', () => {
  it('are read once', () => {
    const report = parse(cleanExamples()[0]?.text ?? '');
    assert.equal(figuresOf(report), figuresOf(report));
  });

  it('link claims to their cells', () => {
    const [example] = cleanExamples();
    assert.ok(example !== undefined);
    for (const claim of claimsOf(parse(example.text))) {
      assert.equal(
        claim.cells.reduce((sum, cell) => sum + (cell.value ?? 0), 0),
        claim.value,
      );
    }
  });
});
