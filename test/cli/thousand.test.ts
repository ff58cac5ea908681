/** A whole province: a thousand reports in one folder. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { skeleton } from '../../server/src/form/skeleton';
import { shipped } from './shipped';
import { finding, ogiReport, report, STUB } from './support';

const COUNTIES = [...'青白金石松梅兰竹枫柳云雨江河湖泉溪沙岭峰'].flatMap((place) => [`${place}溪县`, `${place}川县`]);
const BUREAUS = [...'水林农商统审民司财教']
  .map((kind) => `${kind}务局`)
  .concat([...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰'].map((kind) => `${kind}口镇人民政府`));
const UNITS = COUNTIES.flatMap((county) => BUREAUS.map((bureau) => `${county}${bureau}`));
const DIALECTS = ['tsv', 'pipes', 'html', 'cells'] as const;
const SAMPLE = '样本县样本局';
/** Every so many, a sum is wrong. */
const WRONG = 10;

/** Reports of each dialect, one right and one with another number carried forward. */
const TEXTS = DIALECTS.map((dialect) => {
  const right = skeleton('2021', dialect, { unit: SAMPLE, year: 2023 });
  const wrong = right.replace('结转下年度继续办理1件', '结转下年度继续办理7件');
  assert.notEqual(wrong, right);
  return { right, wrong };
});

/** Finds the same in every file: how much the formats bear is tested here, not the rules. */
const MARKING = { ...STUB, parse: (text: string) => report({ text }), check: () => [finding({ span: { start: 0, end: 1 } })] };
const MESSAGE = /合计不符/g;
const ENTRIES = {
  stylish: MESSAGE,
  json: MESSAGE,
  unix: MESSAGE,
  sarif: MESSAGE,
  junit: /message="合计不符"/g,
  github: MESSAGE,
  csv: MESSAGE,
  html: MESSAGE,
};

describe('a thousand reports', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ogi-report-'));
    UNITS.forEach((unit, i) => {
      const texts = TEXTS[i % TEXTS.length];
      const text = i % WRONG === 0 ? texts?.wrong : texts?.right;
      writeFileSync(join(folder, `${i}.${i % TEXTS.length === 2 ? 'html' : 'md'}`), String(text).replaceAll(SAMPLE, unit));
    });
    writeFileSync(join(folder, 'units.list'), [...UNITS, '青溪县无此局'].join('\n'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('give what is wrong in a hundred of them and nothing else, over two threads, and who is missing', async () => {
    const { stdout, stderr } = await shipped(['check', '.', '--jobs', '2', '--format', 'json', '--units', 'units.list'], folder);
    const { files, summary, submissions } = JSON.parse(stdout);
    assert.equal(stderr, '');
    assert.equal(summary.files, UNITS.length);
    assert.equal(UNITS.length, 1000);
    const found = files.flatMap((file: { path: string; findings: { rule: string }[] }) =>
      file.findings.map(({ rule }) => `${Number.parseInt(file.path, 10) % WRONG} ${rule}`),
    );
    assert.deepEqual([...new Set(found)], ['0 narrative-mismatch']);
    assert.equal(found.length, UNITS.length / WRONG);
    assert.deepEqual(submissions, { year: 2023, missing: ['青溪县无此局'], unlisted: [] });
  });

  it('are in every format once, and none of them when the baseline has them', async () => {
    const known = ['check', '.', '--baseline', 'known.json'];
    await ogiReport([...known, '--write-baseline'], { cwd: folder, core: MARKING });
    for (const [format, entry] of Object.entries(ENTRIES)) {
      const all = await ogiReport(['check', '.', '--format', format], { cwd: folder, core: MARKING });
      assert.equal(all.stdout.match(entry)?.length, UNITS.length, format);
      const fresh = await ogiReport([...known, '--format', format], { cwd: folder, core: MARKING });
      assert.equal(fresh.stdout.match(entry), null, format);
    }
  });

  it('are counted on the screen while they are read', async () => {
    const { stderr } = await ogiReport(['check', '.'], { cwd: folder, core: MARKING, terminal: true });
    assert.match(stderr, /\b1000\b/);
    assert.ok(stderr.endsWith('\u001b[K'), 'and the line is taken away');
  });
});
