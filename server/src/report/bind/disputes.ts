import type { FormColumn } from '../../form/model';
import { formTable } from '../../form/tables';
import { hull } from '../../text/span';
import { type GridField, isWritten } from '../grids/field';
import { isKnownLabel, labelKey } from '../labels';
import type { Label, Table, TableRow } from '../model';
import { cellsOf, sumsUp, valuesOf } from './cells';
import type { HeadReading } from './heads';
import { label } from './heads';
import type { PhysicalRow } from './physical';

const ROWS = formTable('2021', 'disputes').rows;
const COLUMNS = ROWS[0]?.columns ?? [];
const WIDTH = ROWS.length * COLUMNS.length;
/** Fewest fields of a row without any number that can be the row of values, left blank. */
const FEWEST_BLANKS = 10;
const FEWEST_HEADS = 3;

/** 表四: one row of fifteen values, three groups of five. Some texts print a row of five for each group instead. */
export function bindDisputes(rows: readonly PhysicalRow[], heads: HeadReading, eol: string): Table | undefined {
  const grouped = rows.filter((row) => row.role === 'data' && groupOf(row) !== undefined && row.rest.length < WIDTH);
  const data = rows
    .filter((row) => row.role === 'data' && !grouped.includes(row) && !countsColumns(row))
    .map((row) => withoutRowNumber(row, rows));
  const wide = data.filter((row) => row.rest.length >= FEWEST_BLANKS && row.labels.length <= 1);
  // Where blank cells leave no trace the row may be as short as it likes, if it has nothing but numbers.
  const first =
    wide[0] ??
    data.find((row) => row.grid.collapsed && row.labels.length === 0) ??
    rows.find((row) => row.role === 'blank' && row.rest.length >= FEWEST_BLANKS);
  const absent = first === undefined ? undefined : absentColumn(first, heads);
  const bound = first !== undefined ? fifteen(first, heads, absent, eol) : grouped.flatMap((row) => five(row, eol));
  const distinct = new Set(heads.labels.map((head) => head.official)).size;
  if (bound.length === 0 && distinct < FEWEST_HEADS) return undefined;
  const span = hull([...rows.filter((row) => row.role === 'head').map((row) => row.grid.span), ...bound.map((row) => row.span)]);
  const keys = new Set(bound.map((row) => row.form.key));
  return {
    id: 'disputes',
    form: undefined,
    dialect: rows[0]?.grid.dialect ?? 'tsv',
    span: span ?? { start: 0, end: 0 },
    heads: heads.labels,
    rows: bound,
    strays: wide
      .slice(1)
      .filter((row) => row.labels.length === 0 || row.rest.length >= WIDTH)
      .flatMap((row) => {
        const field = row.labels[0] ?? row.rest.find((candidate) => candidate.text !== '');
        return field === undefined ? [] : [{ span: row.grid.span, label: field, repeats: ROWS[0] }];
      }),
    missingRows: ROWS.filter((row) => !keys.has(row.key)),
    missingColumns:
      first === undefined || absent === undefined ? [] : [{ column: absent, rows: ROWS, at: heads.places.get('') ?? first.grid.span }],
  };
}

/** `1 | 2 | 3 | … | 15` (栏次): the numbers of the columns, which no outcomes and their totals can be. */
function countsColumns({ rest }: PhysicalRow): boolean {
  const written = rest.filter(isWritten);
  return written.length >= FEWEST_BLANKS && written.every((field, index) => field.reading.value === index + 1);
}

/** The row of values without its number in the column 序号. */
function withoutRowNumber(row: PhysicalRow, rows: readonly PhysicalRow[]): PhysicalRow {
  if (row.labels.length > 0 || row.rest.length <= WIDTH) return row;
  const counted = rows.some(
    ({ role, grid, labels }) => role === 'head' && grid.fragment === row.grid.fragment && ROW_NUMBERS.has(labels[0]?.label.key ?? ''),
  );
  return counted ? { ...row, rest: row.rest.slice(1) } : row;
}

const ROW_NUMBERS: ReadonlySet<string> = new Set(['序号', '编号', '行次']);

/** The column that none of the groups has: its head is not there, the others' are, and each group is one value shorter. */
function absentColumn(row: PhysicalRow, heads: HeadReading): FormColumn | undefined {
  const named = heads.named.get('');
  const [absent, ...more] = COLUMNS.filter(({ key }) => named?.has(key) === false);
  const last = row.rest.findLastIndex((field) => field.reading.reads !== 'blank');
  return more.length === 0 && last + 1 === WIDTH - ROWS.length && row.labels.length === 0 ? absent : undefined;
}

/** The group that a row is labelled with, perhaps run together with 行政诉讼 in front of it. */
function groupOf(row: PhysicalRow): string | undefined {
  const own = row.labels[row.labels.length - 1];
  return own?.label.group?.label ?? RUN_TOGETHER.get(own?.label.key ?? '');
}

const RUN_TOGETHER: ReadonlyMap<string, string | undefined> = new Map(ROWS.map(({ path }) => [labelKey(path.join('')), path.at(-1)]));

/** The values of the three groups; of four each where a column is absent. */
function fifteen(row: PhysicalRow, heads: HeadReading, absent: FormColumn | undefined, eol: string): readonly TableRow[] {
  const { fragment, fields: all } = row.grid;
  const columns = COLUMNS.filter((column) => column !== absent);
  const holds = absent === undefined ? groupsSumUp : () => false;
  const head = heads.indexes.get(`${fragment}/${all.length}/${COLUMNS[0]?.key ?? ''}`) ?? -1;
  const read = withFirstValue(row, head);
  const like = head - (all.length - read.rest.length);
  const values = valuesOf(
    read,
    ROWS.length * columns.length,
    { like: like < 0 ? undefined : like, padded: absent === undefined, holds },
    eol,
  );
  return ROWS.map((form, index) => {
    const fields = values.fields.slice(index * columns.length, (index + 1) * columns.length);
    return {
      form,
      span: row.grid.span,
      labels: [],
      cells: values.unreadable ? [] : cellsOf('disputes', form, columns, fields),
      extra: index === 0 ? values.extra : [],
      unreadable: values.unreadable,
    };
  });
}

/** The row with words in its first cell, which look like a label: they stand under the first head, or make up the fifteen. */
function withFirstValue(row: PhysicalRow, head: number): PhysicalRow {
  const [label] = row.labels;
  const first = row.grid.fields.findIndex((field) => field.outer.start === label?.outer.start);
  const rest = row.grid.fields.slice(first);
  const isValue = row.labels.length === 1 && !isKnownLabel(row.key) && (rest.length === WIDTH || first === head);
  return isValue ? { ...row, labels: [], rest } : row;
}

function groupsSumUp(fields: readonly GridField[]): boolean {
  const groups = ROWS.map((_, index) => fields.slice(index * COLUMNS.length, (index + 1) * COLUMNS.length));
  return groups.some(sumsUp) && groups.every((group) => sumsUp(group) || group.every((field) => (field.reading.value ?? 0) === 0));
}

function five(row: PhysicalRow, eol: string): readonly TableRow[] {
  const group = groupOf(row);
  const form = ROWS.find((candidate) => candidate.path[candidate.path.length - 1] === group);
  if (form === undefined) return [];
  const values = valuesOf(row, COLUMNS.length, { like: undefined, padded: true, holds: sumsUp }, eol);
  const labels: Label[] = row.labels.slice(-1).map((field) => label(field, group ?? '', true));
  return [
    {
      form,
      span: row.grid.span,
      labels,
      cells: values.unreadable ? [] : cellsOf('disputes', form, COLUMNS, values.fields),
      extra: values.extra,
      unreadable: values.unreadable,
    },
  ];
}
