import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPageArtifact, isPageNumber } from '../../../server/src/report/page-number';

describe('the number of a page on a line of its own', () => {
  it('is told by its marks, whatever the characters and spaces', () => {
    const lines = [
      '- 3 -',
      '—3—',
      '－３－',
      '· 3 ·',
      '-    3    -',
      '\t- 3 -',
      '第3页',
      '第　3　页',
      '第 3 页 共 12 页',
      '第3页，共12页',
      'Page 3 of 12',
    ];
    for (const line of lines) assert.ok(isPageNumber(line) && isPageArtifact(line), line);
  });

  it('is none without marks, nor where tabs make cells of it', () => {
    for (const line of ['3', '-3', '3-', '第3条', '-\t3\t-', '- 3 - 4 -', '', '—'])
      assert.ok(!isPageNumber(line) && !isPageArtifact(line), line);
  });

  it('may be a fraction between the rows of a table, which running text may have for something else', () => {
    for (const line of ['3/12', ' 3 / 12 ']) assert.ok(isPageArtifact(line) && !isPageNumber(line), line);
  });
});
