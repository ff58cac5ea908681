/** Nearly all of a text comes again after an edit and is not read again: what is then said of it is what a first reading says. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check, type Report } from '../../server/src/core';
import { parse } from '../../server/src/report/parse';
import { forgetAll } from '../../server/src/text/remember';
import { mutate } from '../fuzz/mutations';
import { Random } from '../fuzz/random';
import { reports } from '../fuzz/reports';

const EDITS = 12;
/** So often a text is read until its tables are known as well: once noted, once kept, once bound. */
const READINGS = 4;
const KEYS = ['1', '0', '，', '年', '\n', '\t', '|', '一', '12件'];

/** What a person does between two readings: mostly one character comes or goes, now and then more happens. */
function edited(text: string, random: Random, others: readonly string[]): string {
  const at = random.below(text.length + 1);
  switch (random.below(8)) {
    case 0:
      return mutate(text, random, others);
    case 1:
    case 2:
    case 3:
      return text.slice(0, at) + text.slice(at + 1);
    default:
      return text.slice(0, at) + random.of(KEYS) + text.slice(at);
  }
}

/** The first line that two texts do not have alike. */
function difference(a: string, b: string): string | undefined {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, i) => line !== right[i]);
  return at < 0 && left.length === right.length ? undefined : `line ${at + 1}: ${left[at]}, not ${right[at]}`;
}

/** Everything that a report and its findings tell, those places included that are worked out when they are asked for. */
function told(text: string): string {
  const report = parse(text);
  const findings = check(report).map((finding) => ({ ...finding, seal: finding.seal(), fixes: finding.fixes() }));
  return JSON.stringify([contentsOf(report), findings], undefined, 1);
}

function contentsOf(report: Report): unknown {
  const { tables, paragraphs, ...rest } = report;
  return {
    ...rest,
    paragraphs: paragraphs.map((paragraph) => [paragraph.text, paragraph.span, paragraph.at(1), paragraph.at(paragraph.text.length)]),
    tables: tables.map(({ origin: _, ...table }) => ({
      ...table,
      rows: table.rows.map(({ form: { key }, span: place, unreadable, labels, cells, extra }) => ({
        ...{ key, place, unreadable, labels },
        cells: cells.map(({ row: form, column, span, outer, text, reads, value, dress, gap }) => {
          return [form.key, column.key, span, outer, text, reads, value, dress, gap];
        }),
        extra: extra.map(({ span, outer, text, gap }) => [span, outer, text, gap]),
      })),
      strays: table.strays.map(({ span, label, repeats }) => [span, label.span, label.text, repeats?.key]),
      missingRows: table.missingRows.map(({ key }) => key),
      missingColumns: table.missingColumns.map(({ column, rows, at }) => [column.key, rows.map(({ key }) => key), at]),
    })),
  };
}

describe('a text that was edited', () => {
  const sources = reports();
  for (const [index, source] of sources.entries()) {
    it(`reads as it does for the first time: report ${index + 1}`, () => {
      const random = new Random(index + 1);
      forgetAll();
      for (let reading = 0; reading < READINGS; reading++) told(source);
      let text = source;
      const known: string[] = [];
      const texts: string[] = [];
      for (let edit = 0; edit < EDITS; edit++) {
        // Now and then all is undone, so that what was known before comes again.
        text = random.below(6) === 0 ? source : edited(text, random, sources);
        texts.push(text);
        known.push(told(text));
      }
      texts.forEach((each, edit) => {
        forgetAll();
        assert.equal(difference(known[edit] ?? '', told(each)), undefined, `after edit ${edit + 1}`);
      });
    });
  }
});
