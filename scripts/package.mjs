/** `npm run package`: makes the .vsix from what is listed here. `--out=FILE` says where; default: NAME-VERSION.vsix in the checkout. */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runOrThrow } from './process.mjs';
import { ensureDependencies, inProject, manifest, ROOT, readJson, scratchFolder } from './project.mjs';

/** What an installed extension needs besides its bundles and its manifest. */
const SHIPPED = [
  ...['README.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY-NOTICES.md'],
  ...['package.nls.json', 'package.nls.zh-cn.json', 'l10n', 'images/icon.png', 'docs/walkthrough'],
  ...['language-configuration.json', 'syntaxes', 'snippets', 'schemas'],
];

/** The parts of the manifest that are for the checkout and for npm. */
const FOR_THE_CHECKOUT = new Set(['private', 'scripts', 'devDependencies', 'bin', 'exports']);

const { name, version } = manifest();
const { values } = parseArgs({ options: { out: { type: 'string', default: inProject(`${name}-${version}.vsix`) } } });
const out = path.resolve(values.out);
await ensureDependencies();
const stage = path.join(scratchFolder('package'), 'extension');
mkdirSync(stage);
await runOrThrow(
  process.execPath,
  ['esbuild.mjs', '--production', '--only=client,server,table-view', `--outdir=${path.join(stage, 'dist')}`],
  { cwd: ROOT },
);
for (const entry of SHIPPED) cpSync(inProject(entry), path.join(stage, entry), { recursive: true });
for (const file of readdirSync(stage, { recursive: true, encoding: 'utf8' })) if (file.endsWith('.json')) compact(path.join(stage, file));
const shipped = Object.entries(manifest()).filter(([key]) => !FOR_THE_CHECKOUT.has(key));
writeFileSync(path.join(stage, 'package.json'), JSON.stringify(Object.fromEntries(shipped)));
// Without it vsce warns that it might pack too much.
writeFileSync(path.join(stage, '.vscodeignore'), '');
// Everything is bundled, so there are no dependencies to look for.
await runOrThrow(process.execPath, [inProject('node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--out', out], {
  cwd: stage,
});

/** @param {string} file of JSON without comments */
function compact(file) {
  writeFileSync(file, JSON.stringify(readJson(file)));
}
