/** Finds 「废止2件」 and 「现行有效17件」 right behind how many documents were made: they name the documents no second time. */
import type { Clause } from './clauses';
import type { Said, Subject } from './model';

const GOES_ON = /^(?:(?<abolished>废止)|(?:现行|继续|目前)?有效)(?:的|了)?$/u;

/** What becomes of what was made, by what was said of it first. */
const FATES: Readonly<Partial<Record<Subject, { readonly abolished: Subject; readonly inForce: Subject }>>> = {
  rulesMade: { abolished: 'rulesAbolished', inForce: 'rulesInForce' },
  documentsMade: { abolished: 'documentsAbolished', inForce: 'documentsInForce' },
};

/** Keeps how many documents were made, for the clauses right behind. */
export class DocumentsReader {
  private made: Said | undefined;
  private index = -1;

  constructor(
    private readonly text: string,
    private readonly clauses: readonly Clause[],
  ) {}

  /** A clause gives these numbers. */
  note(index: number, said: readonly Said[]): void {
    const [only, ...others] = said;
    if (only === undefined || others.length > 0 || only.subjects.length !== 1 || FATES[only.subjects[0] ?? 'new'] === undefined) return;
    this.made = only;
    this.index = index;
  }

  /** What the clause with this index says of the same documents. */
  of(index: number): Said | undefined {
    const clause = this.clauses[index];
    if (this.made === undefined || index !== this.index + 1 || clause?.sentence !== this.clauses[this.index]?.sentence) return undefined;
    const [quantity, ...others] = clause?.quantities ?? [];
    if (clause === undefined || quantity === undefined || others.length > 0 || quantity.approximate || quantity.end !== clause.end)
      return undefined;
    const found = GOES_ON.exec(this.text.slice(clause.start, quantity.start));
    const fates = FATES[this.made.subjects[0] ?? 'new'];
    if (found === null || fates === undefined) return undefined;
    this.index = index;
    const subject = found.groups?.abolished === undefined ? fates.inForce : fates.abolished;
    return { subjects: [subject], value: quantity.value, start: clause.start, end: quantity.end, given: [this.made] };
  }
}
