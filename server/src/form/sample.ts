/** Figures of an invented office that add up: for samples, examples and tests, never for a real report. */
import type { FormColumn, FormId, FormRow } from './model';

type Figures = Readonly<Record<string, readonly (number | string)[]>>;

const DISCLOSURE: Readonly<Record<FormId, Figures>> = {
  '2019': {
    rules: [0, 0, 0],
    normativeDocuments: [3, 3, 12],
    licences: [45, 2, 126],
    otherServices: [12, -1, 30],
    penalties: [20, 0, 8],
    coercion: [5, 0, 2],
    fees: [3, -1],
    procurement: [6, 253000],
  },
  '2021': {
    rules: [0, 0, 0],
    normativeDocuments: [3, 1, 12],
    licences: [126],
    penalties: [8],
    coercion: [2],
    fees: ['1.5'],
  },
};

/** Rows of 表三 that are not all zeros. */
const APPLICATIONS: Figures = {
  newlyReceived: [12, 4, 1, 0, 1, 0, 18],
  carriedOver: [1, 0, 0, 0, 0, 0, 1],
  granted: [6, 3, 1, 0, 0, 0, 10],
  partlyGranted: [1, 0, 0, 0, 1, 0, 2],
  thirdParty: [1, 0, 0, 0, 0, 0, 1],
  notHeld: [2, 1, 0, 0, 0, 0, 3],
  needsCreation: [1, 0, 0, 0, 0, 0, 1],
  repeated: [1, 0, 0, 0, 0, 0, 1],
  handledTotal: [12, 4, 1, 0, 1, 0, 18],
  carriedForward: [1, 0, 0, 0, 0, 0, 1],
};

const DISPUTES: Figures = {
  reconsideration: [2, 0, 1, 1, 4],
  directLitigation: [1, 0, 0, 0, 1],
  litigationAfterReconsideration: [1, 1, 0, 1, 3],
};

/** The sample's figure for a cell, as it is written. Rows that the sample does not name are zero. */
export function sampleValue(form: FormId, row: FormRow, column: FormColumn): string {
  const figures = DISCLOSURE[form][row.key] ?? APPLICATIONS[row.key] ?? DISPUTES[row.key];
  const at = row.columns.findIndex((each) => each.key === column.key);
  return String(figures?.[at] ?? 0);
}
