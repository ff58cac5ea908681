/**
 * Writes what follows from the rules, their index, their pages, their settings, the schema of the configuration file and the table in the README, and from the forms the snippets.
 * `--check` writes nothing, names the files that are out of date and exits with 1 if there are any.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { indexFile } from './generate/index-file';
import { rulePage } from './generate/page';
import { withRuleTable } from './generate/readme';
import { configSchema } from './generate/schema';
import { withRuleSettings } from './generate/settings';
import { snippetFiles } from './generate/snippets';
import type { Rule } from './rule';

const ROOT = resolve(__dirname, '../..');
const RULES = 'server/src/rules';
const PAGES = 'docs/rules';
const SNIPPETS = 'snippets';
const SCHEMA = 'schemas/ogi-report.schema.json';

/** Contents by path from the root of the project; `undefined`: the file is not to be. */
type Outputs = ReadonlyMap<string, string | undefined>;

async function main(): Promise<void> {
  const outputs = await generate();
  const stale: string[] = [];
  for (const [path, content] of outputs) if ((await read(path)) !== content) stale.push(path);
  if (process.argv.includes('--check')) {
    for (const path of stale) console.error(`${path} is out of date; run: npm run generate`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  for (const path of stale) {
    await write(path, outputs.get(path));
    console.log(path);
  }
}

async function generate(): Promise<Outputs> {
  const ids = (await names(RULES, '.ts')).filter((name) => name !== 'index');
  const rules = await Promise.all(ids.map(load));
  const outputs = new Map<string, string | undefined>();
  outputs.set(`${RULES}/index.ts`, indexFile(ids));
  for (const page of await names(PAGES, '.md')) outputs.set(`${PAGES}/${page}.md`, undefined);
  for (const rule of rules) outputs.set(`${PAGES}/${rule.id}.md`, rulePage(rule));
  outputs.set('README.md', withRuleTable(await read('README.md'), rules));
  outputs.set('package.json', withRuleSettings((await read('package.json')) ?? '{}', rules));
  outputs.set(SCHEMA, configSchema(rules));
  for (const snippets of await names(SNIPPETS, '.json')) outputs.set(`${SNIPPETS}/${snippets}.json`, undefined);
  for (const [path, content] of snippetFiles()) outputs.set(path, content);
  return outputs;
}

async function load(id: string): Promise<Rule> {
  const module: { readonly default: Rule | { readonly default: Rule } } = await import(pathToFileURL(join(ROOT, RULES, `${id}.ts`)).href);
  // A CommonJS module that is imported dynamically comes wrapped once more.
  const rule = 'default' in module.default ? module.default.default : module.default;
  if (rule.id !== id) throw new Error(`${RULES}/${id}.ts holds the rule ${rule.id}`);
  return rule;
}

/** Names without their ending, sorted; none where there is no such folder. */
async function names(folder: string, ending: string): Promise<readonly string[]> {
  const found = await readdir(join(ROOT, folder)).catch(() => []);
  return found
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

async function read(path: string): Promise<string | undefined> {
  return readFile(join(ROOT, path), 'utf8').catch(() => undefined);
}

async function write(path: string, content: string | undefined): Promise<void> {
  const file = join(ROOT, path);
  if (content === undefined) return rm(file);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
