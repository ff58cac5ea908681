import type { CheckFormat } from './format';
import { json } from './json';
import { stylish } from './stylish';

/** Every format of `check`; the first is the default. */
export const CHECK_FORMATS: readonly CheckFormat[] = [stylish, json];
