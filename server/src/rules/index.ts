/** Generated from the files beside this one by generate.ts: do not edit. */
import type { Rule } from '../rule';
import applicationsBalance from './applications-balance';
import blankCell from './blank-cell';
import cellFormat from './cell-format';
import cellNotANumber from './cell-not-a-number';
import disputesTotal from './disputes-total';
import duplicateRow from './duplicate-row';
import duplicateSection from './duplicate-section';
import duplicateTable from './duplicate-table';
import emptySection from './empty-section';
import extraCell from './extra-cell';
import fractionalCell from './fractional-cell';
import inForce from './in-force';
import labelWording from './label-wording';
import missingColumn from './missing-column';
import missingPeriod from './missing-period';
import missingRow from './missing-row';
import missingSection from './missing-section';
import missingTable from './missing-table';
import negativeCell from './negative-cell';
import outdatedForm from './outdated-form';
import reportTitle from './report-title';
import resultsTotal from './results-total';
import rowTotal from './row-total';
import sectionOrder from './section-order';
import sectionTitle from './section-title';
import unknownRow from './unknown-row';
import unreadableRow from './unreadable-row';
import yearMismatch from './year-mismatch';

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
  applicationsBalance,
  blankCell,
  cellFormat,
  cellNotANumber,
  disputesTotal,
  duplicateRow,
  duplicateSection,
  duplicateTable,
  emptySection,
  extraCell,
  fractionalCell,
  inForce,
  labelWording,
  missingColumn,
  missingPeriod,
  missingRow,
  missingSection,
  missingTable,
  negativeCell,
  outdatedForm,
  reportTitle,
  resultsTotal,
  rowTotal,
  sectionOrder,
  sectionTitle,
  unknownRow,
  unreadableRow,
  yearMismatch,
];
