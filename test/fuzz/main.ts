/**
 * `npm run fuzz -- --minutes N`: damages reports of all dialects at random and sees whether everything holds that has to.
 * What breaks is shortened and kept as a case, which `npm test` replays. `--seed S` repeats a run; `--cases DIR` keeps them elsewhere.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { faults, PROPERTY_NAMES, type PropertyName } from '../hostile/properties';
import { mutate } from './mutations';
import { Random } from './random';
import { reports } from './reports';
import { shrink } from './shrink';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    cases: { type: 'string', default: resolve(__dirname, '../hostile/cases') },
  },
});

/** Asking this often costs a few seconds, and leaves little that could be left out. */
const MOST_TRIES = 400;
/** Every text is tried under the first property, which finds most, and under one of the others. */
const [ALWAYS, ...OTHERS] = PROPERTY_NAMES;

/** What a sentence is about, whatever the numbers, words and cells of the report. */
function kindOf(sentence: string): string {
  return sentence
    .replace(/“[^”]*”/g, '“”')
    .replace(/[^:·]*·\S*/g, '·')
    .replace(/\d+/g, '0')
    .slice(0, 90);
}

function keep(text: string, sentence: string): string {
  const kind = kindOf(sentence);
  const name = sentence.slice(0, sentence.indexOf(':')) as PropertyName;
  const short = shrink(text, (candidate) => faults(candidate, [name]).some((each) => kindOf(each) === kind), MOST_TRIES);
  const file = join(values.cases, `${name}-${createHash('sha256').update(short).digest('hex').slice(0, 8)}.json`);
  mkdirSync(values.cases, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ broke: sentence, text: short }, undefined, 2)}\n`);
  return file;
}

function fuzz(seed: number, minutes: number): number {
  const sources = reports();
  const random = new Random(seed);
  const seen = new Set<string>();
  const end = Date.now() + minutes * 60_000;
  let texts = 0;
  for (; Date.now() < end; texts++) {
    const text = mutate(random.of(sources), random, sources);
    for (const sentence of faults(text, ALWAYS === undefined ? [] : [ALWAYS, random.of(OTHERS)])) {
      const kind = kindOf(sentence);
      if (seen.has(kind)) continue;
      seen.add(kind);
      console.error(`${sentence}\n    kept as ${keep(text, sentence)}`);
    }
  }
  console.log(`${texts} texts, ${seen.size} kinds of faults; to repeat: npm run fuzz -- --minutes ${minutes} --seed ${seed}`);
  return seen.size;
}

const seed = Number(values.seed);
const minutes = Number(values.minutes);
if (!Number.isSafeInteger(seed) || !(minutes > 0)) {
  console.error('Usage: npm run fuzz -- --minutes N [--seed S] [--cases DIR], with N above 0 and S a whole number.');
  process.exitCode = 2;
} else {
  console.log(`Seed ${seed}`);
  if (fuzz(seed, minutes) > 0) process.exitCode = 1;
}
