/** The examples on the pages of the rules are tests: a bad one gives its finding where it is marked and no other, a good one none. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check, DEFAULT_SETTINGS } from '../../../server/src/check';
import { EQUATIONS } from '../../../server/src/form/equations';
import { skeleton } from '../../../server/src/form/skeleton';
import { exampleContext, exampleText } from '../../../server/src/generate/example';
import { parse } from '../../../server/src/report/parse';
import type { Example, Finding, Rule } from '../../../server/src/rule';
import { RULES } from '../../../server/src/rules/index';
import type { Span } from '../../../server/src/text/span';

/** Under all rules, this one switched on where it is off at first. */
function findings(example: Example, { id, severity }: Rule): readonly Finding[] {
  const settings = { ...DEFAULT_SETTINGS, severities: { [id]: severity } };
  return check(parse(exampleText(example).text), settings, undefined, exampleContext(example));
}

function brief(found: readonly Finding[]): readonly string[] {
  return found.map(({ rule, message }) => `${rule}: ${message}`);
}

/** Equal; a gap may stand at either end of the mark, or a finding at either side of a marked gap. */
function matches(at: Span, mark: Span): boolean {
  if (at.start === mark.start && at.end === mark.end) return true;
  const gap = at.start === at.end || mark.start === mark.end;
  return gap && at.start <= mark.end && mark.start <= at.end;
}

/** Equations of one table meet in its cells: with one of them, others may be broken by the same number. */
function shared(finding: Finding, other: Finding): boolean {
  const isEquation = (rule: string): boolean => EQUATIONS.some((equation) => equation.id === rule);
  return (
    isEquation(finding.rule) && isEquation(other.rule) && other.span.start === finding.span.start && other.span.end === finding.span.end
  );
}

describe('the sample report', () => {
  it('has no findings', () => {
    for (const form of ['2019', '2021'] as const) assert.deepEqual(brief(check(parse(skeleton(form, 'tsv')))), []);
  });
});

describe('the rules', () => {
  it('are all in the index', () => {
    const files = readdirSync(join(__dirname, '../../../server/src/rules')).filter((name) => name !== 'index.ts');
    assert.deepEqual(
      RULES.map((rule) => rule.id),
      files.map((name) => name.slice(0, -'.ts'.length)).sort(),
    );
  });

  for (const rule of RULES) {
    describe(rule.id, () => {
      it('has examples of both kinds', () => {
        assert.ok(rule.examples().bad.length > 0 && rule.examples().good.length > 0);
      });

      rule.examples().bad.forEach((example, index) => {
        it(`reports bad example ${index + 1} where it is marked, and nothing else`, () => {
          const { text, marks } = exampleText(example);
          const all = findings(example, rule);
          const [mine, ...more] = all.filter((finding) => finding.rule === rule.id);
          const [mark, ...furtherMarks] = marks;
          assert.ok(mine !== undefined, `nothing but ${brief(all).join('\n') || 'silence'}`);
          assert.ok(mark !== undefined && furtherMarks.length === 0, 'one mark');
          assert.deepEqual(brief(more), []);
          assert.ok(
            matches(mine.span, mark),
            `it stands at “${text.slice(mine.span.start, mine.span.end)}” (${mine.span.start} for ${mark.start})`,
          );
          assert.deepEqual(brief(all.filter((finding) => finding !== mine && !shared(mine, finding))), []);
        });
      });

      rule.examples().good.forEach((example, index) => {
        it(`is silent on good example ${index + 1}`, () => {
          assert.deepEqual(brief(findings(example, rule).filter((finding) => finding.rule === rule.id)), []);
        });
      });
    });
  }
});
