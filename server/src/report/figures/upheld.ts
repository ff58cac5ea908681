/** Finds 「均获维持」: that every dispute counted right before it was upheld. */
import type { Clause } from './clauses';
import type { Said, Subject } from './model';

const UPHELD = /^(?:结果)?(?:均|都|全部)(?:获|被|予以|得到|为|是)?(?:结果)?维持(?:原(?:行政)?(?:行为|决定|答复|判))?$/u;

const NOT_UPHELD: Readonly<Partial<Record<Subject, Subject>>> = {
  reconsideration: 'reconsiderationNotUpheld',
  litigation: 'litigationNotUpheld',
};

/** Keeps what the clauses count, for the clause right behind them. */
export class UpheldReader {
  private counts: { readonly index: number; readonly said: readonly Said[] }[] = [];

  constructor(
    private readonly text: string,
    private readonly clauses: readonly Clause[],
  ) {}

  /** A clause gives these numbers. */
  note(index: number, said: readonly Said[]): void {
    if (said.some(({ subjects, value }) => value === 0 || !subjects.every((subject) => subject in NOT_UPHELD))) return;
    this.counts.push({ index, said });
  }

  /** Whether a clause says that all were upheld, and nothing else. */
  says(words: string): boolean {
    return UPHELD.test(words);
  }

  /** What the clause with this index speaks of: the counts in front of it, one behind the other; in brackets the last one alone. */
  of(index: number): { readonly subjects: readonly Subject[]; readonly given: readonly Said[] } | undefined {
    const given: Said[] = [];
    for (let i = index; ; i--) {
      const before = this.counts.findLast((each) => each.index === i - 1);
      const mark = this.markBefore(i);
      if (before === undefined || mark === undefined || this.clauses[i - 1]?.sentence !== this.clauses[index]?.sentence) break;
      given.unshift(...before.said);
      if (mark === '(') break;
    }
    const subjects = new Set(given.flatMap((each) => each.subjects).flatMap((subject) => NOT_UPHELD[subject] ?? []));
    return subjects.size === 0 ? undefined : { subjects: [...subjects], given };
  }

  /** The comma or opening bracket between a clause and the one before it. */
  private markBefore(index: number): string | undefined {
    const between = this.text.slice(this.clauses[index - 1]?.end, this.clauses[index]?.start);
    return between === ',' || between === '(' ? between : undefined;
  }
}
