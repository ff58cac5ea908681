/** `npm run notices`: writes THIRD-PARTY-NOTICES.md, the licences of everything that is in a bundle. `--check` only compares. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { BUNDLE_NAMES, bundleOptions } from './bundles.mjs';
import { inProject, ROOT, readJson } from './project.mjs';

const FILE = inProject('THIRD-PARTY-NOTICES.md');

const HEAD = `# Third-party notices · 第三方声明

OGI Report Lint contains the following packages, bundled and minified. 本扩展包含下列软件包（打包并压缩）。
`;

/** The folders, in the checkout, of the packages that a bundle holds something of. */
async function bundledPackages() {
  const results = await Promise.all(
    BUNDLE_NAMES.map((name) =>
      build({ ...bundleOptions(name, { production: true, outdir: 'out' }), write: false, metafile: true, absWorkingDir: ROOT }),
    ),
  );
  const inputs = results.flatMap(({ metafile }) => Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs)));
  const folders = inputs
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    // What one bundle takes from another is listed under that one.
    .filter(([file]) => !/^(?:shared|passing):/.test(file))
    .map(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0])
    .filter((folder) => folder !== undefined);
  return [...new Set(folders)];
}

/**
 * The text of a package's licence; packages without one are refused.
 * @param {string} folder
 */
function licenceText(folder) {
  const file = readdirSync(inProject(folder)).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence file.`);
  return readFileSync(path.join(inProject(folder), file), 'utf8')
    .replaceAll('\r', '')
    .trim();
}

async function notices() {
  /** @type {Map<string, Set<string>>} */
  const byText = new Map();
  for (const folder of await bundledPackages()) {
    const { name, version, license } = readJson(inProject(folder, 'package.json'));
    const text = licenceText(folder);
    byText.set(text, (byText.get(text) ?? new Set()).add(`${name} ${version} (${license})`));
  }
  const entries = [...byText].map(([text, names]) => ({ title: [...names].sort().join(', '), text }));
  entries.sort((a, b) => (a.title < b.title ? -1 : 1));
  return `${HEAD}${entries.map(({ title, text }) => `\n## ${title}\n\n${indented(text)}\n`).join('')}`;
}

/** @param {string} text as a block of code, so that nothing in it is read as Markdown */
const indented = (text) => text.replace(/^(?=.)/gm, '    ');

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const wanted = await notices();
if (!values.check) writeFileSync(FILE, wanted);
else if (readFileSync(FILE, 'utf8') !== wanted) {
  console.error('THIRD-PARTY-NOTICES.md is stale: npm run notices');
  process.exitCode = 1;
}
