import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Core } from '../../server/src/cli/command';
import type { FormRow, TableId } from '../../server/src/form/model';
import { formTable } from '../../server/src/form/tables';
import type { Cell, Report, Section, Table, TableRow } from '../../server/src/report/model';
import { folderWith, ogiReport, report, STUB } from './support';

const NOWHERE = { start: 0, end: 0 };

function rowOf(table: TableId, row: FormRow, text: string, write: (column: string) => string): TableRow {
  const cells = row.columns.map((column): Cell => {
    const written = write(column.key);
    const value = /^\d+$/.test(written) ? Number(written) : undefined;
    const start = text.indexOf('<td>');
    return {
      table,
      row,
      column,
      span: { start: start + 4, end: start + 5 },
      outer: { start, end: start + 10 },
      text: written,
      reads: value === undefined ? 'words' : 'number',
      value,
      dress: [],
      gap: { span: NOWHERE, before: '', after: '' },
    };
  });
  return { form: row, span: NOWHERE, labels: [], cells, extra: [], unreadable: false };
}

/** A table of the 2021 form with its rows and cells in reverse order, as a torn copy may give them. */
function reversed(id: TableId, text: string, write: (column: string) => string): Table {
  const rows = formTable('2021', id)
    .rows.map((row) => rowOf(id, row, text, write))
    .map((row) => ({ ...row, cells: [...row.cells].reverse() }))
    .reverse();
  return { id, form: '2021', dialect: 'html', span: NOWHERE, heads: [], rows, strays: [], missingRows: [], missingColumns: [] };
}

function section(number: Section['number'], text: string, start: number, duplicate = false): Section {
  const span = { start, end: start + text.length };
  const heading = { span, text, level: 1, title: text.slice(2), titleSpan: span, number: undefined } as const;
  return { number, heading, wording: 'other', span, body: NOWHERE, empty: true, duplicate };
}

const TEXT = '甲局2023年年报\n一、总体情况\n三、依申请公开\n  <td>0</td>';

function whole(over: Partial<Report> = {}): Report {
  return report({
    text: TEXT,
    title: { span: NOWHERE, text: '甲局2023年年报', unit: '甲局', year: undefined, official: false },
    unit: '甲局',
    sections: [section(1, '一、总体情况', 10), section(3, '三、依申请公开', 17), section(1, '一、总体情况', 17, true)],
    tables: [
      reversed('disputes', TEXT, () => '1'),
      reversed('applications', TEXT, (column) => (column === 'total' ? '' : '2')),
      reversed('applications', TEXT, () => '9'),
      reversed('disclosure', TEXT, () => '/'),
    ],
    ...over,
  });
}

function coreParsing(parsed: Report): Core {
  return { ...STUB, parse: () => parsed };
}

test('a report as JSON: what is known, sections as written, cells in the order of the form', async () => {
  const { code, stdout } = await ogiReport(['extract', '-'], { stdin: TEXT, core: coreParsing(whole()) });
  assert.equal(code, 0);
  const { version, files } = JSON.parse(stdout);
  assert.equal(version, 1);
  assert.equal(files.length, 1);
  const { cells, ...facts } = files[0];
  assert.deepEqual(facts, {
    path: '<stdin>',
    title: '甲局2023年年报',
    unit: '甲局',
    year: 2023,
    form: '2021',
    sections: [
      { number: 1, title: '一、总体情况', line: 1 },
      { number: 3, title: '三、依申请公开', line: 2 },
    ],
  });
  const expected = (['disclosure', 'applications', 'disputes'] as const).flatMap((table) =>
    formTable('2021', table).rows.flatMap((row) =>
      row.columns.map((column) => {
        const text = table === 'disclosure' ? '/' : table === 'disputes' ? '1' : column.key === 'total' ? '' : '2';
        const value = /\d/.test(text) ? Number(text) : null;
        return { table, row: row.path, column: column.label, value, text, line: 3, character: 2 };
      }),
    ),
  );
  assert.equal(expected.length, 200);
  assert.deepEqual(cells, expected);
});

test('what is not known is null', async () => {
  const core = coreParsing(
    report({ title: undefined, unit: undefined, year: undefined, form: undefined, due: undefined, sections: [], tables: [] }),
  );
  const { stdout } = await ogiReport(['extract', '-', '--format', 'json'], { stdin: 'x', core });
  assert.deepEqual(JSON.parse(stdout).files, [
    { path: '<stdin>', title: null, unit: null, year: null, form: null, sections: [], cells: [] },
  ]);
});

test('a text that is no report has no data', async () => {
  const { code, stdout } = await ogiReport(['extract', '-'], { stdin: 'x', core: coreParsing(whole({ recognised: false })) });
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout).files, [
    { path: '<stdin>', title: null, unit: null, year: null, form: null, sections: [], cells: [] },
  ]);
});

test('a file that cannot be read is told, and the others are read', async (context) => {
  const cwd = folderWith(context, { 'a.txt': Uint8Array.from([0xff]), 'b.txt': '年报' });
  const { code, stdout, stderr } = await ogiReport(['extract', 'a.txt', 'b.txt', 'c.txt'], { cwd });
  assert.equal(code, 2);
  assert.match(stderr, /^c\.txt：.*\na\.txt：.*\n$/);
  const [first, second] = JSON.parse(stdout).files;
  assert.match(first.error, /字节偏移 0/);
  assert.deepEqual([second.path, second.year, second.error], ['b.txt', 2023, undefined]);
});

test('CSV is tidy: byte order mark, names, one cell a line', async () => {
  const { stdout } = await ogiReport(['extract', '-', '--format', 'csv', '--stdin-filename', '年报,1.txt'], {
    stdin: TEXT,
    core: coreParsing(whole()),
  });
  assert.ok(stdout.startsWith('\ufeff'));
  const lines = stdout.slice(1).split('\r\n');
  assert.equal(lines.length, 202);
  assert.equal(lines.at(-1), '');
  assert.deepEqual(lines.slice(0, 2), [
    'path,title,unit,year,form,table,row,column,value,text,line,character',
    '"年报,1.txt",甲局2023年年报,甲局,2023,2021,disclosure,第二十条第（一）项 / 规章,本年制发件数,,/,3,2',
  ]);
  assert.ok(lines.includes('"年报,1.txt",甲局2023年年报,甲局,2023,2021,applications,三、本年度办理结果 / （一）予以公开,总计,,,3,2'));
});

test('CSV: quotes and line ends are kept, and no text becomes a formula', async () => {
  const texts = ['见"附表"\n一', '=1+1', '+62', '-', '@x', '-11'];
  const rules = formTable('2021', 'disclosure').rows[0];
  assert.ok(rules !== undefined);
  const written = texts.map((text) => {
    const [cell] = rowOf('disclosure', rules, TEXT, () => text).cells;
    assert.ok(cell !== undefined);
    return cell;
  });
  const row: TableRow = { ...rowOf('disclosure', rules, TEXT, () => ''), cells: written };
  const table: Table = { ...reversed('disclosure', TEXT, () => ''), rows: [row] };
  const { stdout } = await ogiReport(['extract', '-', '--format', 'csv'], { stdin: TEXT, core: coreParsing(whole({ tables: [table] })) });
  const fields = stdout
    .split('\r\n')
    .slice(1, -1)
    .map((line) => /,本年制发件数,,(.*),3,2$/s.exec(line)?.[1]);
  assert.deepEqual(fields, ['"见""附表""\n一"', "'=1+1", '+62', '-', "'@x", '-11']);
});
