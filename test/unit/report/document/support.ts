/** A clean report to be damaged, and what the parser and the rules of structure make of the result. */
import assert from 'node:assert/strict';
import { check } from '../../../../server/src/check';
import { NUMERALS, SECTIONS } from '../../../../server/src/form/sections';
import { skeleton } from '../../../../server/src/form/skeleton';
import type { Report } from '../../../../server/src/report/model';
import { parse } from '../../../../server/src/report/parse';

export const TEXT = skeleton('2021', 'tsv');
export const PIPES = skeleton('2021', 'pipes');
export const PAGE = skeleton('2021', 'html');
export const UNIT = '青溪县人民政府办公室';
export const TITLE = `${UNIT}2023年政府信息公开工作年度报告`;
export const INTRODUCTION = '本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2023年1月1日至2023年12月31日。';

/** The rules that judge what this part of the parser reads. */
const STRUCTURE = new Set([
  'missing-section',
  'duplicate-section',
  'section-order',
  'section-title',
  'empty-section',
  'missing-table',
  'report-title',
  'missing-period',
  'year-mismatch',
]);

/** Replaces one stretch; fails where it is not there. */
export function changed(text: string, find: string, write: string): string {
  assert.ok(text.includes(find), find);
  return text.replace(find, () => write);
}

export interface OfficialHeading {
  readonly number: number;
  readonly numeral: string;
  readonly title: string;
}

export const HEADINGS: readonly OfficialHeading[] = SECTIONS.map(({ number, title }) => ({
  number,
  title,
  numeral: NUMERALS[number - 1] ?? '',
}));

/** The report with all six section headings written anew. */
export function withHeadings(text: string, write: (heading: OfficialHeading) => string): string {
  return HEADINGS.reduce((result, heading) => changed(result, `${heading.numeral}、${heading.title}`, write(heading)), text);
}

/** The sections found, in short: number, the number as written, wording, E for empty, D for duplicate. */
export function sectionsOf(report: Report): string {
  return report.sections
    .map(({ number, heading, wording, empty, duplicate }) => {
      const marks = (wording === 'form' ? '' : wording) + (empty ? 'E' : '') + (duplicate ? 'D' : '');
      return `${number}${heading.number?.value === number ? '' : `(${heading.number?.value ?? '-'})`}${marks}`;
    })
    .join(' ');
}

/** The findings on structure, title and period, each as `rule «text»`. */
export function faults(text: string): readonly string[] {
  return check(parse(text))
    .filter(({ rule }) => STRUCTURE.has(rule))
    .map(({ rule, span }) => `${rule} «${text.slice(span.start, span.end)}»`);
}

/** Asserts that nothing is found wrong with structure, title and period, and that no cell is lost. */
export function assertClean(text: string): void {
  const report = parse(text);
  assert.deepEqual(faults(text), []);
  assert.equal(sectionsOf(report), '1 2 3 4 5 6');
  assert.equal(report.year, 2023);
  assert.equal(report.unit, UNIT);
  assert.equal(report.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).length, 200);
}
