import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Finding, lint, parse } from '../../../../server/src/core';
import { applyEdits } from '../../../../server/src/features/fix-all';
import { alarms, dense, draft, type Figures, type Flattening, fill, frame, misread, squares, unreadable, WRITE } from './drafts';

const WAYS = ['tabs', 'trimmedTabs', 'pipes', 'openPipes', 'trailingPipes', 'html', 'cells', 'evenLines', 'flatLines', 'spaces'] as const;

/** Words in the one cell of a draft: the first of its row, or one in the middle. */
function withWords(cell: string, words: string): Figures {
  const figures = dense('2021');
  return (row, column) => (`${row.key}.${column.key}` === cell ? words : figures(row, column));
}

describe('words in the place of a number are said to be none, and every other number stays in its cell', () => {
  for (const way of WAYS) {
    it(way, () => {
      const hows: readonly Flattening[] = ['cells', 'evenLines', 'flatLines', 'spaces'].includes(way) ? ['once'] : ['left', 'once'];
      for (const how of hows) {
        for (const cell of ['reconsideration.upheld', 'directLitigation.corrected', 'granted.naturalPerson', 'thirdParty.enterprise']) {
          for (const words of ['见附件', '正在审理', '1件（已撤诉）']) {
            const filled = fill('2021', draft('2021', how, WRITE[way]), withWords(cell, words));
            const report = parse(filled.text);
            assert.deepEqual(misread(filled, report), [], `${how} ${cell}`);
            assert.deepEqual(unreadable(report), [], `${how} ${cell}`);
            assert.deepEqual(alarms(filled.text), [`cell-not-a-number: ${words}`], `${how} ${cell}`);
          }
        }
      }
    });
  }
});

describe('a word that is also a label elsewhere stands in the place of a number', () => {
  for (const way of ['tabs', 'trimmedTabs', 'pipes', 'openPipes', 'trailingPipes', 'html', 'cells'] as const) {
    it(way, () => {
      for (const cell of ['reconsideration.upheld', 'granted.naturalPerson', 'penalties.decisions']) {
        for (const words of ['其他', '总计']) {
          const filled = fill('2021', draft('2021', 'once', WRITE[way]), withWords(cell, words));
          assert.deepEqual(misread(filled), [], cell);
          assert.deepEqual(alarms(filled.text), [`cell-not-a-number: ${words}`], cell);
        }
      }
    });
  }
});

describe('so it does where every cell is a line', () => {
  for (const way of ['evenLines', 'flatLines'] as const) {
    it(way, () => {
      for (const form of ['2019', '2021'] as const) {
        for (const cell of [
          'reconsideration.upheld',
          'reconsideration.total',
          'granted.naturalPerson',
          'thirdParty.enterprise',
          'handledTotal.total',
        ]) {
          for (const words of ['其他', '总计']) {
            const figures = dense(form);
            const text = draft(form, 'once', WRITE[way]);
            const filled = fill(form, text, (row, column) => (`${row.key}.${column.key}` === cell ? words : figures(row, column)));
            assert.deepEqual(misread(filled), [], `${form} ${cell} ${words}`);
            assert.deepEqual(alarms(filled.text), [`cell-not-a-number: ${words}`], `${form} ${cell} ${words}`);
          }
        }
      }
    });
  }
});

describe('labels of rows that are cut or misspelt, where every cell is a line', () => {
  for (const [official, written] of [
    ['四、结转下年度继续办理', '四、结转下年度继续'],
    ['一、本年新收政府信息公开申请数量', '新收政府信息公开申请数量'],
    ['2.重复申请', '2.重复申情'],
    ['行政许可', '许可'],
    ['行政强制', '强制'],
    ['行政规范性文件', '规范性文'],
  ] as const) {
    it(written, () => {
      for (const way of ['evenLines', 'flatLines'] as const) {
        const text = draft('2021', 'once', WRITE[way]);
        const at = text.indexOf(official, text.indexOf('第二十条'));
        const filled = fill('2021', text.slice(0, at) + written + text.slice(at + official.length), dense('2021'));
        assert.deepEqual(misread(filled), [], way);
        assert.deepEqual(alarms(filled.text), [], way);
      }
    });
  }
});

describe('cells as Excel copies them', () => {
  it('with quoted line ends in labels', () => {
    const label = /(社会公益|法律服务|本年度|行政规范性|结转下年度|其他对外管理)(?=[\u4e00-\u9fff])/g;
    const write: typeof WRITE.tabs = (rows) =>
      rows.map((row) => row.map((cell) => (cell.search(label) < 0 ? cell : `"${cell.replace(label, '$1\n')}"`)).join('\t')).join('\n');
    for (const form of ['2019', '2021'] as const) {
      const filled = fill(form, draft(form, 'left', write), dense(form));
      assert.deepEqual(misread(filled), []);
      assert.deepEqual(alarms(filled.text), []);
    }
  });

  it('a paragraph that begins with a quotation is none', () => {
    const text = draft('2021', 'left', WRITE.tabs).replace(
      '本年度各项工作有序开展。',
      '"互联网+政务\n服务"有序开展。\n\t其他工作同步推进。',
    );
    const filled = fill('2021', text, dense('2021'));
    assert.deepEqual(misread(filled), []);
    assert.deepEqual(alarms(filled.text), []);
  });
});

describe('a merged number that is written into every square it covers, as its head is', () => {
  const surplus = (text: string): readonly string[] =>
    parse(text).tables.flatMap(({ rows }) => rows.flatMap((row) => row.extra.map((field) => `${row.form.key} ${field.text}`)));
  const repeat = (text: string, by: string): string =>
    text
      .replaceAll('本年处理决定数量\t本年处理决定数量\t', '本年处理决定数量\t本年处理决定数量\t本年处理决定数量')
      .replace(/(行政许可\t[\ue000-\uf8ff]).*/, `$1\t${by}\t${by}`);

  it('is one number', () => {
    const text = repeat(draft('2021', 'repeated', WRITE.tabs), '104');
    const filled = fill('2021', text, (row, column) => (row.key === 'licences' ? '104' : dense('2021')(row, column)));
    assert.deepEqual(misread(filled), []);
    assert.deepEqual(surplus(filled.text), []);
  });

  it('other numbers are too many', () => {
    const text = repeat(draft('2021', 'repeated', WRITE.tabs), '7');
    assert.deepEqual(surplus(fill('2021', text, dense('2021')).text), ['licences 7', 'licences 7']);
  });
});

describe('labels in other words', () => {
  for (const [official, written] of [
    ['（七）总计', '（七）合计'],
    ['四、结转下年度继续办理', '四、结转下年度继续办理的政府信息公开申请数量'],
    ['3.其他', '3.其它'],
  ] as const) {
    it(written, () => {
      for (const how of ['left', 'once', 'down'] as const) {
        const filled = fill('2021', draft('2021', how, WRITE.tabs).replace(official, written), dense('2021'));
        assert.deepEqual(misread(filled), [], how);
        assert.deepEqual(alarms(filled.text), [], how);
      }
    });
  }
});

it('a value goes where the no-break space of a blank cell stands, whatever stands in front of it', () => {
  for (const front of ['<!-- 数据 -->', '<span style="display:none"></span>', '<a name="r1"></a><b></b>']) {
    const filled = fill('2021', draft('2021', 'once', WRITE.html), dense('2021')).text.replace(
      /(行政许可<\/td><td>)\d+/,
      `$1${front}&nbsp;`,
    );
    const cell = parse(filled).tables[0]?.rows.find((row) => row.form.key === 'licences')?.cells[0];
    assert.equal(filled.slice(cell?.gap.span.start, cell?.gap.span.end), '&nbsp;');
  }
});

/** What is found in the tables; the frame says little in part one. */
function inTables(text: string): readonly Finding[] {
  return lint(text).filter(({ rule }) => rule !== 'missing-topic');
}

describe('a label that lacks its end, in a cell with marks at both ends', () => {
  for (const way of ['html', 'pipes'] as const) {
    for (const [official, written] of [
      ['3.要求提供公开出版物', '3.要求提供公开'],
      ['四、结转下年度继续办理', '四、结转下年度'],
      ['行政事业性收费', '行政事业'],
      ['7.属于行政执法案卷', '7.属于行'],
    ] as const) {
      it(`${way}: ${written}`, () => {
        const clean = draft('2021', 'once', WRITE[way]);
        const at = clean.lastIndexOf(official);
        const { text } = fill('2021', clean.slice(0, at) + written + clean.slice(at + official.length), dense('2021'));
        assert.deepEqual(
          inTables(text).map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
          [['label-wording', written]],
        );
        const [fix] = inTables(text).flatMap((finding) => finding.fixes());
        assert.equal(applyEdits(text, fix?.edits ?? []), fill('2021', clean, dense('2021')).text);
      });
    }
    it(`${way}: is torn where its end is in the next row`, () => {
      const own = '3.要求提供公开出版物';
      const rows = squares('2021', 'applications', 'left').flatMap((row) => {
        const cells = row.map((cell) => (cell === own ? '3.要求提供公开' : cell));
        return row.includes(own) ? [cells, row.map((cell) => (cell === own ? '出版物' : ''))] : [cells];
      });
      const tables = {
        disclosure: WRITE[way](squares('2021', 'disclosure', 'left')),
        disputes: WRITE[way](squares('2021', 'disputes', 'left')),
      };
      const { text } = fill('2021', frame('2021', { ...tables, applications: WRITE[way](rows) }), dense('2021'));
      assert.deepEqual(inTables(text), []);
    });
  }
});
