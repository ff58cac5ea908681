import type { Command } from '../command';
import { check } from './check';
import { explain } from './explain';
import { extract } from './extract';
import { rules } from './rules';

/** Every command, in the order of the help text. */
export const COMMANDS: readonly Command[] = [check, extract, explain, rules];
