/** The styles of official papers: 二号 title, 三号 text, 22 lines of 28 characters on a page. */
import { FONTS, runFont } from './fonts';
import { wordPart } from './xml';

/** Half points: 二号, 三号, and the size of tables. */
const SIZE = { title: 44, text: 32, table: 19 } as const;

/** Twentieths of a point between lines: 22 lines on 225 mm. */
const LINE = 579;

interface Style {
  readonly id: string;
  /** As Word names it, whatever its language. */
  readonly name: string;
  readonly paragraph: string;
  readonly run?: string;
}

const exact = (line: number): string => `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
const NO_INDENT = '<w:ind w:firstLine="0" w:firstLineChars="0"/>';
const NO_GRID = '<w:snapToGrid w:val="0"/>';

function heading(level: number, font: (typeof FONTS)[keyof typeof FONTS]): Style {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    paragraph: `<w:keepNext/><w:outlineLvl w:val="${level - 1}"/>`,
    run: runFont(font, SIZE.text),
  };
}

const STYLES: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    paragraph: `<w:keepNext/>${NO_GRID}<w:spacing w:before="0" w:after="289" w:line="700" w:lineRule="exact"/>${NO_INDENT}<w:jc w:val="center"/>`,
    run: runFont(FONTS.title, SIZE.title),
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    paragraph: `${exact(LINE)}${NO_INDENT}<w:jc w:val="center"/>`,
    run: runFont(FONTS.level2, SIZE.text),
  },
  heading(1, FONTS.level1),
  heading(2, FONTS.level2),
  heading(3, FONTS.body),
  {
    id: 'Signature',
    name: 'Signature',
    paragraph: `${exact(LINE)}<w:ind w:right="1280" w:rightChars="400" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="right"/>`,
  },
  {
    id: 'TableText',
    name: 'Table Text',
    paragraph: `${NO_GRID}<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>${NO_INDENT}<w:jc w:val="center"/>`,
    run: runFont(FONTS.body, SIZE.table),
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>${NO_INDENT}`,
    run: runFont(FONTS.page, 28),
  },
];

export function styles(): string {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${runFont(FONTS.body, SIZE.text)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault/></w:docDefaults>';
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    `<w:pPr><w:widowControl w:val="0"/>${exact(LINE)}<w:ind w:firstLine="640" w:firstLineChars="200"/><w:jc w:val="both"/></w:pPr></w:style>`;
  return wordPart('styles', defaults + normal + STYLES.map(style).join(''));
}

function style({ id, name, paragraph, run }: Style): string {
  const runs = run === undefined ? '' : `<w:rPr>${run}</w:rPr>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>${runs}</w:style>`;
}

/** How the heading at the beginning of a paragraph is written. */
export function leadRun(level: number): string {
  return runFont(level === 1 ? FONTS.level1 : level === 2 ? FONTS.level2 : FONTS.body, SIZE.text);
}
