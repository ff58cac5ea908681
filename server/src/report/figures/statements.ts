/** Reads the statements of a passage that speak of the tables: clause by clause, with what the clauses before have settled. */
import type { Clause } from './clauses';
import { Context, LONGEST_CLAUSE } from './context';
import { DocumentsReader } from './documents';
import type { PassageText, Quantity, Said, Subject } from './model';
import type { OrganReader } from './organs';
import { compares } from './periods';
import { Sign } from './signs';
import { ALL_REASONS, APPLICATION_NOUN, BARE_NOUN, type Field, isBenign, type Mention, mentionsIn, NARROWS } from './subjects';
import { UpheldReader } from './upheld';
import { noneIn } from './zeros';

const COUNTED = new Set(['件', '份', '起', '宗', '条', '例', '次', '篇', '个', '项']);
/** Results are counted in applications, not in items of information. */
const COUNTED_RESULTS = new Set(['件', '份', '起', '宗', '例', '次']);
const RESULTS = new Set<Subject>(['granted', 'partlyGranted', 'refused', 'unavailable', 'notProcessed', 'otherHandling']);
const INTAKE = new Set<Subject>(['received', 'dealt']);
/** Words that say how an application was answered when a result stands beside them. */
const VERBS = new Set<Subject>(['handled', 'dealt', 'received']);
const AND = /^(?:和|与|及|以及|或者?|、|[、]?(?:予以)?)$/u;

/** Reads passages one after the other. */
export class StatementReader {
  constructor(
    private readonly year: number | undefined,
    private readonly organs: OrganReader,
  ) {}

  /** What a passage of these clauses says, in its order. */
  read(passage: PassageText, clauses: readonly Clause[]): readonly Said[] {
    const context = new Context(passage, clauses, this.year, this.organs);
    const upheld = new UpheldReader(passage.text, clauses);
    const documents = new DocumentsReader(passage.text, clauses);
    const said: Said[] = [];
    clauses.forEach((clause, index) => {
      const more = documents.of(index);
      if (more !== undefined) said.push(more);
      if (!mayState(clause) || clause.end - clause.start > LONGEST_CLAUSE) return;
      context.enter(index);
      const found = upheld.says(context.words()) ? allUpheld(index, clause, context, upheld) : inClause(clause, context);
      if (found.length === 0) return;
      if (context.whose === 'other') {
        context.givesForeignFigures();
        return;
      }
      said.push(...found);
      upheld.note(index, found);
      documents.note(index, found);
    });
    return said;
  }
}

/** Whether the signs of a clause allow for a number of something, or for a statement of none. */
export function mayState({ quantities, signs }: Clause): boolean {
  if ((signs & Sign.upheld) !== 0) return true;
  if (quantities.length > 0) return (signs & Sign.subject) !== 0;
  if ((signs & (Sign.digit | Sign.numeral)) !== 0 && (signs & Sign.dispute) !== 0) return true;
  return (signs & Sign.never) !== 0 && (signs & (Sign.dispute | Sign.application | Sign.carried)) !== 0;
}

function inClause(clause: Clause, context: Context): readonly Said[] {
  const words = context.words();
  if ((clause.signs & Sign.comparison) !== 0 && compares(words)) return [];
  if (clause.quantities.length === 0) return none(clause, words, context);
  const mentions = mentionsIn(words);
  if (mentions.length === 0) return [];
  const said: Said[] = [];
  let used = -1;
  clause.quantities.forEach((quantity, index) => {
    const from = (clause.quantities[index - 1]?.end ?? clause.start) - clause.start;
    const to = (clause.quantities[index + 1]?.start ?? clause.end) - clause.start;
    const named = namedBy(words, mentions, quantity, clause.start, from, to, used);
    if (named === undefined) return;
    used = Math.max(used, named.end);
    if (!fits(named, quantity, words.slice(from, to), context)) return;
    const start = Math.min(named.start + clause.start, quantity.start);
    const end = Math.max(named.end + clause.start, quantity.end);
    const each = /(?:各|均|都|分别)(?:为|是|有)?$/u.test(words.slice(0, quantity.start - clause.start)) && named.subjects.length > 1;
    if (each && /分别(?:为|是|有)?$/u.test(words.slice(0, quantity.start - clause.start))) return;
    const groups = each ? named.subjects.map((subject) => [subject]) : [named.subjects];
    for (const subjects of groups) said.push({ subjects, value: quantity.value, start, end });
  });
  return said.length > 0 && context.period === 'other' ? [] : said;
}

function allUpheld(index: number, { start, end }: Clause, context: Context, upheld: UpheldReader): readonly Said[] {
  const spoken = upheld.of(index);
  if (spoken === undefined || context.topic !== 'disputes' || context.period === 'other') return [];
  return [{ ...spoken, value: 0, start, end }];
}

function none(clause: Clause, words: string, context: Context): readonly Said[] {
  const found = noneIn(words);
  if (found === undefined || NARROWS.test(words) || found.field !== context.topic || context.period === 'other') return [];
  const [start, end] = [clause.start + found.start, clause.start + found.end];
  return found.subjects.map((subject) => ({ subjects: [subject], value: 0, start, end }));
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
function fits(named: Named, quantity: Quantity, stretch: string, context: Context): boolean {
  const subject = named.subjects[0];
  if (subject === undefined || quantity.approximate || !Number.isInteger(quantity.value)) return false;
  const units = RESULTS.has(subject) ? COUNTED_RESULTS : COUNTED;
  if (!units.has(quantity.unit)) return false;
  const narrow = NARROWS.test(stretch.replace(/逾期未|按期|法定期限/gu, ''));
  if (narrow && !(RESULTS.has(subject) && ALL_REASONS.test(stretch))) return false;
  if (named.field === 'disputes') return context.topic === 'disputes';
  if (named.field === 'disclosure') return !/(?:全文|公开|公示)/u.test(stretch.slice(0, 4));
  if (context.topic !== 'applications' || (context.part && INTAKE.has(subject))) return false;
  if (subject === 'dealt') return APPLICATION_NOUN.test(stretch);
  return !BARE_NOUN.test(stretch) || !/(?:许可|复议|仲裁|低保|救助|补贴|调解|认定|登记|办证|资助|备案)(?:的)?申请/u.test(stretch);
}
