/** The order of the parts of the source, as data, and what breaks it. Pure: files come in as a map from path to text. */
import path from 'node:path';
import { preProcessFile } from 'typescript';

/** Paths relative to the checkout, with `/`, and what stands in the files. */
export type Files = ReadonlyMap<string, string>;

interface Layer {
  /** A folder (ending in `/`) or a file. */
  readonly place: string;
  /** The layers that it may import besides itself. */
  readonly below: readonly string[];
  /** The modules from outside that it may import. */
  readonly outside: RegExp;
}

const NOTHING = /^(?!)/;
const NODE = /^node:/;

const CORE = ['text/', 'form/', 'report/', 'rule.ts', 'shapes/', 'rules/', 'suppress.ts', 'check.ts', 'features/', 'core.ts'].map(
  (name) => `server/src/${name}`,
);

const CONVERT = 'server/src/convert/';
const COMPARE = 'server/src/compare/';
const CONFIG = 'server/src/config/';
const UNITS = 'server/src/units/';
const FILES = 'server/src/files/';

/** Names the version. */
const MANIFEST = 'package.json';

/** Each part of the core knows the ones before it, and nothing from outside. */
const LAYERS: readonly Layer[] = [
  ...CORE.map((place, index) => ({ place, below: CORE.slice(0, index), outside: NOTHING })),
  // Reads and writes documents of other programs; the core does without.
  { place: CONVERT, below: CORE.slice(0, CORE.indexOf('server/src/check.ts') + 1), outside: /^fflate$/ },
  { place: COMPARE, below: CORE.slice(0, CORE.indexOf('server/src/rules/')), outside: NOTHING },
  // The configuration file names rules, and knows nothing of what they do.
  { place: CONFIG, below: ['server/src/text/', 'server/src/rule.ts'], outside: /^jsonc-parser$/ },
  // Whose report it is, for both skins: neither may tell it in a way of its own.
  { place: UNITS, below: CORE.slice(0, CORE.indexOf('server/src/rule.ts')), outside: NOTHING },
  // Reading files for programs that run on Node; what their texts say is not its business.
  { place: FILES, below: ['server/src/rule.ts'], outside: NODE },
  { place: 'server/src/generate.ts', below: [...CORE, 'server/src/generate/', MANIFEST], outside: NODE },
  { place: 'server/src/generate/', below: [...CORE, CONFIG, MANIFEST], outside: NODE },
  { place: 'server/src/cli/', below: [...CORE, CONVERT, COMPARE, CONFIG, UNITS, FILES, MANIFEST], outside: /^(?:node:|tinyglobby$)/ },
  {
    place: 'server/src/lsp/',
    below: [...CORE, CONVERT, COMPARE, CONFIG, UNITS, FILES, MANIFEST],
    outside: /^(?:node:|vscode-languageserver(?:-\w+)?(?:\/|$))/,
  },
  // What client and server say to each other, and how bytes become text, is stated once, in the server.
  {
    place: 'client/src/',
    below: ['server/src/lsp/protocol.ts', 'server/src/files/decode.ts', 'syntaxes/', 'language-configuration.json'],
    outside: /^(?:node:|vscode$|vscode-languageclient(?:\/|$))/,
  },
];

/** A sentence for every import that goes against the order, and for every file that has no place in it. */
export function violations(files: Files): readonly string[] {
  return [...files].flatMap(([file, text]) => {
    const layer = layerOf(file);
    if (layer === undefined) return [`${file} belongs to no layer`];
    return importsOf(text)
      .filter((module) => !allowed(file, layer, module, files))
      .map((module) => `${file} may not import ${module}`);
  });
}

function layerOf(file: string): Layer | undefined {
  return LAYERS.find((layer) => within(file, layer.place));
}

function within(file: string, place: string): boolean {
  return place.endsWith('/') ? file.startsWith(place) : file === place;
}

const imports = new Map<string, readonly string[]>();

/** Every module that a source names: in imports and re-exports, of types too, and in `import()` and `require()`. Asked of all sources again and again. */
function importsOf(text: string): readonly string[] {
  const found = imports.get(text) ?? preProcessFile(text, true, true).importedFiles.map((each) => each.fileName);
  imports.set(text, found);
  return found;
}

function allowed(file: string, layer: Layer, module: string, files: Files): boolean {
  if (!module.startsWith('.')) return layer.outside.test(module);
  const target = resolve(file, module, files);
  return [layer.place, ...layer.below].some((place) => within(target, place));
}

/** The file that a relative import means; where there is none, the path as it is written. */
function resolve(file: string, module: string, files: Files): string {
  const target = path.posix.join(path.posix.dirname(file), module);
  return [`${target}.ts`, `${target}/index.ts`].find((candidate) => files.has(candidate)) ?? target;
}
