import type { TableId } from './model';
import { FORMS } from './tables';

/** An equation between cells of one table: the cells of `left` add up to the same as the cells of `right`. */
export interface Equation {
  readonly id: 'applications-balance' | 'results-total' | 'row-total' | 'disputes-total';
  readonly table: TableId;
  /** `columns`: one instance for each column, operands are rows. `rows`: one for each row, operands are columns. */
  readonly along: 'columns' | 'rows';
  /** Keys of the rows (along columns) or of the columns (along rows). Operands that a form lacks do not count. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Where one operand is by its name the sum of the others: its key. */
  readonly total?: string;
}

/** Rows of 表三 that are results （一）…（六）, in either form. */
const RESULT_ROWS = [
  ...new Set(
    Object.values(FORMS)
      .flatMap((form) => form.tables)
      .filter((table) => table.id === 'applications')
      .flatMap((table) => table.rows)
      .filter((row) => row.path[0] === '三、本年度办理结果' && row.key !== 'handledTotal')
      .map((row) => row.key),
  ),
];

/** 勾稽关系. Source: the note printed on 表三, and the 总计 rows and columns of 表三 and 表四. */
export const EQUATIONS: readonly Equation[] = [
  {
    id: 'applications-balance',
    table: 'applications',
    along: 'columns',
    left: ['newlyReceived', 'carriedOver'],
    right: ['handledTotal', 'carriedForward'],
  },
  { id: 'results-total', table: 'applications', along: 'columns', left: RESULT_ROWS, right: ['handledTotal'], total: 'handledTotal' },
  {
    id: 'row-total',
    table: 'applications',
    along: 'rows',
    left: ['naturalPerson', 'enterprise', 'researchInstitute', 'publicWelfare', 'legalService', 'otherOrganisation'],
    right: ['total'],
    total: 'total',
  },
  {
    id: 'disputes-total',
    table: 'disputes',
    along: 'rows',
    left: ['upheld', 'corrected', 'otherOutcome', 'pending'],
    right: ['total'],
    total: 'total',
  },
];
