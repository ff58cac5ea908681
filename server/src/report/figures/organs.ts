/** Whose figures a clause gives: those of the reporting organ, or of a smaller or larger one. */
import { fold } from '../../text/characters';
import { Sign, signsIn } from './signs';

const OWN = /[我本](?:局|委|办|厅|镇|乡|县|区|市|省|州|旗|院|会|所|站|署|部|社|队|街道|机关|单位|部门|中心|级(?:政府)?|府|行政机关|辖区)/u;
const ORGAN =
  /(?:人民)?政府办公[室厅]|办公[室厅]|办事处|人民政府|政府(?!信息|采购|网站|门户|公报|文件|部门|工作|常务|开放|数据|公开|服务|热线)|委员会|管委会|指挥部|领导小组|部门|单位|科室|股室|处室|镇街|街镇|乡镇|街道|社区|法院|系统|[^布格结全当]局(?![面限部势])|厅(?!级)|[^省市区县镇乡党政常纪]委(?![托员])|中心(?!工作|城)|[村镇乡馆站所院队校](?=(?:共|均|也|未|没有|全年|本年度?|累计){0,3}(?:收到|受理|办结|答复|接到|接收|新收|办理))/gu;
const REGION = /全(国|省|自治区|市|州|盟|县|区|旗|镇|乡|街道|系统|行业|局|委|院|校|办)/gu;
const BELOW =
  /[局委厅院]机关|[省市州县区旗镇乡]本级|下属|所属|下辖|直属|辖区|各(?:级|部门|单位|乡镇|镇|乡|街道|科室|股室|处室|区|县|市|村|社区|委办局|有关|相关|职能)/gu;
/** An office speaks for its government. */
const ON_BEHALF = /代表.{0,4}政府/gu;
/** All of them: each has a sign. */
export const ORGAN_WORDS: readonly RegExp[] = [ORGAN, REGION, BELOW];
const LEVELS = '省市州盟县区旗镇乡';
const PLACE = /([^省市州盟县区旗镇乡]{1,8}(?:镇|乡|街道))(?:人民政府|政府|办事处)$/u;

/** Tells mentions of the reporting organ from those of others. */
export class OrganReader {
  private readonly unit: string;
  /** 兴仁镇 for 兴仁镇人民政府: the place speaks for its government. '' for other organs. */
  private readonly place: string;
  private readonly headings = new Map<string, 'own' | 'other' | undefined>();

  constructor(unit: string | undefined) {
    this.unit = fold(unit ?? '').replace(/\s/g, '');
    this.place = PLACE.exec(this.unit)?.[1] ?? '';
  }

  /** Whose figures stand below these headings, the section's own aside. */
  inHeadings(headings: readonly string[]): 'own' | 'other' {
    for (let i = 1; i < headings.length; i++) if (this.inHeading(headings[i] ?? '') === 'other') return 'other';
    return 'own';
  }

  private inHeading(heading: string): 'own' | 'other' | undefined {
    if (!this.headings.has(heading)) this.headings.set(heading, this.lastIn(heading, signsIn(heading)));
    return this.headings.get(heading);
  }

  /** The last organ named in a stretch of text with these signs; nothing where none is. */
  lastIn(clause: string, signs: number): 'own' | 'other' | undefined {
    const mayName = (signs & Sign.organ) !== 0;
    if (!mayName && !(this.unit.length >= 3 && clause.includes(this.unit)) && !(this.place !== '' && clause.includes(this.place)))
      return undefined;
    const text = clause.replace(ON_BEHALF, '');
    let at = -1;
    let last: 'own' | 'other' | undefined;
    const note = (index: number, whose: 'own' | 'other'): void => {
      if (index >= at) [at, last] = [index, whose];
    };
    for (const match of text.matchAll(ORGAN))
      note(match.index + match[0].length, this.isOwn(text.slice(0, match.index + match[0].length)) ? 'own' : 'other');
    for (const match of text.matchAll(REGION)) note(match.index + match[0].length, this.isOwnRegion(match[1] ?? '') ? 'own' : 'other');
    for (const match of text.matchAll(BELOW)) note(match.index + match[0].length, 'other');
    const named = this.unit.length >= 3 ? text.lastIndexOf(this.unit) : -1;
    if (named >= 0) note(named + this.unit.length, 'own');
    const placed = this.place === '' ? -1 : text.lastIndexOf(this.place);
    if (placed >= 0) note(placed + this.place.length, 'own');
    return last;
  }

  /** Whether the text ends with the unit's name or a shortened one: its last characters in order, no level of government left out. */
  private isOwn(text: string): boolean {
    const tail = text.slice(-24);
    const mine = OWN.exec(tail.slice(-6));
    if (mine !== null && mine.index + mine[0].length === tail.slice(-6).length) return true;
    let i = this.unit.length - 1;
    let matched = 0;
    for (let j = tail.length - 1; j >= 0 && i >= 0; j--) {
      while (i >= 0 && this.unit[i] !== tail[j]) {
        if (LEVELS.includes(this.unit[i] ?? '') || matched === 0) return this.enough(tail, matched);
        i--;
      }
      if (i < 0) break;
      matched++;
      i--;
    }
    return this.enough(tail, matched);
  }

  /** A shortened name names its level of government (县发改局) or is the whole. */
  private enough(tail: string, matched: number): boolean {
    if (matched < 3) return matched === 2 && /^[省市州县区旗镇乡]/u.test(tail.slice(-2));
    const name = tail.slice(-matched);
    return matched === this.unit.length || [...name].some((character) => LEVELS.includes(character)) || matched >= 4;
  }

  /** 全县 is the reporting organ only for the county's own government. */
  private isOwnRegion(level: string): boolean {
    if (LEVELS.includes(level)) return this.unit.endsWith(`${level}人民政府`) || this.unit.endsWith(`${level}政府`);
    return level === '街道' ? this.unit.includes('街道') : this.unit.endsWith(level);
  }
}
