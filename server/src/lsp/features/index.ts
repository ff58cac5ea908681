import type { Feature } from '../session';
import { claims } from './claims';
import { codeActions } from './code-actions';
import { codeLenses } from './code-lenses';
import { compareYears } from './compare-years';
import { completion } from './completion';
import { configProblems } from './config-problems';
import { documents } from './documents';
import { folding } from './folding';
import { formatting } from './formatting';
import { highlights } from './highlights';
import { hover } from './hover';
import { inlayHints } from './inlay-hints';
import { newReport } from './new-report';
import { outline } from './outline';
import { pullDiagnostics } from './pull-diagnostics';
import { pushDiagnostics } from './push-diagnostics';
import { selectionRanges } from './selection-ranges';
import { semanticTokens } from './semantic-tokens';
import { status } from './status';
import { surroundings } from './surroundings';
import { tableCommands } from './table-commands';
import { tableViews } from './table-view';
import { workspaceDiagnostics } from './workspace-diagnostics';

export const FEATURES: readonly Feature[] = [
  surroundings,
  configProblems,
  pullDiagnostics,
  workspaceDiagnostics,
  pushDiagnostics,
  status,
  folding,
  outline,
  selectionRanges,
  highlights,
  hover,
  inlayHints,
  codeLenses,
  semanticTokens,
  completion,
  formatting,
  tableCommands,
  tableViews,
  newReport,
  documents,
  codeActions,
  claims,
  compareYears,
];
