import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headingLevel } from '../../client/src/folding-ranges';
import type { FormRow } from '../../server/src/form/model';
import { NUMERALS, SECTIONS } from '../../server/src/form/sections';
import { FORMS, HEADS } from '../../server/src/form/tables';
import grammar from '../../syntaxes/ogi-report.tmLanguage.json';

const { repository } = grammar;
const tables = Object.values(FORMS).flatMap((form) => form.tables);
const rows = tables.flatMap((table) => table.rows);
const isTotal = (label: string): boolean => label.endsWith('总计') || label.endsWith('合计');

/** Whether a pattern colours the whole of a text that stands in a cell. */
function colours(pattern: string, text: string): boolean {
  return new RegExp(pattern, 'u').exec(text)?.[0] === text;
}

function clauses(): readonly string[] {
  return [...new Set(rows.flatMap((row) => row.path.slice(0, -1)).filter((label) => label.startsWith('第')))];
}

/** Groups of rows: what stands in front of a row's own label, clauses aside. */
function groups(): readonly string[] {
  return [...new Set(rows.flatMap((row) => row.path.slice(0, -1)).filter((label) => !label.startsWith('第')))];
}

function ownLabels(row: FormRow): readonly string[] {
  return [row.path.at(-1) ?? '', ...row.aliases];
}

describe('the grammar knows the form', () => {
  it('every section title, with its number and, where it is official, without', () => {
    const official = new RegExp(repository['official-section-heading'].match, 'u');
    for (const { number, title, accepted, aliases } of SECTIONS) {
      for (const wording of [title, ...accepted, ...aliases]) {
        const found = official.exec(`${NUMERALS[number - 1]}、${wording}`);
        assert.equal(found?.[2], wording);
      }
      for (const wording of [title, ...accepted]) assert.equal(official.exec(`## ${wording}`)?.[3], wording);
    }
  });

  it('every clause', () => {
    assert.ok(clauses().length > 4);
    for (const clause of clauses()) assert.equal(new RegExp(repository['table-clause'].match, 'u').exec(clause)?.[1], clause);
  });

  it('every label of a row, of a group and of a column, and every total', () => {
    const columns = [...rows.flatMap((row) => row.columns).flatMap(({ label, aliases }) => [label, ...aliases])];
    const heads = [...columns, HEADS.item, HEADS.applicants, HEADS.organisations, HEADS.note];
    for (const label of groups()) assert.ok(colours(repository['row-group'].match, label), label);
    for (const label of rows.flatMap(ownLabels)) {
      const patterns = isTotal(label) ? [repository.total] : [repository['row-label'], repository['row-group']];
      assert.ok(
        patterns.some(({ match }) => colours(match, label)),
        label,
      );
    }
    for (const label of heads) {
      const patterns = isTotal(label) ? [repository.total] : repository['column-head'].patterns;
      assert.ok(
        patterns.some(({ match }) => colours(match, label)),
        label,
      );
    }
  });

  it('takes no label of a table for a heading, on a line of its own or with figures behind it', () => {
    const labels = [...groups(), ...rows.flatMap(ownLabels)];
    assert.ok(labels.length > 40);
    for (const label of labels) {
      for (const line of [label, `\t${label}`, `${label}\t0\t0`, `| ${label} | 0 |`, `${label} 0 0`]) {
        assert.equal(headingLevel(line), undefined, line);
      }
    }
  });

  it('has no wording in its lists that the form does not have', () => {
    const listed = /\(([^()]*总体情况[^()]*)\)\(\?=/.exec(repository['official-section-heading'].match)?.[1]?.split('|') ?? [];
    const known = SECTIONS.flatMap(({ title, accepted, aliases }) => [title, ...accepted, ...aliases]);
    assert.deepEqual([...listed].sort(), [...known].sort());
  });
});
