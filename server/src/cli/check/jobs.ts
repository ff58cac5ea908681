import type { FoundConfig } from '../../config/find';
import type { Task } from '../command';
import { readFailure } from '../files/failure';
import type { Input } from '../files/search';
import { LAST_YEAR_RULES } from '../last-year/rules';
import { type Configs, shownPath } from '../settings/configs';
import type { Job } from '../work/job';
import type { Plan } from './plan';

/** Makes the job for each input out of its configuration and the options. */
export class Jobs {
  private read: Promise<Pick<Job, 'content' | 'unreadable'>> | undefined;

  constructor(
    readonly inputs: readonly Input[],
    private readonly plan: Plan,
    private readonly configs: Configs,
    private readonly task: Task,
  ) {}

  get count(): number {
    return this.inputs.length;
  }

  async at(index: number): Promise<Job> {
    const input = this.inputs[index];
    if (input === undefined) throw new RangeError(`no input ${index}`);
    const found = await this.configs.for(input.path);
    const { config } = found;
    const source = this.sourceOf(found);
    const alone = this.alone();
    return {
      path: input.path,
      ...(input.stdin ? await this.stdin() : {}),
      severities: { ...config.rules, ...this.plan.overrides },
      aliases: config.units,
      ...(source === undefined ? {} : { source }),
      ...(alone === undefined ? {} : { previous: alone }),
    };
  }

  /** Names that count as one in the folder of this input. */
  async aliases(index: number): Promise<Pick<Job, 'aliases'>> {
    const found = await this.configs.for(this.inputs[index]?.path ?? '');
    return { aliases: found.config.units };
  }

  /** Every file and folder that is named as last year's. */
  async sources(): Promise<ReadonlySet<string>> {
    const sources = new Set<string>();
    if (this.alone() !== undefined || !(await this.looksBack())) return sources;
    for (const { path } of this.inputs) {
      const source = this.sourceOf(await this.configs.for(path));
      if (source !== undefined) sources.add(source);
    }
    return sources;
  }

  /** Whether there can be two years among the inputs that a rule would compare. */
  async hasYears(): Promise<boolean> {
    return this.alone() === undefined && this.inputs.filter(({ stdin }) => !stdin).length > 1 && (await this.looksBack());
  }

  /** A file named as last year's for a single report: it counts whatever the unit is called. */
  private alone(): string | undefined {
    const { previous } = this.plan;
    const single = this.inputs.length === 1 && previous !== undefined && this.task.io.files.kind(previous) === 'file';
    return single ? previous : undefined;
  }

  private sourceOf({ config }: FoundConfig): string | undefined {
    return this.plan.previous ?? (config.previous === undefined ? undefined : shownPath(config.previous, this.task.io.cwd));
  }

  private async looksBack(): Promise<boolean> {
    const off = new Map<FoundConfig, boolean>();
    for (const { path } of this.inputs) {
      const found = await this.configs.for(path);
      const known = off.get(found) ?? this.isOff(found);
      off.set(found, known);
      if (!known) return true;
    }
    return false;
  }

  private isOff({ config }: FoundConfig): boolean {
    const severities = { ...config.rules, ...this.plan.overrides };
    return [...LAST_YEAR_RULES].every((rule) => severities[rule] === 'off');
  }

  /** Can be read once only, and may be asked for twice. */
  private stdin(): Promise<Pick<Job, 'content' | 'unreadable'>> {
    this.read ??= this.task.io.stdin().then(
      (content) => ({ content }),
      (error: unknown) => ({ unreadable: readFailure(error) }),
    );
    return this.read;
  }
}
