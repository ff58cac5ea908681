/** Finds the lists of parts that follow a total, unit by unit. */
import type { Quantity } from './model';

/** A total and its parts in one unit. */
export interface PartList {
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  /** Other numbers in the same unit in front of the list that the parts might belong to. */
  readonly otherTotals: readonly number[];
  /** What these add up to, of those beside the total: 来信 50 件、来电 30 件，其中…. */
  readonly beside: number;
  /** Numbers in the same unit behind the list, in the same passage. */
  readonly later: readonly Quantity[];
  /** Whether the words say that nothing is left out: 公开 and 不公开, 原创 and 转载, 其他. */
  readonly exhaustive: boolean;
  /** Whether the list is of one form from beginning to end. */
  readonly sure: boolean;
}

/** A place where a list begins. */
interface Opening {
  readonly start: number;
  readonly end: number;
  readonly kind: 'among' | 'brackets' | 'colon';
}

const AMONG = /其中[,:]?(?:(?:主要)?(?:包括|包含|含|有))?[,:]?\n?/gu;
const FARTHEST_TOTAL = 30;
const LONGEST_LIST = 800;
/** A total is given in so many units at most: 1121 人 466.4415 万元. */
const MOST_UNITS = 3;
/** How far a total may reach back for others beside it. */
const REACH = 200;
/** How many numbers behind a list may still supply what it lacks. */
const LATER = 30;
/** How many numbers before a total may be the true one. */
const EARLIER = 5;

/** What ends a list: another total, another matter. Words that only look so are masked first. */
const ANOTHER =
  /共(?!青|产|同|享|建|用|性)|累计|总[共计数量]|合计|同时|另外|另有|另[^一]|此外|同比|较上|比上|全年|均|已经?|全部|占|办结|结转|阅读量|点击|浏览量|粉丝|关注(?:量|人数|数|用户|度)|播放量|观看量|点赞|下载量|访问量|满意/u;
const MASKED = /公共|中共|均衡|平均|均等|已故/gu;
const AND_SO_ON = /等(?!级|次|额|离子|候|待|值|同|于)/u;
const PERCENT = /%|百分之|‰|占比|占总/u;
/** Qualities of which one thing can have several: the parts overlap. */
const OVERLAPPING =
  /党员|女性|男性|女[,、]|本科|大专|硕士|研究生|学历|专职|兼职|岁|少数民族|中级|高级|以上|以下|至少|次数|涉及|重点|重复|解读材料/u;
const NUMBERED = /(?:^|[,;:。\n])(?:一是|首先|一、|\(一\)|1[.、])/u;
const RESULTS = /予以公开|不予|部分公开|无法提供|办结|答复|结转/u;
const INTAKE = /收到|受理|新收|接收/u;
const REST = /(?:其[他它余])[^,;、。]{0,14}$/u;

/** The lists of a text. */
export function partListsOf(text: string, quantities: readonly Quantity[]): readonly PartList[] {
  return openingsOf(text, quantities).flatMap((opening) => listsAt(text, quantities, opening));
}

function openingsOf(text: string, quantities: readonly Quantity[]): readonly Opening[] {
  const openings: Opening[] = [];
  for (const match of text.matchAll(AMONG)) openings.push({ start: match.index, end: match.index + match[0].length, kind: 'among' });
  for (const { end } of quantities) {
    const mark = text[end];
    const ahead = text.slice(end + 1, end + 4);
    if (ahead.includes('其中')) continue;
    if (mark === '(') openings.push({ start: end, end: end + 1, kind: 'brackets' });
    if (mark === ':') openings.push({ start: end, end: end + 1, kind: 'colon' });
  }
  return openings.sort((a, b) => a.start - b.start);
}

function listsAt(text: string, quantities: readonly Quantity[], opening: Opening): readonly PartList[] {
  const totals = totalsBefore(text, quantities, opening);
  if (totals.length === 0) return [];
  const end = endOfList(text, opening);
  const region = text.slice(opening.end, end);
  if (PERCENT.test(region) || AND_SO_ON.test(withoutNouns(region))) return [];
  if (opening.kind !== 'among' && NUMBERED.test(region)) return [];
  const head = text.slice(Math.max(0, (totals[0]?.start ?? 0) - 40), opening.start);
  if (INTAKE.test(head) && RESULTS.test(region)) return [];
  const units = [...new Set(totals.map((total) => total.unit))];
  return units.flatMap((unit) => {
    const total = totals.findLast((each) => each.unit === unit);
    return total === undefined ? [] : listIn(text, quantities, opening, end, total);
  });
}

/** The numbers that the list may be the parts of: the one in front of it, with others of the same clause. */
function totalsBefore(text: string, quantities: readonly Quantity[], opening: Opening): readonly Quantity[] {
  let before = lastBefore(quantities, opening.start);
  if (isDifference(text, quantities, before)) before--;
  const last = quantities[before];
  if (last === undefined || last.approximate || opening.start - last.end > FARTHEST_TOTAL) return [];
  if (!/^[^;()]*$/u.test(text.slice(last.end, opening.start)) || /[。\n].+/u.test(text.slice(last.end, opening.start))) return [];
  if (opening.kind !== 'among' && !last.digits) return [];
  const totals = [last];
  for (let i = before - 1; i >= Math.max(0, before - MOST_UNITS); i--) {
    const quantity = quantities[i];
    const next = totals[0];
    if (quantity === undefined || next === undefined || quantity.approximate || /[,;:。()\n]/u.test(text.slice(quantity.end, next.start)))
      break;
    if (next.start - quantity.end > FARTHEST_TOTAL) break;
    totals.unshift(quantity);
  }
  return totals;
}

/** 比上年多 30 条, between the total and its parts. */
function isDifference(text: string, quantities: readonly Quantity[], at: number): boolean {
  const quantity = quantities[at];
  const before = quantities[at - 1];
  if (quantity === undefined || before === undefined) return false;
  return /^[,(](?:同比|环比|[较比与])[^,;。]{0,16}$/u.test(text.slice(before.end, quantity.start));
}

function lastBefore(quantities: readonly Quantity[], offset: number): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** End of the sentence, of the brackets, or of the items in paragraphs of their own. */
function endOfList(text: string, opening: Opening): number {
  const limit = Math.min(text.length, opening.end + LONGEST_LIST);
  let depth = 0;
  for (let i = opening.end; i < limit; i++) {
    const character = text[i] ?? '';
    if (character === '(') depth++;
    else if (character === ')' && --depth < 0) return i;
    else if (character === '。' || character === '!' || character === '?') return i;
    else if (character === '\n' && !/[;:,、]/u.test(text[i - 1] ?? '')) return i;
  }
  return limit;
}

/** 等 in a noun in front of its number (教育、医疗等信息30条) leaves the list complete. */
function withoutNouns(region: string): string {
  return region.replace(/[^,;。、()\d]{0,12}等[^,;。、()\d等]{0,12}(?=\d)/gu, '');
}

/** A piece of a list between two marks, with the numbers in it in one unit. */
interface Piece {
  readonly text: string;
  readonly own: readonly Quantity[];
}

function listIn(text: string, quantities: readonly Quantity[], opening: Opening, end: number, total: Quantity): readonly PartList[] {
  const flat = withoutBrackets(text, opening.end, end);
  const inside = quantities.slice(lastBefore(quantities, opening.end) + 1, lastBefore(quantities, end) + 1);
  const own = inside.filter((each) => each.unit === total.unit && flat[each.start - opening.end] !== ' ');
  if (own.some((each) => each.approximate)) return [];
  const { parts, words, sure } = itemsOf(piecesOf(flat, opening.end, own), total);
  if (OVERLAPPING.test(words) || (opening.kind !== 'among' && parts.length < 2)) return [];
  const at = lastBefore(quantities, total.start);
  const before = quantities.slice(Math.max(0, at - EARLIER), at + 1).filter((each) => each.unit === total.unit);
  const neighbour = before.at(-1);
  // 「图解 10 个、视频 5 个，其中…」: the parts belong to all of these together.
  if (neighbour !== undefined && opening.kind === 'among' && !/[,;:。()\n]/u.test(text.slice(neighbour.end, total.start))) return [];
  const since = beginningOfStretch(text, total.start);
  const beside = opening.kind === 'among' ? before.filter((each) => each.start >= since) : [];
  const behind = lastBefore(quantities, parts.at(-1)?.end ?? end) + 1;
  return [
    {
      total,
      parts,
      otherTotals: before.map((each) => each.value),
      beside: beside.reduce((sum, each) => sum + each.value, 0),
      later: quantities.slice(behind, behind + LATER).filter((each) => each.unit === total.unit),
      exhaustive: isExhaustive(text, words, total, opening),
      sure,
    },
  ];
}

/** The parts up to where the list turns to something else, and the words around them. */
function itemsOf(groups: readonly (readonly Piece[])[], total: Quantity): Pick<PartList, 'parts' | 'sure'> & { readonly words: string } {
  const counts = groups.map((group) => group.reduce((count, piece) => count + piece.own.length, 0));
  // 「A 5 条，B 3 条；另行发布…」: semicolons part matters, unless each stretch between them holds one part.
  const alike = counts.every((count) => count <= 1);
  const parts: Quantity[] = [];
  let words = '';
  let sure = true;
  for (const piece of alike ? groups.flat() : (groups[0] ?? [])) {
    if (ANOTHER.test(piece.text.replace(MASKED, ''))) break;
    if (piece.text.includes('其中')) return { parts, words, sure: false };
    if (piece.own.length > 1) sure = false;
    if (piece.own.length === 0 && parts.length > 0 && !/\d/u.test(piece.text) && total.unit !== '元') break;
    parts.push(...piece.own);
    words += `${piece.text},`;
  }
  return { parts, words, sure };
}

/** Where the stretch between semicolons or full stops begins that an offset lies in; not far back. */
function beginningOfStretch(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && offset - start < REACH && !'。;\n'.includes(text[start - 1] ?? '')) start--;
  return start;
}

/** The list with what stands in brackets blanked out; offsets stay. */
function withoutBrackets(text: string, start: number, end: number): string {
  let depth = 0;
  let flat = '';
  for (let i = start; i < end; i++) {
    const character = text[i] ?? '';
    if (character === '(') depth++;
    flat += depth > 0 ? ' ' : character === '\n' ? ',' : character;
    if (character === ')') depth = Math.max(0, depth - 1);
  }
  return flat;
}

/** Groups between semicolons, each in its pieces between commas. */
function piecesOf(flat: string, origin: number, quantities: readonly Quantity[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [[]];
  let start = 0;
  let next = 0;
  for (let i = 0; i <= flat.length; i++) {
    const character = flat[i] ?? ';';
    if (!',;、:'.includes(character) || (character === ',' && /\d/.test(flat[i - 1] ?? '') && /^\d{3}/.test(flat.slice(i + 1)))) continue;
    const own: Quantity[] = [];
    for (let each = quantities[next]; each !== undefined && each.end - origin <= i; each = quantities[++next]) own.push(each);
    if (i > start) groups.at(-1)?.push({ text: flat.slice(start, i), own });
    if (character === ';') groups.push([]);
    start = i + 1;
  }
  return groups.filter((group) => group.length > 0);
}

/** Whether the kinds of parts leave nothing over. */
function isExhaustive(text: string, words: string, total: Quantity, opening: Opening): boolean {
  const head = text.slice(Math.max(0, total.start - 30), opening.start);
  if (
    /不(?:予)?公开/u.test(words) &&
    /(?:主动|发布|[^不予]|^)公开/u.test(words.replace(/不(?:予)?公开|依申请公开/gu, '')) &&
    /文件|公文|发文/u.test(head)
  )
    return true;
  if (/原创/u.test(words) && /转载|转发/u.test(words)) return true;
  if (/自然人/u.test(words) && /法人/u.test(words) && /申请/u.test(head)) return true;
  const last = words.slice(words.lastIndexOf(',', words.length - 2) + 1, -1);
  return REST.test(last) && !/其[他它](?:平台|渠道|方式|媒体|新媒体|单位|部门)/u.test(last);
}
