/** Generated from the files beside this one by generate.ts: do not edit. */
import type { Rule } from '../rule';
import applicationsBalance from './applications-balance';
import blankCell from './blank-cell';
import brokenParagraph from './broken-paragraph';
import carryOverMismatch from './carry-over-mismatch';
import cellFormat from './cell-format';
import cellNotANumber from './cell-not-a-number';
import copiedFromLastYear from './copied-from-last-year';
import disputesTotal from './disputes-total';
import duplicateRow from './duplicate-row';
import duplicateSection from './duplicate-section';
import duplicateTable from './duplicate-table';
import emptySection from './empty-section';
import extraCell from './extra-cell';
import fractionalCell from './fractional-cell';
import halfwidthPunctuation from './halfwidth-punctuation';
import idleSuppression from './idle-suppression';
import inForce from './in-force';
import inForceAcrossYears from './in-force-across-years';
import labelWording from './label-wording';
import missingColumn from './missing-column';
import missingFeeStatement from './missing-fee-statement';
import missingPeriod from './missing-period';
import missingRow from './missing-row';
import missingSection from './missing-section';
import missingTable from './missing-table';
import missingTopic from './missing-topic';
import narrativeMismatch from './narrative-mismatch';
import narrativeSum from './narrative-sum';
import negativeCell from './negative-cell';
import outdatedForm from './outdated-form';
import pageArtifact from './page-artifact';
import perfunctorySection from './perfunctory-section';
import personalData from './personal-data';
import placeholder from './placeholder';
import radicalCharacter from './radical-character';
import reportTitle from './report-title';
import resultsTotal from './results-total';
import rowTotal from './row-total';
import sectionOrder from './section-order';
import sectionTitle from './section-title';
import staleYear from './stale-year';
import unknownRow from './unknown-row';
import unreadableRow from './unreadable-row';
import yearMismatch from './year-mismatch';

/** Every rule, by id. */
export const RULES: readonly Rule[] = [
  applicationsBalance,
  blankCell,
  brokenParagraph,
  carryOverMismatch,
  cellFormat,
  cellNotANumber,
  copiedFromLastYear,
  disputesTotal,
  duplicateRow,
  duplicateSection,
  duplicateTable,
  emptySection,
  extraCell,
  fractionalCell,
  halfwidthPunctuation,
  idleSuppression,
  inForce,
  inForceAcrossYears,
  labelWording,
  missingColumn,
  missingFeeStatement,
  missingPeriod,
  missingRow,
  missingSection,
  missingTable,
  missingTopic,
  narrativeMismatch,
  narrativeSum,
  negativeCell,
  outdatedForm,
  pageArtifact,
  perfunctorySection,
  personalData,
  placeholder,
  radicalCharacter,
  reportTitle,
  resultsTotal,
  rowTotal,
  sectionOrder,
  sectionTitle,
  staleYear,
  unknownRow,
  unreadableRow,
  yearMismatch,
];
