import type { Config, ConfigProblem } from './model';
import { CONFIG_NAME, EMPTY_CONFIG } from './model';
import { type ExtendedFile, readConfig } from './read';

/** The world that configuration files are read from; paths are those of the world, with `/` between folders. */
export interface ConfigWorld {
  /** The text of a file; `undefined` where there is none. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** The folder of a file or folder; the path itself at the root. */
  readonly parent: (path: string) => string;
  /** `path` seen from `folder`. */
  readonly resolve: (folder: string, path: string) => string;
  /** Whether there is such a file or folder; left out where that is told by what looks there. */
  readonly exists?: (path: string) => Promise<boolean>;
}

/** A configuration with the files it came from, nearest first. */
export interface FoundConfig {
  readonly config: Config;
  readonly files: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

const NONE: FoundConfig = { config: EMPTY_CONFIG, files: [], problems: [] };
/** Files that extend each other deeper than this are taken for a mistake. */
const DEEPEST = 10;

/** Finds configurations; what was found for a folder is kept until `forget`. */
export class ConfigFinder {
  private readonly byFolder = new Map<string, Promise<FoundConfig>>();

  constructor(
    private readonly world: ConfigWorld,
    private readonly rules: ReadonlySet<string>,
  ) {}

  /** The configuration for the files of a folder: its own file, or the nearest one above it. */
  forFolder(folder: string): Promise<FoundConfig> {
    const known = this.byFolder.get(folder);
    if (known !== undefined) return known;
    const found = this.find(folder);
    this.byFolder.set(folder, found);
    return found;
  }

  /** A named configuration file. `undefined` where there is none. */
  async fromFile(path: string): Promise<FoundConfig | undefined> {
    const text = await this.world.read(path);
    return text === undefined ? undefined : this.load(path, text, []);
  }

  /** Forgets what was found, after a configuration file has changed. */
  forget(): void {
    this.byFolder.clear();
  }

  private async find(folder: string): Promise<FoundConfig> {
    const path = this.world.resolve(folder, CONFIG_NAME);
    const text = await this.world.read(path);
    if (text !== undefined) return this.load(path, text, []);
    const parent = this.world.parent(folder);
    return parent === folder ? NONE : this.forFolder(parent);
  }

  private async load(path: string, text: string, above: readonly string[]): Promise<FoundConfig> {
    const { file, problems } = readConfig(path, text, this.rules);
    const folder = this.world.parent(path);
    const found: FoundConfig[] = [];
    for (const base of file.extends) found.push(await this.loadExtended(base, this.world.resolve(folder, base.path), [...above, path]));
    const own: Config = {
      rules: file.rules,
      units: file.units,
      previous: file.previous === undefined ? undefined : this.world.resolve(folder, file.previous),
    };
    const lost = own.previous === undefined ? undefined : await this.lost(own.previous, file.tellPrevious);
    return {
      config: [...found.map((base) => base.config), own].reduce(over, EMPTY_CONFIG),
      files: [path, ...found.flatMap((base) => base.files)],
      problems: [...problems, ...(lost === undefined ? [] : [lost]), ...found.flatMap((base) => base.problems)],
    };
  }

  private async lost(path: string, tell: ExtendedFile['tell'] | undefined): Promise<ConfigProblem | undefined> {
    if ((await this.world.exists?.(path)) !== false) return undefined;
    return tell?.({
      zh: `“previous”没有这个文件或文件夹：${path}，请核对路径（相对于本文件）`,
      en: `“previous”: there is no file or folder ${path}; check the path, which is seen from this file`,
    });
  }

  private async loadExtended({ tell }: ExtendedFile, path: string, above: readonly string[]): Promise<FoundConfig> {
    const problem = (zh: string, en: string): FoundConfig => ({ ...NONE, problems: [tell({ zh, en })] });
    if (above.includes(path))
      return problem(
        `extends 循环引用：${path} 又用到了本文件，请删去其中一处`,
        `extends goes in a circle through ${path}; take one of them out`,
      );
    if (above.length >= DEEPEST)
      return problem(
        `extends 超过 ${DEEPEST} 层，请直接引用所需的文件`,
        `extends goes deeper than ${DEEPEST} files; name the file that is wanted directly`,
      );
    const text = await this.world.read(path);
    return text === undefined
      ? problem(
          `extends 的文件不存在：${path}，请核对路径（相对于本文件）`,
          `the file it extends is not there: ${path}; check the path, which is seen from this file`,
        )
      : this.load(path, text, above);
  }
}

/** `upper` over `base`: its rules and units win one by one. */
function over(base: Config, upper: Config): Config {
  return { rules: { ...base.rules, ...upper.rules }, units: { ...base.units, ...upper.units }, previous: upper.previous ?? base.previous };
}
