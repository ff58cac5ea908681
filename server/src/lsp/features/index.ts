import type { Feature } from '../session';
import { codeActions } from './code-actions';
import { codeLenses } from './code-lenses';
import { completion } from './completion';
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
import { tableCommands } from './table-commands';

export const FEATURES: readonly Feature[] = [
  pullDiagnostics,
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
  newReport,
  documents,
  codeActions,
];
