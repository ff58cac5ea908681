/** Tables of contents, menus and lists of titles are no sections. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../../server/src/report/parse';
import { assertClean, changed, faults, HEADINGS, INTRODUCTION, PAGE, PIPES, sectionsOf, TEXT } from './support';

const entries = (tail: (number: number) => string): string =>
  HEADINGS.map(({ number, numeral, title }) => `${numeral}、${title}${tail(number)}`).join('\n');

const TAILS: Readonly<Record<string, (number: number) => string>> = {
  'without pages': () => '',
  'blank lines between': () => '\n',
  'dotted leaders': (number) => `……………… ${number}`,
  'long leaders': (number) => `${'.'.repeat(80)}${number}`,
  'middle dots': (number) => `·········${number}`,
  tabs: (number) => `\t${number}`,
  spaces: (number) => `      ${number}`,
  'a page in brackets': (number) => `（${number}）`,
  'a page behind a space': (number) => ` ${number}`,
  'a page on the next line': (number) => `\n${number}`,
  dashes: (number) => `---------${number}`,
};

describe('a table of contents', () => {
  for (const [name, tail] of Object.entries(TAILS)) {
    it(name, () => {
      assertClean(changed(TEXT, INTRODUCTION, `目  录\n\n${entries(tail)}\n\n${INTRODUCTION}`));
      assertClean(`目  录\n\n${entries(tail)}\n\n${TEXT}`);
    });
  }
  it('with subsections', () => {
    const subsections = '\n（一）主动公开\n（二）依申请公开\n（三）政府信息管理';
    assertClean(changed(TEXT, INTRODUCTION, `目录\n${entries((number) => (number === 1 ? subsections : ''))}\n\n${INTRODUCTION}`));
  });
  it('with links', () => {
    const links = HEADINGS.map(({ number, numeral, title }) => `- [${numeral}、${title}](#s${number})`).join('\n');
    assertClean(changed(PIPES, INTRODUCTION, `${links}\n\n${INTRODUCTION}`));
  });
  it('right in front of the first section', () => {
    assertClean(changed(TEXT, '一、总体情况\n', `${entries(() => '')}\n\n一、总体情况\n`));
  });
  it('a menu in front of, behind and around the article of a page', () => {
    const menu = `<ul>${HEADINGS.map(({ numeral, title }) => `<li><a href="#">${numeral}、${title}</a></li>`).join('\n')}</ul>`;
    assertClean(changed(PAGE, '<body>', `<body>${menu}`));
    assertClean(changed(PAGE, '</body>', `${menu}</body>`));
    assertClean(changed(changed(PAGE, '<body>', `<body>${menu}`), '</body>', `${menu}</body>`));
  });
  it('a draft of nothing but headings keeps its sections', () => {
    const draft = `青溪县水务局2023年政府信息公开工作年度报告\n\n${entries(() => '\n')}\n`;
    assert.equal(sectionsOf(parse(draft)), '1E 2E 3E 4E 5E 6E');
  });
});

describe('sentences that name the six sections', () => {
  for (const [name, write] of Object.entries({
    'in one line': `本报告包括${HEADINGS.map(({ title }) => title).join('、')}等六个部分。`,
    'with numbers': `本报告由${HEADINGS.map(({ numeral, title }) => `${numeral}、${title}`).join('；')}组成。`,
    'one a line, with semicolons': `本报告包括：\n${HEADINGS.map(({ numeral, title }) => `${numeral}、${title}`).join('；\n')}。`,
    'broken by a hard wrap': `本报告由${HEADINGS.map(({ title }) => title).join('、\n')}六部分组成。`,
  })) {
    it(name, () => assertClean(changed(TEXT, INTRODUCTION, `${write}\n\n${INTRODUCTION}`)));
  }
});

describe('sections twice', () => {
  it('a second report in the file repeats all six', () => {
    const text = `${TEXT}\n${TEXT.replaceAll('2023', '2022')}`;
    assert.equal(sectionsOf(parse(text)), '1 2 3 4 5 6 1D 2D 3D 4D 5D 6D');
    assert.equal(faults(text).filter((fault) => fault.startsWith('duplicate-section')).length, 6);
  });
  it('signature, date and list of annexes belong to the last section', () => {
    assertClean(
      `${TEXT}\n附件：1.青溪县2023年政府信息公开工作年度报告附表\n\n　　　　青溪县人民政府办公室\n　　　　二〇二四年一月二十日\n\n（此件公开发布）\n`,
    );
  });
});
