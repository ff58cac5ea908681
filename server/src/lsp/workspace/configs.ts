import type { Event } from 'vscode-languageserver';
import { ConfigFinder, type FoundConfig } from '../../config/find';
import { EMPTY_CONFIG } from '../../config/model';
import type { Files } from '../../files/model';
import { RULES } from '../../rules/index';
import { Emitter } from '../library';
import type { ServerSettings } from '../settings';
import type { WorkspaceFolders } from './folders';

const NONE: FoundConfig = { config: EMPTY_CONFIG, files: [], problems: [] };

/** The configuration files around the documents, read once until one of them changes. */
export class Configs {
  private readonly changed = new Emitter<void>();
  private readonly loaded = new Emitter<FoundConfig>();
  private readonly finder: ConfigFinder;
  private readonly merged = new WeakMap<ServerSettings, WeakMap<FoundConfig, ServerSettings>>();
  private seen = new WeakSet<FoundConfig>();
  private anyWrong = false;

  constructor(
    private readonly files: Files,
    folders: WorkspaceFolders,
  ) {
    const { text, resolve } = files;
    // What stands above the folders that are open is not looked at unless a file in them names it.
    const parent = (path: string): string => (folders.roots.includes(path) ? path : files.parent(path));
    const exists = async (path: string): Promise<boolean> => (await files.kind(path)) !== undefined;
    this.finder = new ConfigFinder({ read: text, parent, resolve, exists }, new Set(RULES.map((rule) => rule.id)));
  }

  /** Fired when what was read may no longer hold. */
  get onDidChange(): Event<void> {
    return this.changed.event;
  }

  /** Fired once for each configuration that is read. */
  get onDidLoad(): Event<FoundConfig> {
    return this.loaded.event;
  }

  /** What holds for a document; an empty configuration for one that is no file. */
  async for(uri: string): Promise<FoundConfig> {
    const path = this.files.toPath(uri);
    if (path === undefined) return NONE;
    const found = await this.finder.forFolder(this.files.parent(path));
    if (found.files.length > 0 && !this.seen.has(found)) {
      this.seen.add(found);
      if (found.problems.length > 0) this.anyWrong = true;
      this.loaded.fire(found);
    }
    return found;
  }

  /** The user's settings over the configuration. The same pair always gives the same value. */
  apply(settings: ServerSettings, found: FoundConfig): ServerSettings {
    if (found.files.length === 0) return settings;
    const known = this.merged.get(settings) ?? new WeakMap<FoundConfig, ServerSettings>();
    this.merged.set(settings, known);
    const merged = known.get(found) ?? {
      ...settings,
      check: { ...settings.check, severities: { ...found.config.rules, ...settings.check.severities } },
    };
    known.set(found, merged);
    return merged;
  }

  /** Reads the files again when they are next asked for. */
  forget(): void {
    this.finder.forget();
    this.seen = new WeakSet();
    this.anyWrong = false;
  }

  /** A file that is no configuration has come, changed or gone: it may be one that was said to be missing. */
  reconsider(): void {
    if (this.anyWrong) this.renew();
  }

  /** One of the files has changed: what followed from them no longer holds. */
  renew(): void {
    this.forget();
    this.changed.fire();
  }
}
