/** Every fix of every finding in whole drafts: it applies, its finding is gone, and nothing else has come. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { lint } from '../../../server/src/core';
import { applyEdits, collide, fixAll, inOrder } from '../../../server/src/features/fix-all';
import { exampleText } from '../../../server/src/generate/example';
import { parse } from '../../../server/src/report/parse';
import { RULES } from '../../../server/src/rules/index';
import { cellsOf, faultyExamples } from '../../meta/reports';
import { Faulty, type OfferedFix } from './support';

const SHARED = join(__dirname, '../../../../shared');

interface Draft {
  readonly name: string;
  readonly text: string;
}

/** Real reports, where they are at hand. */
function realReports(): readonly Draft[] {
  return ['seeds', 'reports'].flatMap((folder) => {
    const path = join(SHARED, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .sort()
      .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }));
  });
}

function ruleExamples(): readonly Draft[] {
  return RULES.flatMap((rule) =>
    rule.examples().bad.map((example, index) => ({ name: `${rule.id} ${index + 1}`, text: exampleText(example).text })),
  );
}

/** Applies each different fix once. */
function applyAll({ text }: Draft): number {
  const faulty = new Faulty(text);
  const done = new Set<string>();
  for (const finding of faulty.findings) {
    const fixes = finding.fixes();
    assert.ok(fixes.filter(({ preferred }) => preferred).length <= 1, `${finding.rule}: more than one first choice`);
    for (const fix of fixes) {
      const key = JSON.stringify([fix.title, fix.edits]);
      if (done.has(key)) continue;
      done.add(key);
      apart(fix);
      const after = faulty.apply(finding, fix);
      const again = lint(after).flatMap((each) =>
        each.rule === finding.rule && each.span.start === finding.span.start ? each.fixes() : [],
      );
      assert.ok(!again.some((each) => JSON.stringify([each.title, each.edits]) === key), `${finding.rule}: “${fix.title}” again`);
    }
  }
  return done.size;
}

/** The edits of a fix lie apart, within the text, and their tab stops within what they write. */
function apart({ title, edits }: OfferedFix): void {
  assert.ok(edits.length > 0, title);
  edits.forEach((edit, index) => {
    assert.ok(!edits.slice(index + 1).some((other) => collide(edit, other)), `edits of “${title}” meet`);
    for (const { start, end } of edit.stops ?? []) assert.ok(start <= end && end <= edit.text.length, title);
  });
}

describe('every fix', () => {
  for (const draft of [...faultyExamples(), ...realReports()]) {
    it(`heals ${draft.name}`, () => {
      applyAll(draft);
    });
  }

  it('heals the examples of the rules', () => {
    let fixes = 0;
    for (const draft of ruleExamples()) fixes += applyAll(draft);
    assert.ok(fixes > RULES.length);
  });

  it('that is safe changes no cell, and all of them leave none', () => {
    for (const { name, text } of [...faultyExamples(), ...realReports(), ...ruleExamples()]) {
      const { edits } = fixAll(parse(text), lint(text));
      const after = applyEdits(text, edits);
      const values = (report: string) => cellsOf(parse(report)).map(({ row, column, value }) => [row.key, column.key, value]);
      assert.deepEqual(values(after), values(text), name);
      assert.deepEqual(inOrder(fixAll(parse(after), lint(after)).edits), [], name);
    }
  });
});

describe('filling a whole report with 0', { skip: existsSync(SHARED) ? false : 'needs the real reports' }, () => {
  for (const [name, blanks] of [
    ['001-chunfu-2020.txt', 150],
    ['004-baofeng-2020.txt', 163],
  ] as const) {
    it(`leaves no blank and breaks no sum in ${name}`, () => {
      const text = readFileSync(join(SHARED, 'seeds', name), 'utf8');
      const fix = new Faulty(text).fix('blank-cell', '全文空白填 0');
      assert.equal(fix.title, `全文空白填 0（${blanks} 格）`);
      const after = applyEdits(text, fix.edits);
      const gaps = cellsOf(parse(text))
        .filter(({ reads }) => reads === 'blank')
        .map(({ gap }) => gap);
      let rebuilt = '';
      let at = 0;
      for (const { span, before, after: behind } of gaps) {
        rebuilt += `${text.slice(at, span.start)}${before}0${behind}`;
        at = span.end;
      }
      assert.equal(rebuilt + text.slice(at) === after, true, 'only gaps are filled');
      const cells = cellsOf(parse(after));
      assert.deepEqual(
        cells.map(({ value }) => value),
        cellsOf(parse(text)).map(({ value }) => value ?? 0),
      );
      const rules = new Set(lint(after).map(({ rule }) => rule));
      for (const rule of ['blank-cell', 'row-total', 'results-total', 'applications-balance', 'disputes-total'])
        assert.ok(!rules.has(rule), rule);
    });
  }
});
