/** Reads the statements of a passage that speak of the tables: clause by clause, with what the clauses before have settled. */
import { type Clause, clausesOf } from './clauses';
import type { Passage, Quantity, Statement, Subject } from './model';
import type { OrganReader } from './organs';
import { compares, periodOf } from './periods';
import { quantitiesOf } from './quantities';
import {
  ALL_REASONS,
  APPLICATION_NOUN,
  BARE_NOUN,
  DISCLOSURE_WORD,
  DISPUTE_NOUN,
  type Field,
  isBenign,
  type Mention,
  mentionsIn,
  NARROWS,
  OTHER_TOPIC,
} from './subjects';
import { noneIn } from './zeros';

const LONGEST_CLAUSE = 200;
const COUNTED = new Set(['件', '份', '起', '宗', '条', '例', '次', '篇', '个', '项']);
/** Results are counted in applications, not in items of information. */
const COUNTED_RESULTS = new Set(['件', '份', '起', '宗', '例', '次']);
const RESULTS = new Set<Subject>(['granted', 'partlyGranted', 'refused', 'unavailable', 'notProcessed', 'otherHandling']);
const INTAKE = new Set<Subject>(['received', 'dealt']);
/** Words that say how an application was answered when a result stands beside them. */
const VERBS = new Set<Subject>(['handled', 'dealt', 'received']);
const AND = /^(?:和|与|及|以及|或者?|、|[、]?(?:予以)?)$/u;
/** What an organ does with disputes of its office. */
const DECIDES = /收到|受理|办理|审理|审结|代理|承办|应诉/u;
const ZERO_WITHOUT_UNIT = /(?:为|是)(?:0|零)$/u;

type Topic = Field | 'other' | undefined;

/** What the clauses read so far have settled. */
interface State {
  topic: Topic;
  /** Whether the text has said so; otherwise a heading has. */
  said: boolean;
  period: 'own' | 'other';
  whose: 'own' | 'other';
}

/** Reads passages one after the other. */
export class StatementReader {
  constructor(
    private readonly year: number | undefined,
    private readonly organs: OrganReader,
  ) {}

  read(passage: Passage): readonly Statement[] {
    const { text } = passage;
    const state: State = { topic: topicOf(passage), said: false, period: 'own', whose: this.headingOwner(passage) };
    const statements: Statement[] = [];
    let sentence = -1;
    let part = false;
    let foreign = false;
    for (const clause of clausesOf(text, quantitiesOf(text))) {
      if (clause.sentence !== sentence) {
        sentence = clause.sentence;
        part = false;
        // An organ that was only mentioned in passing speaks for its own sentence.
        if (!foreign) state.whose = this.headingOwner(passage);
      }
      const words = text.slice(clause.start, Math.min(clause.end, clause.start + LONGEST_CLAUSE));
      if (clause.end - clause.start > LONGEST_CLAUSE) {
        state.topic = 'other';
        continue;
      }
      part ||= words.includes('其中');
      this.settle(state, words, part);
      const found = state.period === 'other' ? [] : this.inClause(passage, clause, words, state, part);
      if (state.whose === 'other') foreign ||= found.length > 0;
      else {
        foreign = false;
        statements.push(...found);
      }
    }
    return statements;
  }

  private headingOwner(passage: Passage): 'own' | 'other' {
    return passage.headings.slice(1).some((heading) => this.organs.lastIn(heading) === 'other') ? 'other' : 'own';
  }

  /** Takes over what a clause says about time, organ and topic. */
  private settle(state: State, words: string, part: boolean): void {
    state.period = periodOf(words, this.year) ?? state.period;
    state.whose = this.organs.lastIn(words) ?? state.whose;
    if (DISPUTE_NOUN.test(words)) state.topic = this.disputes(state, words) ? 'disputes' : 'other';
    else if (OTHER_TOPIC.test(words)) state.topic = 'other';
    // 「印发公文 20 份，其中依申请公开 2 份」: a part of other things is no new topic.
    else if (APPLICATION_NOUN.test(words) && !(part && state.topic === 'other')) [state.topic, state.said] = ['applications', true];
  }

  /** Disputes over information, not those that the organ decides or has over other matters. */
  private disputes(state: State, words: string): boolean {
    if (DISCLOSURE_WORD.test(words)) return true;
    if (DECIDES.test(words)) return false;
    return state.topic === 'disputes' || (state.topic === 'applications' && state.said);
  }

  private inClause(passage: Passage, clause: Clause, words: string, state: State, part: boolean): readonly Statement[] {
    if (compares(words)) return [];
    if (clause.quantities.length === 0) return this.none(passage, clause, words, state);
    const mentions = mentionsIn(words);
    if (mentions.length === 0) return [];
    const statements: Statement[] = [];
    let used = -1;
    clause.quantities.forEach((quantity, index) => {
      const from = (clause.quantities[index - 1]?.end ?? clause.start) - clause.start;
      const to = (clause.quantities[index + 1]?.start ?? clause.end) - clause.start;
      const named = namedBy(words, mentions, quantity, clause.start, from, to, used);
      if (named === undefined) return;
      used = Math.max(used, named.end);
      if (!fits(named, quantity, words.slice(from, to), state, part)) return;
      const start = Math.min(named.start + clause.start, quantity.start);
      const end = Math.max(named.end + clause.start, quantity.end);
      const each = /(?:各|均|都|分别)(?:为|是|有)?$/u.test(words.slice(0, quantity.start - clause.start)) && named.subjects.length > 1;
      if (each && /分别(?:为|是|有)?$/u.test(words.slice(0, quantity.start - clause.start))) return;
      const groups = each ? named.subjects.map((subject) => [subject]) : [named.subjects];
      for (const subjects of groups) statements.push({ subjects, value: quantity.value, span: passage.span(start, end) });
    });
    return statements;
  }

  private none(passage: Passage, clause: Clause, words: string, state: State): readonly Statement[] {
    const zero = ZERO_WITHOUT_UNIT.exec(words);
    const none = zero === null ? noneIn(words) : undefined;
    if (zero !== null) {
      const mentions = mentionsIn(words).filter((mention) => mention.field === 'disputes');
      const last = mentions.at(-1);
      if (last === undefined || state.topic !== 'disputes' || !isBenign(words.slice(last.end, zero.index), 'disputes')) return [];
      const span = passage.span(clause.start + last.start, clause.end);
      return NARROWS.test(words) ? [] : [{ subjects: [last.subject], value: 0, span }];
    }
    if (none === undefined || NARROWS.test(words)) return [];
    if (none.field === 'disputes' && state.topic !== 'disputes') return [];
    if (none.field === 'applications' && state.topic !== 'applications') return [];
    const span = passage.span(clause.start + none.start, clause.start + none.end);
    return none.subjects.map((subject) => ({ subjects: [subject], value: 0, span }));
  }
}

/** Subjects that a number counts, and where they are named. */
interface Named {
  readonly subjects: readonly Subject[];
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  /** The words between the names and the number, and those behind the number where it stands first. */
  readonly between: string;
}

/** The subjects in front of a number, or behind it where none are in front. Indices are of the clause. */
function namedBy(
  words: string,
  mentions: readonly Mention[],
  quantity: Quantity,
  origin: number,
  from: number,
  to: number,
  used: number,
): Named | undefined {
  const start = quantity.start - origin;
  const end = quantity.end - origin;
  const before = mentions.filter((mention) => mention.start >= Math.max(from, used) && mention.end <= start);
  const last = before.at(-1);
  if (last !== undefined) {
    const between = words.slice(last.end, start);
    if (!isBenign(between, last.field)) return undefined;
    const chain = chained(words, before);
    if (chain === undefined) return undefined;
    return { subjects: chain.map((each) => each.subject), field: last.field, start: chain[0]?.start ?? last.start, end: last.end, between };
  }
  const next = mentions.find((mention) => mention.start >= end && mention.end <= to);
  if (next === undefined || VERBS.has(next.subject) || next.subject === 'new') return undefined;
  const between = words.slice(end, next.start);
  if (!isBenign(between.replace(/按照?§|依照?§|依据§/gu, ''), next.field)) return undefined;
  return { subjects: [next.subject], field: next.field, start: next.start, end: next.end, between };
}

/** The last mention with those that 和 or 、 joins to it; `undefined` where they do not make one figure. */
function chained(words: string, before: readonly Mention[]): readonly Mention[] | undefined {
  const chain: Mention[] = [];
  for (let i = before.length - 1; i >= 0; i--) {
    const mention = before[i];
    const next = chain[0];
    if (mention === undefined) break;
    if (next === undefined) chain.unshift(mention);
    else if (AND.test(words.slice(mention.end, next.start)) && mention.field === next.field) chain.unshift(mention);
    else if (VERBS.has(mention.subject) && RESULTS.has(next.subject)) continue;
    else if (VERBS.has(mention.subject) && next.subject !== mention.subject && next.field === 'applications') return undefined;
    else if (mention.field === next.field) return undefined;
  }
  const verbs = chain.filter((mention) => VERBS.has(mention.subject) || mention.subject === 'new');
  return chain.length > 1 && verbs.length > 0 ? undefined : chain;
}

/** Whether a number really counts what is named: right unit, right topic, no part and no difference. */
function fits(named: Named, quantity: Quantity, stretch: string, state: State, part: boolean): boolean {
  const subject = named.subjects[0];
  if (subject === undefined || quantity.approximate || !Number.isInteger(quantity.value)) return false;
  const units = RESULTS.has(subject) ? COUNTED_RESULTS : COUNTED;
  if (!units.has(quantity.unit)) return false;
  const narrow = NARROWS.test(stretch.replace(/逾期未|按期|法定期限/gu, ''));
  if (narrow && !(RESULTS.has(subject) && ALL_REASONS.test(stretch))) return false;
  if (named.field === 'disputes') return state.topic === 'disputes';
  if (named.field === 'disclosure') return !/(?:全文|公开|公示)/u.test(stretch.slice(0, 4));
  if (state.topic !== 'applications' || (part && INTAKE.has(subject))) return false;
  if (subject === 'dealt') return APPLICATION_NOUN.test(stretch);
  return !BARE_NOUN.test(stretch) || !/(?:许可|复议|仲裁|低保|救助|补贴|调解|认定|登记|办证|资助|备案)(?:的)?申请/u.test(stretch);
}

/** The topic that the headings above set. */
function topicOf(passage: Passage): Topic {
  const heading = passage.headings.at(-1) ?? '';
  if (/依申请|公开申请/u.test(heading)) return 'applications';
  if (DISPUTE_NOUN.test(heading) && (DISCLOSURE_WORD.test(heading) || passage.section === 4)) return 'disputes';
  return undefined;
}
