import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint } from '../../../server/src/core';
import { skeleton } from '../../../server/src/form/skeleton';
import type { Finding } from '../../../server/src/rule';

const CLEAN = skeleton('2021', 'tsv');
const ROW = '行政许可\t126\t';
const BLANK = CLEAN.replace(ROW, '行政许可\t\t');
const SUM = CLEAN.replace('2.重复申请\t1\t', '2.重复申请\t2\t');

function ids(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => finding.rule);
}

/** The text with a mark on a line of its own in front of a stretch of it. */
function marked(text: string, before: string, mark: string): string {
  assert.ok(text.includes(before));
  return text.replace(before, `${mark}\n${before}`);
}

describe('a suppression mark', () => {
  it('silences the next line, in a comment or behind #', () => {
    const row = '行政许可\t\t';
    for (const mark of ['<!-- ogi-disable-next-line blank-cell: 系统未统计 -->', '# ogi-disable-next-line blank-cell: 系统未统计']) {
      assert.deepEqual(ids(lint(marked(BLANK, row, mark))), [], mark);
    }
  });

  it('silences a whole file from its end', () => {
    assert.deepEqual(ids(lint(`${BLANK}\n# ogi-disable blank-cell: 系统未统计\n`)), []);
  });

  it('needs a reason', () => {
    assert.deepEqual(ids(lint(marked(BLANK, '行政许可\t\t', '# ogi-disable-next-line blank-cell'))), ['idle-suppression', 'blank-cell']);
  });

  it('is bound to the numbers of the finding: a changed number brings it back', () => {
    const found = lint(SUM).find((finding) => finding.rule === 'row-total');
    assert.match(found?.seal() ?? '', /^[0-9a-f]{4}$/);
    const mark = `# ogi-disable-next-line row-total#${found?.seal()}: 原表如此`;
    const row = '2.重复申请\t2\t';
    assert.ok(!ids(lint(marked(SUM, row.startsWith('\t') ? row : lineOf(SUM, row), mark))).includes('row-total'));
    const changed = marked(SUM, lineOf(SUM, row), mark).replace(row, '2.重复申请\t3\t');
    assert.ok(ids(lint(changed)).includes('row-total'));
    assert.ok(ids(lint(changed)).includes('idle-suppression'));
  });

  it('without its seal does not silence a finding about numbers, and says how to write it', () => {
    const line = lineOf(SUM, '2.重复申请\t2\t');
    const found = lint(marked(SUM, line, '# ogi-disable-next-line row-total: 原表如此'));
    assert.ok(ids(found).includes('row-total'));
    assert.match(found.find((finding) => finding.rule === 'idle-suppression')?.message ?? '', /row-total#[0-9a-f]{4}/);
  });

  it('that silences nothing, or names no rule, is reported', () => {
    assert.deepEqual(ids(lint(marked(CLEAN, ROW, '# ogi-disable-next-line blank-cell: 已核'))), ['idle-suppression']);
    assert.deepEqual(ids(lint(marked(CLEAN, ROW, '# ogi-disable-next-line blank-cells: 已核'))), ['idle-suppression']);
  });

  it('silences its own line from the end of it, where the text has no comments, too', () => {
    const row = lineOf(BLANK, '行政许可\t\t');
    for (const mark of [
      '<!-- ogi-disable-line blank-cell: 系统未统计 -->',
      '# ogi-disable-line blank-cell：系统未统计',
      '\t# ogi-disable-line blank-cell: 未统计',
    ]) {
      assert.deepEqual(ids(lint(BLANK.replace(row, `${row}${mark}`))), [], mark);
    }
  });

  it('may have a long reason, and counts in capitals of its seal', () => {
    const reason = '该系统当年尚未统计此项，已向上级说明。'.repeat(40);
    for (const mark of [`<!-- ogi-disable-next-line blank-cell: ${reason} -->`, `# ogi-disable-next-line blank-cell: ${reason}`]) {
      assert.deepEqual(ids(lint(marked(BLANK, '行政许可\t\t', mark))), []);
    }
    const seal =
      lint(SUM)
        .find(({ rule }) => rule === 'row-total')
        ?.seal() ?? '';
    const found = lint(`${SUM}# ogi-disable row-total#${seal.toUpperCase()}: 原表如此\n`);
    assert.ok(!ids(found).includes('row-total'));
  });

  it('that is not written as one is reported where it stands, and silences nothing', () => {
    for (const mark of [
      '# ogi-disable-next-line',
      '<!-- ogi-disable-next-line -->',
      '# ogi-disable-next-line: 系统未统计',
      '# ogi-disable-next-line blank-cell 系统未统计',
      '# ogi-disable-next-line blank-cell, row-total: 系统未统计',
      '# ogi-disable-nextline blank-cell: 系统未统计',
      '<!-- ogi-disable-next-line blank-cell: 系统未统计',
      '# ogi-disable-next-line Blank-Cell: 系统未统计',
    ]) {
      const text = marked(BLANK, '行政许可\t\t', mark);
      const found = lint(text);
      assert.deepEqual(ids(found), ['idle-suppression', 'blank-cell'], mark);
      const { start = 0, end = 0 } = found[0]?.span ?? {};
      assert.equal(text.slice(start, end), mark);
    }
  });

  it('does not hide the text that stands behind it on its line', () => {
    const text = CLEAN.replace('六、其他需要报告的事项', '<!-- ogi-disable-next-line blank-cell: 已核 -->六、其他需要报告的事项');
    assert.deepEqual(ids(lint(text)), ['idle-suppression']);
  });

  it('for a rule that is off says nothing', () => {
    const settings = { locale: 'zh-cn', severities: { 'blank-cell': 'off' } } as const;
    assert.deepEqual(ids(lint(marked(CLEAN, ROW, '# ogi-disable-next-line blank-cell: 已核'), settings)), []);
  });
});

function lineOf(text: string, part: string): string {
  return text.split('\n').find((line) => line.includes(part)) ?? '';
}
