import type { Feature } from '../session';
import { pullDiagnostics } from './pull-diagnostics';
import { pushDiagnostics } from './push-diagnostics';
import { status } from './status';

export const FEATURES: readonly Feature[] = [pullDiagnostics, pushDiagnostics, status];
