import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { lint, parse } from '../../../server/src/core';
import { snippetFiles } from '../../../server/src/generate/snippets';

const ROOT = join(__dirname, '../../..');

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** The snippet as it stands when every open tab stop has been filled with a 0. */
function resolved({ body }: Snippet): string {
  const text = body
    .join('\n')
    .replace(/\$\{TM_LINE_NUMBER\/\\d\+\/\t\/\}/g, '\t')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1');
  const year = /单位名称(\d{4})年/.exec(text)?.[1] ?? '';
  return text.replaceAll(`\${2}`, year === '' ? '0' : year).replace(/\$\{\d+\}/g, '0');
}

describe('snippets', () => {
  for (const [path, content] of snippetFiles()) {
    const snippets: Readonly<Record<string, Snippet>> = JSON.parse(content);

    it(`${path} is up to date`, () => assert.equal(readFileSync(join(ROOT, path), 'utf8'), content));

    it(`${path}: no prefix twice, each in Han and in letters`, () => {
      const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
      assert.equal(new Set(prefixes).size, prefixes.length);
      for (const { prefix } of Object.values(snippets)) {
        assert.ok(prefix.some((each) => /^[a-z]/.test(each)) && prefix.some((each) => /^\p{Script=Han}/u.test(each)), prefix.join());
      }
    });

    for (const [name, snippet] of Object.entries(snippets)) {
      it(`${path}: ${name}`, () => {
        const text = resolved(snippet);
        assert.ok(!/\$\{|\\\$/.test(text), text);
        const report = parse(text);
        if (name.startsWith('年度报告')) {
          assert.deepEqual(lint(text), []);
          assert.equal(report.sections.length, 6);
        }
        if (!/^[一五六]、/.test(name)) {
          const form = name.includes('2019') ? '2019' : '2021';
          assert.equal(report.tables.length, name.startsWith('年度报告') ? 3 : 1);
          for (const table of report.tables) {
            assert.ok(table.form === undefined || table.form === form);
            assert.deepEqual([table.missingRows, table.missingColumns, table.strays], [[], [], []]);
            assert.ok(
              table.rows.every((row) => row.cells.length === row.form.columns.length && row.cells.every((cell) => cell.text === '0')),
            );
            assert.ok([...table.heads, ...table.rows.flatMap((row) => row.labels)].every((label) => label.exact));
          }
        } else
          assert.deepEqual(
            report.sections.map(({ wording }) => wording),
            ['form'],
          );
      });
    }
  }

  it('no line begins with a tab: an editor would make spaces of it', () => {
    for (const content of snippetFiles().values()) {
      const bodies = Object.values<Snippet>(JSON.parse(content)).flatMap(({ body }) => body);
      assert.deepEqual(
        bodies.filter((line) => line.startsWith('\t')),
        [],
      );
    }
  });
});
