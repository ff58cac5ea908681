import type { Block, Document, Paragraph } from '../document';
import { leadRun } from './styles';
import { tableXml } from './table';
import { escapeXml, wordPart } from './xml';

/** A4 with the margins of GB/T 9704-2012 (天头 37 mm, 订口 28 mm), 22 lines on a page; page numbers outside. */
const SECTION =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>' +
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/>' +
  '<w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>';

/** Parts a table from what follows it; two tables in a row would become one. */
const BEHIND_TABLE = '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>';

/** The main part of the document. */
export function mainPart({ blocks }: Pick<Document, 'blocks'>): string {
  return wordPart('document', `<w:body>${blocks.map(blockXml).join('')}${SECTION}</w:body>`);
}

function blockXml(block: Block): string {
  return block.kind === 'table' ? tableXml(block) + BEHIND_TABLE : paragraphXml(block);
}

function paragraphXml(paragraph: Paragraph): string {
  const style = styleOf(paragraph);
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const { lead = 0 } = paragraph;
  const text = paragraph.role === 'title' ? balanced(paragraph.text) : paragraph.text;
  const head = lead === 0 ? '' : runXml(text.slice(0, lead), `<w:rPr>${leadRun(paragraph.level)}</w:rPr>`);
  return `<w:p>${properties}${head}${runXml(text.slice(lead), '')}</w:p>`;
}

/** Characters of a title that fit on a line: 156 mm at 二号. */
const TITLE_LINE = 20;

/** A title of more than one line breaks between the organ and the year, not where the line happens to end. */
function balanced(title: string): string {
  const year = title.search(/[0-9〇○零一二三四五六七八九]{4}年/u);
  if (title.includes('\n') || title.length <= TITLE_LINE || year < 1 || year > TITLE_LINE) return title;
  return `${title.slice(0, year)}\n${title.slice(year)}`;
}

function styleOf({ role, level }: Paragraph): string | undefined {
  switch (role) {
    case 'title':
      return 'Title';
    case 'note':
      return 'Subtitle';
    case 'signature':
      return 'Signature';
    case 'heading':
      return `Heading${Math.min(Math.max(level, 1), 3)}`;
    case 'body':
      return undefined;
  }
}

function runXml(text: string, properties: string): string {
  const parts = text.split(/([\t\n])/).map((part) => {
    if (part === '\t') return '<w:tab/>';
    if (part === '\n') return '<w:br/>';
    return part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`;
  });
  return `<w:r>${properties}${parts.join('')}</w:r>`;
}
