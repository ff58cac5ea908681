import { type Ignore, readIgnores } from './report/ignores';
import type { Report } from './report/model';
import type { Hit, Idle, Message, Rule } from './rule';

/** A finding before its language is chosen. */
export interface Suppressible {
  readonly rule: Rule;
  readonly hit: Hit;
}

/**
 * The seal of a finding: a short sum over its rule, its data and the numbers in its message.
 * When one of these changes the seal changes, and a mark that carries the old one has no effect.
 */
export function sealOf(rule: string, message: Message, data: Hit['data']): string {
  let hash = 0x811c9dc5;
  for (const character of `${rule}|${JSON.stringify(data ?? {})}|${numbersIn(message).join(',')}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0').slice(0, 4);
}

/** The numbers that a finding speaks of; the 0 in the advice to fill in 0 is none. */
function numbersIn({ zh }: Message): readonly string[] {
  return zh.replaceAll('填 0', '').match(/\d+(?:\.\d+)?/g) ?? [];
}

/** Whether a mark silences a finding that it covers: by its seal, or without one where the finding has no numbers. */
function binds({ seal }: Ignore, { rule, hit: { message, data } }: Suppressible): boolean {
  return seal === '' ? numbersIn(message).length === 0 : seal === sealOf(rule.id, message, data);
}

/** Splits findings into those that remain and the marks that silenced none; `severityOf` is undefined for a rule that does not exist. */
export function suppress<T extends Suppressible>(
  report: Report,
  findings: readonly T[],
  severityOf: (rule: string) => string | undefined,
): { readonly remaining: readonly T[]; readonly idle: readonly Idle[] } {
  const ignores = readIgnores(report.text);
  if (ignores.length === 0) return { remaining: findings, idle: [] };
  const silenced = new Set<T>();
  const idle: Idle[] = [];
  for (const ignore of ignores) {
    if (ignore.fault !== undefined) idle.push({ ignore, why: ignore.fault, seal: undefined });
    if (ignore.fault !== undefined || severityOf(ignore.rule) === 'off') continue;
    const covered = findings.filter((finding) => finding.rule.id === ignore.rule && touches(ignore, finding.hit));
    const matching = covered.filter((finding) => binds(ignore, finding));
    const why = reasonOf(ignore, covered.length, matching.length, severityOf(ignore.rule) !== undefined);
    if (why === undefined) for (const finding of matching) silenced.add(finding);
    else idle.push({ ignore, why, seal: soleSeal(covered) });
  }
  return { remaining: findings.filter((finding) => !silenced.has(finding)), idle };
}

function soleSeal([only, ...more]: readonly Suppressible[]): string | undefined {
  return only === undefined || more.length > 0 ? undefined : sealOf(only.rule.id, only.hit.message, only.hit.data);
}

function touches(ignore: Ignore, hit: Hit): boolean {
  return hit.at.start <= ignore.covers.end && hit.at.end >= ignore.covers.start;
}

function reasonOf(ignore: Ignore, covered: number, matching: number, known: boolean): Idle['why'] | undefined {
  if (!known) return 'unknown-rule';
  if (ignore.reason === '') return 'no-reason';
  if (covered === 0) return 'nothing';
  if (matching > 0) return undefined;
  return ignore.seal === '' ? 'unbound' : 'changed';
}
