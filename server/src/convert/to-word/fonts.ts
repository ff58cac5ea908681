/** The fonts of official papers (GB/T 9704-2012), and what to take where a machine lacks them. */
import { wordPart } from './xml';

interface Font {
  readonly name: string;
  /** In the order of preference; the first is also told to programs that know only one. */
  readonly instead: readonly string[];
}

export const FONTS = {
  title: { name: '方正小标宋简体', instead: ['方正小标宋_GBK', '华文中宋', '宋体'] },
  body: { name: '仿宋_GB2312', instead: ['仿宋', 'FangSong', '华文仿宋'] },
  level1: { name: '黑体', instead: ['SimHei', '华文黑体'] },
  level2: { name: '楷体_GB2312', instead: ['楷体', 'KaiTi', '华文楷体'] },
  page: { name: '宋体', instead: ['SimSun', '华文宋体'] },
} as const satisfies Readonly<Record<string, Font>>;

/** The part in which Word looks for substitutes. */
export function fontTable(): string {
  const chinese = Object.values(FONTS).map(({ name, instead }) => font(name, instead.join(','), '86', 'modern'));
  return wordPart('fonts', [...chinese, font('Times New Roman', 'Liberation Serif', '00', 'roman')].join(''));
}

function font(name: string, instead: string, charset: string, family: string): string {
  return `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;
}

/** Run properties: a Chinese font, and the one for figures and letters. */
export function runFont(font: Font, halfPoints: number): string {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font.name}" w:cs="Times New Roman"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}
