/** What holds of any text at all. Each property gives a sentence for every way in which a text breaks it. */
import { check, type Finding, lint, parse, type Report, type Settings } from '../../server/src/core';
import { completions } from '../../server/src/features/completion';
import { applyEdits, collide, fixAll } from '../../server/src/features/fix-all';
import { folds } from '../../server/src/features/folding';
import { highlights } from '../../server/src/features/highlights';
import { hints } from '../../server/src/features/hints';
import { hover } from '../../server/src/features/hover';
import { lenses } from '../../server/src/features/lenses';
import { type OutlineNode, outline } from '../../server/src/features/outline';
import { selectionSpans } from '../../server/src/features/selection';
import { tableView } from '../../server/src/features/table-view/view';
import { tokens } from '../../server/src/features/tokens';
import { skeleton } from '../../server/src/form/skeleton';
import type { Span } from '../../server/src/text/span';
import { cellName, cellsOf, readings } from '../meta/reports';

type OfferedFix = ReturnType<Finding['fixes']>[number];
type Property = (text: string) => readonly string[];

const OTHER_SETTINGS: Settings = { locale: 'en', severities: { 'blank-cell': 'error', 'row-total': 'off' } };

/** Places in a text that editors cannot address or that no edit may cut: outside, within a pair of surrogates, within `\r\n`. */
function isPlace(text: string, offset: number): boolean {
  if (offset < 0 || offset > text.length) return false;
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  if (before === 13 && after === 10) return false;
  return !(before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000);
}

function misplaced(text: string, named: Iterable<readonly [string, Span | undefined]>): readonly string[] {
  const wrong: string[] = [];
  for (const [name, span] of named) {
    if (span === undefined) continue;
    const { start, end } = span;
    if (start > end || !isPlace(text, start) || !isPlace(text, end)) wrong.push(`${name}: no place for it at ${start}–${end}`);
  }
  return wrong;
}

function* reportSpans({ title, period, sections, headings, paragraphs, tables }: Report): Generator<readonly [string, Span | undefined]> {
  yield* [['title', title?.span] as const, ['year of the title', title?.year?.span] as const];
  yield* [['period', period?.span] as const, ['from', period?.from?.span] as const, ['to', period?.to?.span] as const];
  for (const section of sections) yield* [['section', section.span] as const, ['body of a section', section.body] as const];
  for (const heading of headings)
    yield* [
      ['heading', heading.span] as const,
      ['title of a heading', heading.titleSpan] as const,
      ['number', heading.number?.span] as const,
    ];
  for (const paragraph of paragraphs) yield ['paragraph', paragraph.span];
  for (const table of tables) {
    yield ['table', table.span];
    for (const { span } of [...table.heads, ...table.strays]) yield ['head or stray row', span];
    for (const row of table.rows) {
      yield ['row', row.span];
      for (const { span } of row.labels) yield ['label', span];
      for (const { span, outer, gap } of [...row.cells, ...row.extra])
        yield* [['cell', span] as const, ['outside of a cell', outer] as const, ['gap of a cell', gap.span] as const];
    }
  }
}

function* findingSpans(findings: readonly Finding[]): Generator<readonly [string, Span]> {
  for (const { rule, span, related } of findings) {
    yield [rule, span];
    for (const note of related) yield [`related to ${rule}`, note.span];
  }
}

/** It is parsed and checked, no rule throws, and all places are places of the text. */
const placed: Property = (text) => {
  const report = parse(text);
  const failed: string[] = [];
  const findings = check(report, undefined, (rule, error) => failed.push(`${rule} threw ${String(error)}`));
  return [...failed, ...misplaced(text, reportSpans(report)), ...misplaced(text, findingSpans(findings))];
};

/** The same text gives the same findings, whatever was checked in between and under whatever settings. */
const pure: Property = (text) => {
  const report = parse(text);
  const first = JSON.stringify(check(report));
  check(report, OTHER_SETTINGS);
  parse(text.slice(0, text.length >> 1));
  if (JSON.stringify(check(report)) !== first) return ['the same report gives other findings'];
  return JSON.stringify(lint(text)) === first ? [] : ['the same text gives other findings'];
};

/** What tells a finding from others, wherever it stands. */
function nameOf({ rule, data }: Finding): string {
  return `${rule} ${JSON.stringify(data)}`;
}

function count(findings: readonly Finding[], name: string): number {
  return findings.filter((each) => nameOf(each) === name).length;
}

/** One fix of each rule, not always the same. */
function someFixes(text: string, findings: readonly Finding[]): readonly (readonly [Finding, OfferedFix])[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return rules.flatMap((rule) => {
    const same = findings.filter((finding) => finding.rule === rule);
    const finding = same[text.length % same.length];
    const fixes = finding?.fixes() ?? [];
    const fix = fixes[text.length % fixes.length];
    return finding === undefined || fix === undefined ? [] : [[finding, fix] as const];
  });
}

/** A fix is a change of places of the text that lie apart, takes its finding away, and is not offered again. */
const healing: Property = (text) => {
  const findings = lint(text);
  return someFixes(text, findings).flatMap(([finding, fix]) =>
    unhealed(text, findings, finding, fix).map((sentence) => `${finding.rule}, “${fix.title}”: ${sentence}`),
  );
};

function unhealed(text: string, findings: readonly Finding[], finding: Finding, { title, edits, safe }: OfferedFix): readonly string[] {
  const wrong = misplaced(
    text,
    edits.map(({ span }) => ['edit', span] as const),
  );
  if (edits.length === 0 || wrong.length > 0) return [...wrong, ...(edits.length === 0 ? ['changes nothing'] : [])];
  if (edits.some((edit, index) => edits.slice(index + 1).some((other) => collide(edit, other)))) return ['its edits meet'];
  if (edits.some((edit) => edit.stops?.some(({ start, end }) => start > end || end > edit.text.length))) return ['tab stops outside'];
  const after = applyEdits(text, edits);
  const now = lint(after);
  if (count(now, nameOf(finding)) >= count(findings, nameOf(finding))) return ['the finding is still there'];
  // What is only taken out makes room for the next of its kind, which may be as long: that is another one, and they come to an end.
  const removes = edits.every((edit) => edit.text === '');
  const again = now.some((each) =>
    each.rule === finding.rule && !removes
      ? each.fixes().some((fix) => fix.title === title && JSON.stringify(fix.edits) === JSON.stringify(edits))
      : false,
  );
  if (again) return ['is offered again'];
  return safe ? altered(text, after) : [];
}

/** The numbers that a change has lost or altered; that a cell can be read which could not before is no loss. */
function altered(before: string, after: string): readonly string[] {
  const left = numbers(after);
  const lost = numbers(before).find((number) => {
    const at = left.indexOf(number);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return lost === undefined ? [] : [`loses or changes ${lost}`];
}

function numbers(text: string): string[] {
  return cellsOf(parse(text)).flatMap((cell) => (cell.reads === 'number' ? [`${cellName(cell)} = ${cell.value}`] : []));
}

/** More rounds than this are a circle. */
const MOST_ROUNDS = 10;

/** All safe fixes together leave the figures alone, and come to an end. */
const settling: Property = (text) => {
  let now = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edits } = fixAll(parse(now), lint(now));
    if (edits.length === 0) return altered(text, now);
    now = applyEdits(now, edits);
  }
  return [`safe fixes are still offered after ${MOST_ROUNDS} rounds`];
};

/** What editors show of it has its places in the text. */
const shown: Property = (text) => {
  const report = parse(text);
  const findings = check(report);
  const all = { start: 0, end: text.length };
  const wrong = [
    ...misplaced(
      text,
      folds(report).map((span) => ['fold', span] as const),
    ),
    ...misplaced(
      text,
      tokens(report, all).map(({ span }) => ['token', span] as const),
    ),
    ...misplaced(
      text,
      lenses(report, 'zh-cn').map(({ span }) => ['lens', span] as const),
    ),
    ...misplaced(
      text,
      hints(report, all, 'all', 'zh-cn').map(({ offset }) => ['hint', { start: offset, end: offset }] as const),
    ),
    ...misplaced(text, outline(report, 'zh-cn').flatMap(nodeSpans)),
  ];
  tableView(report, findings, 'zh-cn');
  for (let offset = 0; offset <= text.length; offset += Math.ceil((text.length + 1) / 12)) {
    hover(report, findings, offset, 'zh-cn');
    wrong.push(
      ...misplaced(
        text,
        highlights(report, offset).map(({ span }) => ['highlight', span] as const),
      ),
    );
    wrong.push(
      ...misplaced(
        text,
        selectionSpans(report, [offset])
          .flat()
          .map((span) => ['selection', span] as const),
      ),
    );
    completions(report, offset, 'plain');
  }
  return wrong;
};

function nodeSpans({ span, nameSpan, children }: OutlineNode): readonly (readonly [string, Span])[] {
  return [['outline', span], ['name in the outline', nameSpan], ...children.flatMap(nodeSpans)];
}

const REWRITTEN = ['tsv', 'cells', 'pipes', 'html'] as const;

/** Its cells written anew are read as the same cells. */
const rewritten: Property = (text) => {
  const report = parse(text);
  const { form, year } = report;
  if (form === undefined || !report.recognised) return [];
  const plain = cellsOf(report).filter(({ reads, text: written }) => reads === 'blank' || /^\d{1,9}$/.test(written));
  const texts = new Map(plain.map((cell) => [cellName(cell), cell.text]));
  const once = new Map(Object.entries(readings(plain)).filter(([, reading]) => !reading.includes(' and ')));
  return REWRITTEN.flatMap((dialect) => {
    const value: Parameters<typeof skeleton>[2] = { value: (row, column) => texts.get(cellName({ row, column })) ?? '0' };
    const again = readings(cellsOf(parse(skeleton(form, dialect, { ...value, ...(year === undefined ? {} : { year }) }))));
    const lost = [...once].filter(([name, reading]) => name in again && again[name] !== reading);
    return lost.map(([name, reading]) => `${dialect}: ${name} is ${again[name]}, was ${reading}`);
  });
};

const PROPERTIES = { placed, pure, healing, settling, shown, rewritten } as const satisfies Readonly<Record<string, Property>>;

export type PropertyName = keyof typeof PROPERTIES;

export const PROPERTY_NAMES = Object.keys(PROPERTIES) as readonly PropertyName[];

/** Everything that is wrong with what becomes of a text, under some of the properties or all; nothing where all is as it should be. */
export function faults(text: string, names: readonly PropertyName[] = PROPERTY_NAMES): readonly string[] {
  return names.flatMap((name) => {
    try {
      return PROPERTIES[name](text).map((sentence) => `${name}: ${sentence}`);
    } catch (error) {
      return [`${name}: threw ${error instanceof Error ? (error.stack ?? error.message).split('\n', 3).join(' ') : String(error)}`];
    }
  });
}
