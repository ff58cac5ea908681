import type { Command } from '../command';
import { check } from './check';
import { compare } from './compare';
import { convert } from './convert';
import { explain } from './explain';
import { extract } from './extract';
import { init } from './init';
import { rules } from './rules';

/** Every command, in the order of the help text. */
export const COMMANDS: readonly Command[] = [check, extract, convert, compare, explain, rules, init];
