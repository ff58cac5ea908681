/** Counts the automatic numbers of a document on, paragraph by paragraph. */
import { formatNumber } from './number-format';
import type { AbstractNumbering, Level, NumberingInstance, NumberingReader } from './numbering-reader';
import type { Styles } from './styles';

const MOST_LEVELS = 9;
const LONGEST = 40;
/** No document counts this far; beyond it numbers stand still. */
const HIGHEST = 1_000_000;
/** Letters and digits need a space before the text; 一、 and 1. do not. */
const NEEDS_SPACE = /[\p{L}\p{N}]$/u;

export class Numbering {
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly overridden = new Set<string>();

  constructor(
    private readonly defined: Pick<NumberingReader, 'abstracts' | 'instances'>,
    private readonly styles: Styles,
  ) {}

  /** The next number of a level, as it stands in front of the text; empty where there is none. */
  next(numId: string, index: number): string {
    const instance = this.defined.instances.get(numId);
    const abstract = instance === undefined ? undefined : this.abstractOf(instance, 0);
    if (instance === undefined || abstract === undefined || index >= MOST_LEVELS) return '';
    const counters = this.counters.get(abstract.id) ?? Array<number | undefined>(MOST_LEVELS).fill(undefined);
    this.counters.set(abstract.id, counters);
    const levelAt = (at: number): Level | undefined => instance.levels.get(at) ?? abstract.levels.get(at);
    this.restartByInstance(numId, instance, counters, index);
    for (let at = 0; at < index; at++) counters[at] ??= levelAt(at)?.start ?? 1;
    counters[index] = Math.min((counters[index] ?? (levelAt(index)?.start ?? 1) - 1) + 1, HIGHEST);
    for (let at = index + 1; at < MOST_LEVELS; at++) {
      const restart = levelAt(at)?.restart;
      if (restart === undefined || index < restart) counters[at] = undefined;
    }
    const level = levelAt(index);
    return level === undefined ? '' : written(level, counters, levelAt);
  }

  /** The level that a paragraph style is in its numbering. */
  levelOfStyle(numId: string, style: string): number | undefined {
    const instance = this.defined.instances.get(numId);
    const abstract = instance === undefined ? undefined : this.abstractOf(instance, 0);
    for (const levels of [instance?.levels, abstract?.levels]) {
      for (const [index, level] of levels ?? []) if (level.style === style) return index;
    }
    return undefined;
  }

  /** A numbering that starts anew does so at its first paragraph only. */
  private restartByInstance(numId: string, instance: NumberingInstance, counters: (number | undefined)[], index: number): void {
    for (const [level, start] of instance.starts) {
      const key = `${numId} ${level}`;
      if (level > index || this.overridden.has(key)) continue;
      this.overridden.add(key);
      counters[level] = level === index ? start - 1 : start;
    }
  }

  private abstractOf(instance: NumberingInstance, depth: number): AbstractNumbering | undefined {
    const abstract = this.defined.abstracts.get(instance.abstract);
    if (abstract?.styleLink === undefined || depth > MOST_LEVELS) return abstract;
    const linked = this.defined.instances.get(this.styles.numIdOf(abstract.styleLink) ?? '');
    return linked === undefined ? abstract : this.abstractOf(linked, depth + 1);
  }
}

function written(level: Level, counters: readonly (number | undefined)[], levelAt: (at: number) => Level | undefined): string {
  if (level.format === 'bullet') return '• ';
  const number = level.text
    .slice(0, LONGEST)
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = levelAt(at)?.format ?? 'decimal';
      return formatNumber(counters[at] ?? 0, level.legal && levelAt(at) !== level ? 'decimal' : format);
    })
    .slice(0, LONGEST);
  if (number === '' || level.suffix === 'nothing') return number;
  return level.suffix === 'space' || NEEDS_SPACE.test(number) ? `${number.trimEnd()} ` : number;
}
