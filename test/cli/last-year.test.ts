import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LAST_YEAR_RULES } from '../../server/src/cli/last-year/rules';
import { skeleton } from '../../server/src/form/skeleton';
import { folderWith, ogiReport, REAL, type World } from './support';

const EXAMPLES = join(__dirname, '../../examples/two-years');

interface Entry {
  readonly path: string;
  readonly previous?: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly message: string;
    readonly range: { readonly start: { readonly line: number } };
  }[];
}

async function entries(argv: readonly string[], world: World): Promise<readonly Entry[]> {
  const { stdout } = await ogiReport(['check', '--format', 'json', ...argv], { core: REAL, ...world });
  return JSON.parse(stdout).files;
}

/** Reports of one unit, of which the second does not carry over what the first carried forward. */
function report(unit: string, year: number): string {
  const wrong = year % 2 === 1;
  return skeleton('2021', 'tsv', { unit, year }).replace(/(二、上年结转[^\t\n]*(?:\t)+)(\d+)/, (all, head, value) =>
    wrong ? `${head}${Number(value) + 1}` : all,
  );
}

function mismatches(files: readonly Entry[], path: string): readonly string[] {
  const found = files.find((file) => file.path === path)?.findings ?? [];
  return found.filter(({ rule }) => rule === 'carry-over-mismatch').map(({ message }) => message);
}

test('a right pair of two years is silent', async () => {
  const files = await entries(['right'], { cwd: EXAMPLES });
  assert.equal(files.length, 2);
  assert.deepEqual(
    files.flatMap((file) => file.findings),
    [],
  );
  assert.equal(files[1]?.previous, files[0]?.path);
});

test('a wrong pair gives exactly the findings written beside it', async () => {
  const name = readdirSync(join(EXAMPLES, 'wrong')).find((file) => file.endsWith('2023.md')) ?? '';
  const expected: readonly { rule: string; line: number }[] = JSON.parse(
    readFileSync(join(EXAMPLES, 'wrong', `${name}.expected.json`), 'utf8'),
  );
  const files = await entries(['wrong'], { cwd: EXAMPLES });
  assert.deepEqual(files.find((file) => file.path.endsWith('2022.md'))?.findings, []);
  const found = files.find((file) => file.path.endsWith('2023.md'))?.findings ?? [];
  assert.ok(expected.length > 0);
  assert.deepEqual(
    found.map(({ rule, range }) => ({ rule, line: range.start.line })),
    expected.map(({ rule, line }) => ({ rule, line })),
  );
  assert.deepEqual(new Set(expected.map(({ rule }) => rule)), LAST_YEAR_RULES);
});

test('the rules that look at last year are those that are given it', () => {
  assert.deepEqual(new Set(REAL.RULES.filter((rule) => rule.check.length > 1).map((rule) => rule.id)), LAST_YEAR_RULES);
});

test('last year’s report is found by unit and year, before or behind this year’s, and named in the message', async (context) => {
  for (const [last, current] of [
    ['a.txt', 'b.txt'],
    ['b.txt', 'a.txt'],
  ] as const) {
    const cwd = folderWith(context, {
      [last]: report('甲县水务局', 2022),
      [current]: report('甲县水务局', 2023),
      'c.txt': report('乙县水务局', 2021),
    });
    const files = await entries(['.'], { cwd });
    assert.match(mismatches(files, current)[0] ?? '', new RegExp(`（上一年报告：${last}）。$`));
    assert.deepEqual(mismatches(files, 'c.txt'), []);
  }
});

test('of several reports of the year before the one beside counts; without one there is no comparison', async (context) => {
  const cwd = folderWith(context, {
    'x/2022.txt': report('甲县水务局', 2022),
    'x/2023.txt': report('甲县水务局', 2023),
    'y/2022.txt': report('甲县水务局', 2022),
    'z/2023.txt': report('甲县水务局', 2023),
  });
  const files = await entries(['.'], { cwd });
  assert.equal(files.find(({ path }) => path === 'x/2023.txt')?.previous, 'x/2022.txt');
  assert.equal(files.find(({ path }) => path === 'z/2023.txt')?.previous, undefined);
});

test('names of one unit in the configuration count as one', async (context) => {
  const tree = { '2022.txt': report('甲县水利局', 2022), '2023.txt': report('甲县水务局', 2023) };
  assert.equal((await entries(['.'], { cwd: folderWith(context, tree) }))[1]?.previous, undefined);
  const cwd = folderWith(context, { ...tree, '.ogi-report.json': '{"units":{"甲县水务局":["甲县水利局"]}}' });
  assert.equal((await entries(['.'], { cwd }))[1]?.previous, '2022.txt');
});

test('--previous names a folder or a file; a file for a single report counts whatever the unit is called', async (context) => {
  const cwd = folderWith(context, {
    'old/a.txt': report('甲县水务局', 2022),
    'old/b.txt': report('乙县水务局', 2022),
    'new/a.txt': report('甲县水务局', 2023),
    'new/c.txt': report('丙县水务局', 2023),
  });
  const files = await entries(['new', '--previous', 'old'], { cwd });
  assert.deepEqual(
    files.map(({ previous }) => previous),
    ['old/a.txt', undefined],
  );
  assert.equal((await entries(['new/c.txt', '--previous', 'old/b.txt'], { cwd }))[0]?.previous, 'old/b.txt');
  assert.deepEqual(
    (await entries(['new', '--previous', 'old/b.txt'], { cwd })).map(({ previous }) => previous),
    [undefined, undefined],
  );
  const piped = await entries(['-', '--previous', 'old'], { cwd, stdin: report('乙县水务局', 2023) });
  assert.equal(piped[0]?.previous, 'old/b.txt');
});

test('the configuration may name where last year’s reports are', async (context) => {
  const cwd = folderWith(context, {
    'old/a.txt': report('甲县水务局', 2022),
    'new/.ogi-report.json': '{"previous":"../old"}',
    'new/a.txt': report('甲县水务局', 2023),
  });
  assert.equal((await entries(['new'], { cwd }))[0]?.previous, 'old/a.txt');
  const gone = folderWith(context, { '.ogi-report.json': '{"previous":"old"}', 'a.txt': report('甲县水务局', 2023) });
  const { code, stderr } = await ogiReport(['check', '.'], { cwd: gone, core: REAL });
  assert.match(stderr, /^old：上一年的报告：没有这个文件或文件夹/);
  assert.equal(code, 2);
});

test('a report of last year that is not there or cannot be read is told', async (context) => {
  const cwd = folderWith(context, { 'a.txt': report('甲县水务局', 2023), 'b.txt': Uint8Array.from([0x41, 0xff]) });
  const missing = await ogiReport(['check', 'a.txt', '--previous', 'none'], { cwd, core: REAL });
  assert.match(missing.stderr, /^ogi-report：--previous：没有「none」这个文件或文件夹。/);
  const broken = await ogiReport(['check', 'a.txt', '--previous', 'b.txt'], { cwd, core: REAL });
  assert.match(broken.stderr, /^a\.txt：没有与上一年报告比较：b\.txt /);
  assert.equal(broken.code, 2);
});

test('nobody looks back when the rules that would are off', async (context) => {
  const cwd = folderWith(context, { 'a.txt': report('甲县水务局', 2022), 'b.txt': report('甲县水务局', 2023) });
  const off = [...LAST_YEAR_RULES].flatMap((rule) => ['--rule', `${rule}=off`]);
  assert.deepEqual(
    (await entries(['.', ...off], { cwd })).map(({ previous }) => previous),
    [undefined, undefined],
  );
});

test('what last year’s report says is pointed at in its own file', async (context) => {
  const cwd = folderWith(context, { '2022.txt': report('青溪县水务局', 2022), '2023.txt': report('青溪县水务局', 2023) });
  const row = report('青溪县水务局', 2022)
    .split('\n')
    .findIndex((line) => line.startsWith('四、结转下年度'));
  const { stdout } = await ogiReport(['check', '.'], { cwd, core: REAL });
  assert.match(stdout, new RegExp(`^ +2022\\.txt:${row + 1}:\\d+  上一年报告表三“四、结转下年度继续办理”行“自然人”列 1$`, 'm'));
  const sarif = JSON.parse((await ogiReport(['check', '.', '--format', 'sarif'], { cwd, core: REAL })).stdout);
  const places = sarif.runs[0].results
    .filter(({ ruleId }: { ruleId: string }) => ruleId === 'carry-over-mismatch')
    .map((result: { relatedLocations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[] }) => {
      const [
        {
          physicalLocation: { artifactLocation, region },
        },
      ] = result.relatedLocations as [(typeof result.relatedLocations)[0]];
      return `${artifactLocation.uri}:${region.startLine}`;
    });
  assert.ok(places.length > 0);
  for (const place of places) assert.equal(place, `2022.txt:${row + 1}`);
});
