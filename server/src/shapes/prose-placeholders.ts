/** Marks in running text that stand for something still to be written. */
import { CharacterSet } from '../text/character-set';
import { fold } from '../text/characters';
import { noted } from '../text/remember';
import type { Span } from '../text/span';

const MARK =
  /(?<crosses>(?:[Xx×]{2,8}|[〇○]{2,4}))|(?<single>[Xx×](?=[年月日]))|(?<line>_{3,})|(?<empty>[【〔][ _]{0,10}[】〕])|(?<asked>[【[(](?:此处|在此|请)?(?:待|填写|填入|填报|输入|补充)[^【】[\]()]{0,20}[】\])])|(?<words>待(?:补充|填写|填报|补填|录入))|(?<todo>(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z]))/gu;
/** Every mark has one of these, in whatever width or form. */
const SIGNS = new CharacterSet('Xx×〇○_【〔待填输輸补補TF\uff24\uff26\uff34\uff38\uff3f\uff58', [[0xfe10, 0xfe6b]]);
/** What crosses stand in front of when they stand for a name or a number. */
const STANDS_FOR =
  /^(?:年|月|日|省|市|州|县|区|旗|镇|乡|街道|村|社区|局|委|办|厅|部门|单位|政府|科|股|条|件|份|个|篇|次|项|人|元|万|%|号|届|网站|平台|公众号|同志|工作)/u;
const COUNTED = /[共计为达到了有约第]$/u;
const STATES = /[有亟尚仍还需急]$/u;

/** Placeholders in a text, in its order; indices are of the text. */
export const placeholdersIn = noted((text): readonly Span[] => {
  if (!SIGNS.isIn(text)) return [];
  const folded = fold(text);
  if (/^[\s_*=-]+$/u.test(folded)) return [];
  const found: Span[] = [];
  for (const match of folded.matchAll(MARK)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = folded.slice(Math.max(0, start - 6), start);
    const after = folded.slice(end, end + 6);
    const { crosses, single, words } = match.groups ?? {};
    if (crosses !== undefined && !standsFor(before, after, crosses)) continue;
    if (single !== undefined && /[\dA-Za-z]$/u.test(before)) continue;
    if (words !== undefined && STATES.test(before)) continue;
    found.push({ start, end });
  }
  return found;
});

/** Crosses beside letters or digits are part of a word or hide a number; behind a surname they hide a name. */
function standsFor(before: string, after: string, crosses: string): boolean {
  if (/[\dA-Za-z*/.@_]$/u.test(before) || /^[\dA-Za-z*/.@_]/u.test(after)) return false;
  if (!STANDS_FOR.test(after.trimStart())) return false;
  const opening = before.trimEnd() === '' || /[^\u3400-\u9fff]$/u.test(before.trimEnd()) || COUNTED.test(before.trimEnd());
  return opening || !/[〇○]/u.test(crosses) || /^[年月日]/u.test(after);
}
