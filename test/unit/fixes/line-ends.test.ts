/** Findings and fixes are the same whatever ends the lines: `\n`, `\r\n`, a lone `\r` as old programs leave it, or all of them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lint } from '../../../server/src/core';
import { applyEdits } from '../../../server/src/features/fix-all';
import { cleanExamples, faultyExamples, located } from '../../meta/reports';

const ENDS: Readonly<Record<string, readonly string[]>> = {
  'carriage returns': ['\r'],
  'Windows line ends': ['\r\n'],
  'Windows line ends and some carriage returns': ['\r\n', '\r\n', '\r'],
  'all kinds of line ends': ['\n', '\r\n', '\r', '\r\n', '\n', '\n', '\r'],
};

const plain = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The text with these line ends in turn. A `\r` right before a `\n` would be one end less. */
function ended(text: string, ends: readonly string[]): string {
  let last = '';
  return plain(text).replace(/\n/g, (_, at: number, whole: string) => {
    const end = ends[at % ends.length] ?? '\n';
    last = end === '\n' && last === '\r' && whole[at - 1] === '\n' ? '\r' : end;
    return last;
  });
}

/** The text after each fix of each finding, by finding. */
function mended(text: string): readonly (readonly [string, readonly string[]])[] {
  return lint(text).map(({ rule, message, fixes }) => [`${rule}: ${message}`, fixes().map(({ edits }) => plain(applyEdits(text, edits)))]);
}

describe('lines that end in', () => {
  for (const [name, ends] of Object.entries(ENDS)) {
    it(`${name} give the same findings and fixes`, () => {
      for (const example of faultyExamples()) {
        const text = plain(example.text);
        const other = ended(text, ends);
        assert.deepEqual(located(other).map(withPlainText), located(text).map(withPlainText), example.name);
        assert.deepEqual(mended(other), mended(text), example.name);
      }
    });

    it(`${name} give no findings of their own`, () => {
      for (const example of cleanExamples()) assert.deepEqual(lint(ended(example.text, ends)), [], example.name);
    });
  }
});

function withPlainText<T extends { readonly text?: string }>(finding: T): T {
  return finding.text === undefined ? finding : { ...finding, text: plain(finding.text) };
}
