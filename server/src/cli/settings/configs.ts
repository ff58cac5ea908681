import { dirname, relative, resolve } from 'node:path';
import { ConfigFinder, type FoundConfig } from '../../config/find';
import { type ConfigProblem, EMPTY_CONFIG } from '../../config/model';
import { decode } from '../../files/decode';
import type { Message } from '../../rule';
import { type Core, UsageError } from '../command';
import { readFailure } from '../files/failure';
import type { Io } from '../io';

const NONE: FoundConfig = { config: EMPTY_CONFIG, files: [], problems: [] };

/** The configuration of each file: the one named, or the nearest above it, or none at all. */
export class Configs {
  private readonly finder: ConfigFinder;
  private readonly found = new Set<FoundConfig>();
  private readonly unreadable = new Map<string, Message>();

  constructor(
    private readonly io: Pick<Io, 'cwd' | 'files'>,
    core: Core,
    private readonly fixed: FoundConfig | undefined,
  ) {
    this.finder = new ConfigFinder(this.world(), new Set(core.RULES.map((rule) => rule.id)));
  }

  /** With `file`, that one for all; with `none`, none. Throws `UsageError` for a file that is not there. */
  static async open(io: Pick<Io, 'cwd' | 'files'>, core: Core, file: string | undefined, none: boolean): Promise<Configs> {
    if (none) return new Configs(io, core, NONE);
    if (file === undefined) return new Configs(io, core, undefined);
    const reader = new Configs(io, core, undefined);
    const fixed = await reader.finder.fromFile(resolve(io.cwd, file));
    const why = [...reader.unreadable.values()][0];
    if (fixed === undefined) {
      throw new UsageError({
        zh: `--config：没有配置文件「${file}」。${why?.zh ?? ''}`,
        en: `--config: there is no configuration file “${file}”. ${why?.en ?? ''}`.trim(),
      });
    }
    return new Configs(io, core, fixed);
  }

  async for(path: string): Promise<FoundConfig> {
    const found = this.fixed ?? (await this.finder.forFolder(dirname(resolve(this.io.cwd, path))));
    this.found.add(found);
    return found;
  }

  /** Everything wrong in the configurations asked for so far, each once, after the name of its place. */
  problems(): readonly { readonly subject: string; readonly message: Message }[] {
    const told = new Map<string, { readonly subject: string; readonly message: Message }>();
    for (const [path, message] of this.unreadable) told.set(path, { subject: shownPath(path, this.io.cwd), message });
    for (const { problems } of this.found) {
      for (const problem of problems) told.set(`${problem.path}:${problem.offset}:${problem.message.en}`, this.told(problem));
    }
    return [...told.values()];
  }

  private told({ path, line, character, message }: ConfigProblem): { readonly subject: string; readonly message: Message } {
    const sentence = { zh: message.zh.replace(/。?$/, '。'), en: message.en.replace(/\.?$/, '.') };
    return { subject: `${shownPath(path, this.io.cwd)}:${line + 1}:${character + 1}`, message: sentence };
  }

  private world(): ConstructorParameters<typeof ConfigFinder>[0] {
    return {
      parent: dirname,
      resolve,
      read: async (path) => {
        if (this.io.files.kind(path) !== 'file') return undefined;
        try {
          const decoded = decode(this.io.files.read(path), path);
          if ('text' in decoded) return decoded.text;
          this.unreadable.set(path, decoded.problem);
        } catch (error) {
          this.unreadable.set(path, readFailure(error));
        }
        return undefined;
      },
    };
  }
}

/** An absolute path as people in the folder `cwd` would write it. */
export function shownPath(path: string, cwd: string): string {
  const below = relative(cwd, path);
  return below === '' || below.startsWith('..') ? path : below;
}
