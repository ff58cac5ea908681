/**
 * `npm run pictures`: uses the packaged extension like a person in every theme. Pictures go to out/pictures; with `--keep` those
 * that the papers show go to docs/images, too. `--theme=NAME` and `--visit=NAME` leave out the others.
 */
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from '../../scripts/project.mjs';
import { visitPackaged } from './packaged.mjs';
import { THEMES } from './themes.mjs';
import * as visits from './visits.mjs';

const PICTURES = inProject('out/pictures');
const SHOWN = ['overview', 'quick-fix', 'hover', 'table-view'];

const { values } = parseArgs({ options: { keep: { type: 'boolean' }, theme: { type: 'string' }, visit: { type: 'string' } } });
const chosen = Object.values(visits).filter(({ name }) => values.visit === undefined || values.visit === name);
const looks = Object.entries(THEMES)
  .filter(([name]) => values.theme === undefined || values.theme === name)
  .map(([name, theme]) => ({ name, theme, visits: chosen }));
await visitPackaged(looks, PICTURES, (visit) => console.log(`✔ ${visit}`));
if (values.keep) {
  mkdirSync(inProject('docs/images'), { recursive: true });
  for (const name of SHOWN) cpSync(path.join(PICTURES, `light-${name}.png`), inProject('docs/images', `${name}.png`));
}
