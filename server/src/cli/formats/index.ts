import { findingsCsv } from './findings-csv';
import type { CheckFormat } from './format';
import { github } from './github';
import { html } from './html';
import { json } from './json';
import { junit } from './junit';
import { sarif } from './sarif';
import { stylish } from './stylish';
import { unix } from './unix';

export { stylish };

/** Every format of `check`; the first is the default. */
export const CHECK_FORMATS: readonly CheckFormat[] = [stylish, json, unix, sarif, junit, github, findingsCsv, html];
