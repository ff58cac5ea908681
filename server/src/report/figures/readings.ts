/** What the tables say about a subject: the cells that it counts, and what they come to. */
import type { Cell, Report, TableRow } from '../model';
import type { Reading, Subject } from './model';

const REFUSED = [
  'stateSecret',
  'prohibitedByLaw',
  'securityAndStability',
  'thirdParty',
  'internalAffairs',
  'processInformation',
  'enforcementFiles',
  'administrativeQuery',
];
const UNAVAILABLE = ['notHeld', 'needsCreation', 'stillUnclear'];
const NOT_PROCESSED = ['petition', 'repeated', 'publication', 'excessive', 'confirmation'];
const OTHER = ['otherHandling', 'notCorrectedInTime', 'feeNotPaid', 'otherCases'];

/** Outcomes of disputes other than 结果维持. */
const NOT_UPHELD = ['corrected', 'otherOutcome', 'pending'];

/** Rows to be added, each with its column, and rows to be taken off. */
interface Recipe {
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
  /** Columns by key, the first that the row has; by default its total. */
  readonly columns?: readonly string[];
  /** Columns by key that are added up, in place of one. */
  readonly every?: readonly string[];
}

/** The plain reading first; a claim that agrees with any of them is accepted. */
const RECIPES: Readonly<Record<Subject, readonly Recipe[]>> = {
  new: [{ plus: ['newlyReceived'] }],
  received: [{ plus: ['newlyReceived'] }, { plus: ['newlyReceived', 'carriedOver'] }],
  dealt: [{ plus: ['handledTotal'] }, { plus: ['newlyReceived'] }, { plus: ['newlyReceived', 'carriedOver'] }],
  carriedOver: [{ plus: ['carriedOver'] }],
  handled: [
    { plus: ['handledTotal'] },
    { plus: ['handledTotal'], minus: ['carriedOver'] },
    { plus: ['handledTotal'], minus: [...NOT_PROCESSED, ...OTHER] },
    { plus: ['handledTotal'], minus: OTHER },
  ],
  carriedForward: [{ plus: ['carriedForward'] }],
  granted: [{ plus: ['granted'] }, { plus: ['granted', 'partlyGranted'] }],
  partlyGranted: [{ plus: ['partlyGranted'] }],
  refused: [{ plus: REFUSED }],
  unavailable: [{ plus: UNAVAILABLE }],
  notProcessed: [{ plus: NOT_PROCESSED }],
  otherHandling: [{ plus: OTHER }],
  reconsideration: [{ plus: ['reconsideration'] }],
  litigation: [{ plus: ['directLitigation', 'litigationAfterReconsideration'] }],
  reconsiderationNotUpheld: [{ plus: ['reconsideration'], every: NOT_UPHELD }],
  litigationNotUpheld: [{ plus: ['directLitigation', 'litigationAfterReconsideration'], every: NOT_UPHELD }],
  directLitigation: [{ plus: ['directLitigation'] }],
  litigationAfter: [{ plus: ['litigationAfterReconsideration'] }],
  rulesMade: [{ plus: ['rules'], columns: ['made', 'newlyMade'] }],
  rulesAbolished: [{ plus: ['rules'], columns: ['abolished'] }],
  rulesInForce: [{ plus: ['rules'], columns: ['inForce'] }],
  documentsMade: [{ plus: ['normativeDocuments'], columns: ['made', 'newlyMade'] }],
  documentsAbolished: [{ plus: ['normativeDocuments'], columns: ['abolished'] }],
  documentsInForce: [{ plus: ['normativeDocuments'], columns: ['inForce'] }],
  licences: [{ plus: ['licences'], columns: ['decisions'] }],
  penalties: [{ plus: ['penalties'], columns: ['decisions'] }],
  coercion: [{ plus: ['coercion'], columns: ['decisions'] }],
};

/** A cell's value, or the range in which it lies when it is blank. */
interface Range {
  readonly cells: readonly Cell[];
  readonly min: number;
  readonly max: number;
}

/** Looks subjects up in the tables of a report. */
export class TableReader {
  private readonly rows = new Map<string, TableRow | undefined>();
  /** Rows that the form in use has: a row of the other form does not count, one that is missing leaves the sum open. */
  private readonly expected = new Set<string>();

  constructor(report: Report) {
    for (const table of report.tables) {
      for (const row of table.rows) {
        this.expected.add(row.form.key);
        // Two rows of one name: no telling which is meant.
        this.rows.set(row.form.key, this.rows.has(row.form.key) || row.unreadable ? undefined : row);
      }
      for (const row of table.missingRows) this.expected.add(row.key);
    }
  }

  /** The ways to read these subjects together; none where the tables do not hold them. */
  readings(subjects: readonly Subject[]): readonly Reading[] {
    const [first, ...more] = subjects;
    if (first === undefined) return [];
    if (more.length === 0) return this.all(RECIPES[first]);
    const recipes = subjects.map((subject) => RECIPES[subject][0]);
    const plus = recipes.flatMap((recipe) => recipe?.plus ?? []);
    return this.all([{ ...recipes[0], plus }]);
  }

  /** All or nothing: where one reading is not known, the claim may mean just that. */
  private all(recipes: readonly Recipe[]): readonly Reading[] {
    const readings = recipes.map((recipe) => this.reading(recipe));
    return readings.every((reading) => reading !== undefined) ? readings : [];
  }

  private reading({ plus, minus = [], columns = ['total'], every }: Recipe): Reading | undefined {
    const alternatives = every?.map((column) => [column]) ?? [columns];
    const added = this.ranges(plus, alternatives);
    const taken = this.ranges(minus, alternatives);
    if (added === undefined || taken === undefined) return undefined;
    return {
      plus,
      minus,
      cells: [...added, ...taken].flatMap((range) => range.cells),
      min: sum(added, 'min') - sum(taken, 'max'),
      max: sum(added, 'max') - sum(taken, 'min'),
    };
  }

  private ranges(keys: readonly string[], alternatives: readonly (readonly string[])[]): readonly Range[] | undefined {
    const own = keys.filter((key) => this.expected.has(key));
    const ranges = own.flatMap((key) => alternatives.map((columns) => this.range(key, columns)));
    if (keys.length > 0 && own.length === 0) return undefined;
    return ranges.every((range) => range !== undefined) ? ranges : undefined;
  }

  private range(key: string, columns: readonly string[]): Range | undefined {
    const row = this.rows.get(key);
    const cell = row?.cells.find((each) => columns.includes(each.column.key));
    if (row === undefined || cell === undefined) return undefined;
    if (cell.value !== undefined) return isCount(cell.value) ? { cells: [cell], min: cell.value, max: cell.value } : undefined;
    if (cell.reads !== 'blank') return undefined;
    // An outcome that is not filled in may be any number.
    if (NOT_UPHELD.includes(cell.column.key)) return { cells: [], min: 0, max: Number.POSITIVE_INFINITY };
    if (cell.column.key !== 'total') return undefined;
    return blankTotal(row, cell);
  }
}

/** A blank total is at least what its known parts add up to, and just that where all are known. */
function blankTotal(row: TableRow, total: Cell): Range | undefined {
  const parts = row.cells.filter((cell) => cell !== total);
  if (parts.some((cell) => cell.reads !== 'blank' && !isCount(cell.value))) return undefined;
  const known = parts.filter((cell) => cell.value !== undefined && cell.value > 0);
  const min = parts.reduce((all, cell) => all + (cell.value ?? 0), 0);
  const whole = parts.length === row.form.columns.length - 1 && parts.every((cell) => cell.value !== undefined);
  return { cells: known.length > 0 ? known : [total], min, max: whole ? min : Number.POSITIVE_INFINITY };
}

function isCount(value: number | undefined): boolean {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0;
}

function sum(ranges: readonly Range[], end: 'min' | 'max'): number {
  return ranges.reduce((all, range) => all + range[end], 0);
}
