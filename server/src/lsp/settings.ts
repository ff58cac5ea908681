import type { Connection, Event } from 'vscode-languageserver';
import { DEFAULT_SETTINGS, type Settings } from '../check';
import type { HintMode } from '../features/hints';
import type { Locale, Severity } from '../rule';
import { type Abilities, isRecord } from './abilities';
import { DidChangeConfigurationNotification, Emitter } from './library';
import { SECTION } from './protocol';

/** Longest text, in UTF-16 units, that is analysed unless the user says otherwise. */
const DEFAULT_MAX_FILE_SIZE = 5_000_000;

const LEVELS: ReadonlySet<unknown> = new Set<Severity | 'off'>(['error', 'warning', 'info', 'hint', 'off']);

const HINT_MODES: readonly HintMode[] = ['auto', 'all', 'off'];

/** The user's settings, checked. Replaced as a whole, so that identity tells whether they have changed. */
export interface ServerSettings {
  readonly check: Settings;
  /** In UTF-16 units. */
  readonly maxFileSize: number;
  readonly inlayHints: HintMode;
  readonly codeLens: boolean;
  /** Where last year's reports are: a file or folder; '' to look among the files of the workspace. */
  readonly previous: string;
  /** Whether reports that are not open are checked, too. */
  readonly checkWorkspace: boolean;
}

/** Takes what is valid in a settings object of any origin; the rest keeps its default. */
function readSettings(value: unknown, locale: Locale): ServerSettings {
  const given = isRecord(value) ? value : {};
  const size = given.maxFileSize;
  return {
    check: { ...DEFAULT_SETTINGS, locale, severities: readSeverities(given.rules) },
    maxFileSize: typeof size === 'number' && size > 0 ? size : DEFAULT_MAX_FILE_SIZE,
    inlayHints: HINT_MODES.find((mode) => mode === given.inlayHints) ?? 'auto',
    codeLens: given.codeLens !== false,
    previous: typeof given.previous === 'string' ? given.previous.trim() : '',
    checkWorkspace: given.checkWorkspace === true,
  };
}

function readSeverities(rules: unknown): Record<string, Severity | 'off'> {
  if (!isRecord(rules)) return {};
  return Object.fromEntries(Object.entries(rules).filter((entry): entry is [string, Severity | 'off'] => LEVELS.has(entry[1])));
}

/** Clients send our section on its own or inside an object of all settings. */
function ownSection(value: unknown): unknown {
  return isRecord(value) && SECTION in value ? value[SECTION] : value;
}

/** Fetches the settings from wherever the client keeps them, and tells when they change. */
export class SettingsStore {
  private readonly changed = new Emitter<void>();
  private settings: ServerSettings;
  private loading: Promise<void> = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly client: Abilities,
    initializationOptions: unknown,
  ) {
    this.settings = readSettings(ownSection(initializationOptions), client.locale);
    connection.onDidChangeConfiguration((params) => {
      if (client.configuration) this.loading = this.fetch();
      else this.replace(ownSection(params.settings));
    });
  }

  get current(): ServerSettings {
    return this.settings;
  }

  /** Settles when the settings in `current` are those that the client last announced. */
  get ready(): Promise<void> {
    return this.loading;
  }

  /** Fired when the settings have become others, not at the first fetch: until then nothing has been answered. */
  get onDidChange(): Event<void> {
    return this.changed.event;
  }

  /** To be called on `initialized`: only from then on the client may be asked. */
  start(): void {
    if (this.client.configuration) this.loading = this.fetch();
    if (this.client.registersConfiguration) {
      this.connection.client
        .register(DidChangeConfigurationNotification.type, { section: SECTION })
        .catch((error: unknown) => this.connection.console.warn(`Cannot follow changes of the settings: ${String(error)}`));
    }
  }

  private async fetch(): Promise<void> {
    try {
      this.replace(await this.connection.workspace.getConfiguration(SECTION));
    } catch (error) {
      this.connection.console.warn(`Cannot read the settings, going on with those at hand: ${String(error)}`);
    }
  }

  private replace(value: unknown): void {
    const next = readSettings(value, this.client.locale);
    if (JSON.stringify(next) === JSON.stringify(this.settings)) return;
    this.settings = next;
    this.changed.fire();
  }
}
