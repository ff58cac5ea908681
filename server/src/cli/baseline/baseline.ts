import { dirname, relative, resolve } from 'node:path';
import type { FileOutcome } from '../outcome';

/** Fingerprints of one file by rule. A finding that is there twice is in the list twice. */
type Known = Readonly<Record<string, readonly string[]>>;

/** Names files as seen from the folder of the baseline, so that both can move together. */
function nameFrom(baseline: string, cwd: string): (path: string) => string {
  const folder = dirname(resolve(cwd, baseline));
  return (path) => relative(folder, resolve(cwd, path)).replaceAll('\\', '/');
}

/** Findings that were there before. */
export class Baseline {
  private constructor(
    private readonly files: ReadonlyMap<string, Known>,
    private readonly name: (path: string) => string,
  ) {}

  /** `undefined` for a text that is no baseline. */
  static read(text: string, path: string, cwd: string): Baseline | undefined {
    try {
      const value: unknown = JSON.parse(text);
      if (!isRecord(value) || value.version !== 1 || !isRecord(value.files)) return undefined;
      const files = Object.entries(value.files).map(([file, known]) => [file, knownOf(known)] as const);
      return new Baseline(new Map(files), nameFrom(path, cwd));
    } catch {
      return undefined;
    }
  }

  /** What is new in a file, and how many of its findings are not. */
  split(outcome: FileOutcome): { readonly outcome: FileOutcome; readonly known: number } {
    const known = this.files.get(this.name(outcome.path));
    if (known === undefined) return { outcome, known: 0 };
    const left = new Map(Object.entries(known).map(([rule, fingerprints]) => [rule, [...fingerprints]]));
    const findings = outcome.findings.filter(({ rule, fingerprint }) => {
      const list = left.get(rule) ?? [];
      const index = list.indexOf(fingerprint ?? '');
      if (index >= 0) list.splice(index, 1);
      return index < 0;
    });
    return { outcome: { ...outcome, findings }, known: outcome.findings.length - findings.length };
  }
}

/** Takes down all findings of a run. */
export class BaselineWriter {
  private readonly files = new Map<string, Known>();
  private readonly name: (path: string) => string;
  count = 0;

  constructor(path: string, cwd: string) {
    this.name = nameFrom(path, cwd);
  }

  add({ path, findings }: FileOutcome): void {
    if (findings.length === 0) return;
    const known = new Map<string, string[]>();
    for (const { rule, fingerprint = '' } of findings) known.set(rule, [...(known.get(rule) ?? []), fingerprint].sort());
    this.files.set(this.name(path), Object.fromEntries([...known].sort(byName)));
    this.count += findings.length;
  }

  /** The file, in an order that changes little when findings do. */
  text(): string {
    return `${JSON.stringify({ version: 1, files: Object.fromEntries([...this.files].sort(byName)) }, undefined, 2)}\n`;
  }
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function knownOf(value: unknown): Known {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([rule, list]) => [rule, Array.isArray(list) ? list.filter((each) => typeof each === 'string') : []]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
