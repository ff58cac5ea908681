import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Document } from '../document';
import { mainPart } from './body';
import { fontTable } from './fonts';
import { styles } from './styles';
import { DECLARATION, escapeXml, wordPart } from './xml';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts beside the main one, each with its kind. */
const BESIDE = [
  ['styles', 'styles'],
  ['settings', 'settings'],
  ['fontTable', 'fontTable'],
  ['footer1', 'footer'],
  ['footer2', 'footer'],
] as const;

/** The same document gives the same bytes, wherever and whenever it is written. */
const WRITTEN = new Date(2000, 0, 1);

/** A document as a Word file in the layout of official papers. */
export function writeWord(document: Document): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([
      ['officeDocument', 'word/document.xml', OFFICE],
      ['metadata/core-properties', 'docProps/core.xml', `${RELATIONS}`],
    ]),
    'docProps/core.xml': properties(document),
    'word/document.xml': mainPart(document),
    'word/_rels/document.xml.rels': relations(BESIDE.map(([name, kind]) => [kind, `${name}.xml`, OFFICE])),
    'word/styles.xml': styles(),
    'word/settings.xml': wordPart(
      'settings',
      '<w:evenAndOddHeaders/><w:defaultTabStop w:val="640"/><w:characterSpacingControl w:val="compressPunctuation"/>',
    ),
    'word/fontTable.xml': fontTable(),
    'word/footer1.xml': footer('right'),
    'word/footer2.xml': footer('left'),
  };
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) files[name] = [strToU8(text), { mtime: WRITTEN, level: 6 }];
  return zipSync(files);
}

function contentTypes(): string {
  const kinds = [['document', 'document.main'] as const, ...BESIDE].map(
    ([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${WORD_TYPE}.${kind}+xml"/>`,
  );
  return (
    `${DECLARATION}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${kinds.join('')}` +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
  );
}

function relations(all: readonly (readonly [kind: string, target: string, family: string])[]): string {
  const each = all.map(
    ([kind, target, family], index) => `<Relationship Id="rId${index + 1}" Type="${family}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`;
}

function properties({ blocks }: Document): string {
  const title = blocks.flatMap((block) => (block.kind === 'paragraph' && block.role === 'title' ? [block.text] : [])).join('');
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`
  );
}

/** 「— 1 —」 on the outer side. */
function footer(side: 'left' | 'right'): string {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const text = (written: string): string => `<w:r><w:t xml:space="preserve">${written}</w:t></w:r>`;
  const number = `${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}${text('1')}${field('end')}`;
  const indent = `<w:ind w:${side}="320" w:${side}Chars="100"/>`;
  return wordPart(
    'ftr',
    `<w:p><w:pPr><w:pStyle w:val="Footer"/>${indent}<w:jc w:val="${side}"/></w:pPr>${text('— ')}${number}${text(' —')}</w:p>`,
  );
}
