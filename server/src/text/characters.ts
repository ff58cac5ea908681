/**
 * Variants of one character: what a clerk sees as the same sign and a program does not.
 * Folding keeps the length in UTF-16 units, so offsets in a folded text are offsets in the text itself.
 */

/** Traditional characters with their simplified form, in pairs; those that occur in reports. */
const TRADITIONAL =
  '開开條条項项規规範范處处決决業业務务總总計计數数類类辦办結结轉转續续複复復复訴诉訟讼維维糾纠審审經经議议報报佈布現现廢废製制單单萬万額额購购採采對对強强罰罚許许證证費费團团體体機机構构關关會会組组織织眾众與与於于個个從从國国險险穩稳護护權权' +
  '屬属內内資资訊讯過过執执詢询沒没補补後后確确認认請请舉举訪访無无時时間间題题問问進进況况狀状應应為为爲为據据產产當当須须餘余減减聯联係系稱称標标準准門门級级縣县區区鄉乡鎮镇廳厅財财稅税動动實实際际點点長长濟济環环監监發发衛卫廣广東东書书觀观' +
  '網网營营運运選选遲迟適适連连違违達达遞递錄录檔档館馆僅仅億亿價价傳传優优兩两則则創创劃划勞劳協协參参員员啟启嚴严學学專专導导層层島岛徵征態态戶户擔担擇择斷断歷历漢汉滿满獎奖獲获異异盡尽種种積积節节簡简紅红約约納纳終终統统綜综線线績绩職职聽听' +
  '臨临臺台興兴華华號号術术訂订記记設设評评試试該该說说調调談谈論论諮咨講讲識识讀读負负貧贫責责質质車车較较載载農农還还郵邮醫医釋释針针銀银錯错閱阅隊队陽阳階阶隨随難难電电頁页頒颁預预領领頭头顯显驗验黨党齊齐龍龙鑒鉴鑑鉴筆笔絕绝給给繼继繳缴纔才' +
  '臟脏藝艺蘇苏衝冲裏里親亲託托訓训詳详誤误課课買买貸贷賬账趙赵軍军輕轻遠远遷迁鄰邻鋼钢鐵铁陳陈陸陆雲云靈灵響响順顺願愿風风飛飞馬马魚鱼鳥鸟麗丽黃黄齡龄莊庄劉刘張张楊杨寧宁瀋沈滬沪贛赣遼辽嶺岭灣湾溝沟橋桥樓楼樂乐極极氣气淨净渦涡潔洁災灾煙烟爾尔' +
  '牆墙畫画疊叠療疗癥症礎础禮礼離离穀谷糧粮純纯緊紧編编練练縮缩繫系羅罗義义聖圣聞闻聲声肅肃脈脉腦脑膚肤艱艰蓋盖薦荐藥药蘭兰虧亏蟲虫裝装視视覺觉觸触誌志誠诚諒谅謝谢譜谱貝贝貨货貫贯貴贵賀贺賢贤賦赋贊赞躍跃輔辅輛辆輩辈輸输轄辖辭辞邊边鄭郑醜丑釐厘' +
  '鈔钞鍵键鎖锁鏡镜閉闭閑闲閘闸隱隐雜杂雞鸡霧雾靜静韓韩頓顿頗颇飲饮駐驻驅驱騎骑騙骗髒脏鬆松魯鲁鮮鲜鹽盐麥麦齒齿龜龟檢检來来見见這这們们別别併并並并衆众産产啓启録录値值眞真溫温査查説说脫脱讓让彙汇帶带師师將将歸归戰战壓压壞坏塊块歲岁幣币庫库棄弃' +
  '徹彻懷怀擴扩揚扬擬拟擁拥換换損损攝摄舊旧測测瀏浏熱热碼码築筑簽签細细慮虑錢钱夠够冊册豐丰幾几韋韦鹵卤鬥斗靑青歯齿竜龙亀龟';

/** Radicals of the block U+2E80–2EFF and strokes that are characters, in pairs with the ordinary character; Unicode gives no mapping for most of them. */
const RADICALS =
  '⺄乙⺇几⺊卜⺌小⺍小⺕彐⺖心⺗心⺤爪⺥爪⺧牛⺨犬⺰纟⺳网⺴网⺵网⺶羊⺻聿㇐一㇠乙⺁厂⺎兀⺒巳⺔印⺘手⺝月⺟母⺠民⺡水⺢水⺣火⺩王⺪疋⺫目⺬示⺮竹⺯糸⺱网⺲网⺷羊⺸羊⺹老⺺聿⺼肉⺽臼⺾草⺿草' +
  '⻀草⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角⻈言⻉贝⻊足⻋车⻌走⻍走⻎走⻏邑⻐金⻑长⻒长⻓长⻔门⻕阜⻖阜⻗雨⻘青⻙韦⻚页⻛风' +
  '⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟';

const SPACE = 32;

/** White space of every kind, and what takes no room at all: zero-width, direction and variation marks. */
const SPACES: readonly (readonly [number, number])[] = [
  [0x09, 0x0d],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x1680, 0x1680],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
];

/** Blocks of characters that stand for an ordinary one: Kangxi radicals, ideographs, vertical, small and half-width signs. */
const COMPATIBLE: readonly (readonly [number, number])[] = [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff5f, 0xff64],
  [0xffe0, 0xffe6],
];

function buildTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) table[code] = code;
  const folded: number[] = [];
  const put = (code: number, plain: number): void => {
    table[code] = plain;
    folded.push(code);
  };
  for (let code = 0xff01; code <= 0xff5e; code++) put(code, code - 0xfee0);
  for (const [first, last] of SPACES) for (let code = first; code <= last; code++) put(code, SPACE);
  for (const [first, last] of COMPATIBLE) {
    for (let code = first; code <= last; code++) {
      const plain = String.fromCharCode(code).normalize('NFKC');
      if (plain.length === 1 && plain !== ' ') put(code, table[plain.charCodeAt(0)] ?? code);
    }
  }
  for (const pairs of [RADICALS, TRADITIONAL]) for (let i = 0; i < pairs.length; i += 2) put(pairs.charCodeAt(i), pairs.charCodeAt(i + 1));
  // 丶 is the stroke that an input method offers for 、; no word is written with it.
  put(0x4e36, 0x3001);
  put(0x2f02, 0x3001);
  put(0x2212, 0x2d);
  // A second walk through all code units would take longer than all of the above.
  for (const code of folded.sort((a, b) => a - b)) table[code] = table[table[code] ?? code] ?? code;
  return table;
}

const TABLE = buildTable();

/** The plain code unit for a code unit: half-width, simplified, one kind of space, no radical code points. */
export function foldCode(code: number): number {
  return TABLE[code] ?? code;
}

/** Folds every character; the result has the same length. */
export function fold(text: string): string {
  let i = 0;
  while (i < text.length && TABLE[text.charCodeAt(i)] === text.charCodeAt(i)) i++;
  if (i === text.length) return text;
  let folded = text.slice(0, i);
  while (i < text.length) {
    const from = i;
    for (; i < text.length && i - from < ROOM.length; i++) ROOM[i - from] = TABLE[text.charCodeAt(i)] ?? SPACE;
    folded += inRoom(i - from);
  }
  return folded;
}

/** Folds every character, those aside that are to be left out once they are folded. */
export function foldWithout(text: string, isLeftOut: (code: number) => boolean): string {
  let folded = '';
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = foldCode(text.charCodeAt(i));
    if (isLeftOut(code)) continue;
    ROOM[length++] = code;
    if (length < ROOM.length) continue;
    folded += inRoom(length);
    length = 0;
  }
  return folded + inRoom(length);
}

/** Room to put characters together in: adding them to a string one by one takes several times as long. */
const ROOM = new Uint16Array(1024);

/** The first characters in the room as a string. */
function inRoom(length: number): string {
  return String.fromCharCode.apply(null, ROOM.subarray(0, length) as unknown as number[]);
}

/** Whether a code unit is white space of any kind, zero-width ones included. */
export function isSpace(code: number): boolean {
  return TABLE[code] === SPACE;
}

/** Whether a code unit is a Han character or 〇. */
export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007;
}

/** Whether a code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Where the character begins that ends at `end`; a pair of surrogates is one character. */
export function characterStart(text: string, end: number): number {
  return Math.max(0, isPair(text, end - 2) ? end - 2 : end - 1);
}

/** Where the character ends that begins at `start`. */
export function characterEnd(text: string, start: number): number {
  return Math.min(text.length, isPair(text, start) ? start + 2 : start + 1);
}

function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/** Start and end of a text without the white space around it, as indices; equal when there is nothing else. */
export function trimmed(text: string, from = 0, to = text.length): { readonly start: number; readonly end: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether a stretch of text holds white space only. */
export function isBlank(text: string, from = 0, to = text.length): boolean {
  for (let i = from; i < to; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

/** The letters, digits and Han characters of a text, folded, in lower case: what two wordings are compared by. */
export function skeletonOf(text: string): string {
  let kept = '';
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = TABLE[text.charCodeAt(i)] ?? SPACE;
    if (isHan(code) || isDigit(code) || (code >= 97 && code <= 122)) ROOM[length++] = code;
    else if (code >= 65 && code <= 90) ROOM[length++] = code + 32;
    if (length === ROOM.length) {
      kept += inRoom(length);
      length = 0;
    }
  }
  return kept + inRoom(length);
}
