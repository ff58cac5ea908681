/**
 * `npm run bench`: our library, server and terminal command beside others, on the same drafts, in turns.
 * Usage: npm run bench -- [--only NAME,NAME] [--quick | --full] [--json FILE]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inProject } from '../../scripts/project.mjs';
import { machine } from './tools/machine.mjs';
import { prepare } from './tools/subjects.mjs';
import { drawTable } from './tools/table.mjs';

/**
 * @typedef {'quick' | 'normal' | 'full'} Effort
 * @typedef {{ what: string, value: number | undefined, reach: '<=' | '>=', aim: number }} Aim `value` is absent where the system does not tell
 * @typedef {{ tables: readonly import('./tools/table.mjs').Table[], aims: readonly Aim[], data: unknown }} Section `data` is for the JSON file
 * @typedef {(options: { effort: Effort }) => Promise<Section>} Measure
 */

const SECTIONS = ['lint', 'growth', 'edits', 'typing', 'start', 'memory', 'terminal', 'size'];

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    json: { type: 'string', default: inProject('out/bench/figures.json') },
  },
});
const names = values.only?.split(',') ?? SECTIONS;
const unknown = names.filter((name) => !SECTIONS.includes(name));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}. There are: ${SECTIONS.join(', ')}.`);
  process.exitCode = 1;
} else if (values.quick && values.full) {
  console.error('--quick and --full do not go together.');
  process.exitCode = 1;
} else {
  await bench(values.quick ? 'quick' : values.full ? 'full' : 'normal', values.json);
}

/**
 * @param {Effort} effort
 * @param {string} file for the figures
 */
async function bench(effort, file) {
  await prepare();
  const where = machine();
  console.log(`${where.cpu}, ${where.cores} cores, ${where.memory}, ${where.system}, Node ${where.node}, load ${where.load}`);
  /** @type {Record<string, Section>} */
  const sections = {};
  for (const name of names) {
    const { measure } = /** @type {{ measure: Measure }} */ (await import(`./sections/${name}.mjs`));
    const section = await measure({ effort });
    sections[name] = section;
    for (const table of section.tables) console.log(drawTable(table));
  }
  const aims = Object.values(sections).flatMap((section) => section.aims);
  console.log(drawTable({ title: 'Aims', head: ['', 'is', 'aim', ''], rows: aims.map(row) }));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ machine: where, effort, sections }, undefined, 1)}\n`);
  console.log(`Figures in ${path.relative(process.cwd(), file)}`);
}

/** @param {Aim} aim */
function row({ what, value, reach, aim }) {
  const reached = value !== undefined && (reach === '<=' ? value <= aim : value >= aim);
  return [what, value, `${reach === '<=' ? '≤' : '≥'} ${aim}`, value === undefined ? '' : reached ? '✔' : '✖'];
}
