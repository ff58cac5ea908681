/** What the clauses up to a place have settled: of which time, whose figures and which topic the text speaks. Read only as far as it is asked for. */
import type { Clause } from './clauses';
import type { PassageText } from './model';
import type { OrganReader } from './organs';
import { periodOf } from './periods';
import { Sign } from './signs';
import { APPLICATION_NOUN, DISCLOSURE_WORD, DISPUTE_NOUN, type Field, OTHER_TOPIC } from './subjects';

export type Topic = Field | 'other' | undefined;

/** Longer clauses are no statements. */
export const LONGEST_CLAUSE = 200;

/** What an organ does with disputes of its office. */
const DECIDES = /收到|受理|办理|审理|审结|代理|承办|应诉/u;

/** Walks along the clauses of a passage. */
export class Context {
  private at = -1;
  private topicUpTo = 0;
  private topicSoFar: Topic;
  /** Whether the text has named the topic; otherwise a heading has. */
  private said = false;
  private partOf = false;
  private periodUpTo = 0;
  private periodSoFar: 'own' | 'other' = 'own';
  private whoseUpTo = 0;
  private whoseSoFar: 'own' | 'other' = 'own';
  private foreign = false;

  constructor(
    private readonly passage: PassageText,
    private readonly clauses: readonly Clause[],
    private readonly year: number | undefined,
    private readonly organs: OrganReader,
  ) {
    this.topicSoFar = topicOf(passage);
  }

  /** The clause with this index is the next to be looked at; indices grow. */
  enter(index: number): void {
    this.at = index;
  }

  words(index = this.at): string {
    const clause = this.clauses[index];
    return clause === undefined ? '' : this.passage.text.slice(clause.start, Math.min(clause.end, clause.start + LONGEST_CLAUSE));
  }

  /** Whether 其中 stands in the sentence up to here. */
  get part(): boolean {
    this.settleTopic();
    return this.partOf;
  }

  get topic(): Topic {
    this.settleTopic();
    return this.topicSoFar;
  }

  /** The year of the report, or another time. The last clause that tells it counts. */
  get period(): 'own' | 'other' {
    for (let i = this.at; i >= this.periodUpTo; i--) {
      if (this.isTooLong(i) || ((this.clauses[i]?.signs ?? 0) & Sign.time) === 0) continue;
      const period = periodOf(this.words(i), this.year);
      if (period === undefined) continue;
      this.periodSoFar = period;
      break;
    }
    this.periodUpTo = this.at + 1;
    return this.periodSoFar;
  }

  /** Whose figures they are. An organ that is only mentioned speaks for its own sentence; one whose figures are given, until the report's own is named. */
  get whose(): 'own' | 'other' {
    if (!this.foreign) this.whoseUpTo = Math.max(this.whoseUpTo, this.beginningOfSentence());
    for (; this.whoseUpTo <= this.at; this.whoseUpTo++) {
      const clause = this.clauses[this.whoseUpTo];
      if (clause === undefined) break;
      const opens = clause.sentence !== this.clauses[this.whoseUpTo - 1]?.sentence;
      if (opens && !this.foreign) this.whoseSoFar = this.organs.inHeadings(this.passage.headings);
      if (this.isTooLong(this.whoseUpTo)) continue;
      this.whoseSoFar = this.organs.lastIn(this.words(this.whoseUpTo), clause.signs) ?? this.whoseSoFar;
      if (this.whoseSoFar === 'own') this.foreign = false;
    }
    return this.whoseSoFar;
  }

  /** The clause gives figures of another organ. */
  givesForeignFigures(): void {
    this.foreign = true;
  }

  private beginningOfSentence(): number {
    let index = this.at;
    while (index > this.whoseUpTo && this.clauses[index - 1]?.sentence === this.clauses[index]?.sentence) index--;
    return index;
  }

  private isTooLong(index: number): boolean {
    const clause = this.clauses[index];
    return clause !== undefined && clause.end - clause.start > LONGEST_CLAUSE;
  }

  private settleTopic(): void {
    for (; this.topicUpTo <= this.at; this.topicUpTo++) {
      const clause = this.clauses[this.topicUpTo];
      if (clause === undefined) return;
      if (clause.sentence !== this.clauses[this.topicUpTo - 1]?.sentence) this.partOf = false;
      if (this.isTooLong(this.topicUpTo)) this.topicSoFar = 'other';
      else this.settle(this.words(this.topicUpTo), clause.signs);
    }
  }

  private settle(words: string, signs: number): void {
    this.partOf ||= words.includes('其中');
    if ((signs & Sign.dispute) !== 0 && DISPUTE_NOUN.test(words)) this.topicSoFar = this.isDispute(words) ? 'disputes' : 'other';
    else if ((signs & Sign.otherTopic) !== 0 && OTHER_TOPIC.test(words)) this.topicSoFar = 'other';
    // 「印发公文 20 份，其中依申请公开 2 份」: a part of other things is no new topic.
    else if ((signs & Sign.application) !== 0 && APPLICATION_NOUN.test(words) && !(this.partOf && this.topicSoFar === 'other')) {
      [this.topicSoFar, this.said] = ['applications', true];
    }
  }

  /** Disputes over information, not those that the organ decides or has over other matters. */
  private isDispute(words: string): boolean {
    if (DISCLOSURE_WORD.test(words)) return true;
    if (DECIDES.test(words)) return false;
    return this.topicSoFar === 'disputes' || (this.topicSoFar === 'applications' && this.said);
  }
}

/** The topic that the headings above set. */
function topicOf(passage: PassageText): Topic {
  const heading = passage.headings.at(-1) ?? '';
  if (/依申请|公开申请/u.test(heading)) return 'applications';
  if (DISPUTE_NOUN.test(heading) && (DISCLOSURE_WORD.test(heading) || passage.section === 4)) return 'disputes';
  return undefined;
}
