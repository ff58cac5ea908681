import type { Box, Row, Table } from '../document';
import { rowWidth } from '../grid';
import { escapeXml } from './xml';

/** Twentieths of a point: 156 mm, the width of the text of official papers. */
const TEXT_WIDTH = 8844;

/** Widths of the columns of the official tables, in millimetres. */
const MILLIMETRES = {
  disclosure: [48, 36, 36, 36],
  applications: [16, 19, 51, ...Array<number>(7).fill(10)],
  disputes: Array<number>(15).fill(10.4),
} as const;

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
const MARGINS = '<w:tblCellMar><w:left w:w="28" w:type="dxa"/><w:right w:w="28" w:type="dxa"/></w:tblCellMar>';

/** A table whose heads come again on every page and whose rows are not torn by a page break. */
export function tableXml(table: Table): string {
  const widths = widthsOf(table);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const properties =
    `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr>`;
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const rows = table.rows.map((row, index) => rowXml(row, index < table.headRows, widths));
  return `<w:tbl>${properties}${grid}${rows.join('')}</w:tbl>`;
}

function widthsOf({ official, width }: Table): readonly number[] {
  const known = official === undefined ? [] : MILLIMETRES[official.id];
  const shares = Array.from({ length: width }, (_, column) => known[column] ?? (known.length > 0 ? 10 : 1));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.floor((share / sum) * TEXT_WIDTH));
}

function rowXml(row: Row, head: boolean, widths: readonly number[]): string {
  const after = widths.length - rowWidth(row);
  const properties = [
    after > 0 ? `<w:gridAfter w:val="${after}"/>` : '',
    '<w:cantSplit/><w:trHeight w:val="350" w:hRule="atLeast"/>',
    head ? '<w:tblHeader/>' : '',
  ];
  return `<w:tr><w:trPr>${properties.join('')}</w:trPr>${row.map((box) => cellXml(box, widths)).join('')}</w:tr>`;
}

function cellXml(box: Box, widths: readonly number[]): string {
  const width = widths.slice(box.column, box.column + box.colspan).reduce((sum, each) => sum + each, 0);
  const span = box.colspan > 1 ? `<w:gridSpan w:val="${box.colspan}"/>` : '';
  const merge = box.kind === 'continued' ? '<w:vMerge/>' : box.rowspan > 1 ? '<w:vMerge w:val="restart"/>' : '';
  const left = box.role === 'label' && box.rowspan === 1 && box.kind === 'cell' ? '<w:jc w:val="left"/>' : '';
  const keep = box.role === 'head' ? '<w:keepNext/>' : '';
  const run = box.text === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(box.text)}</w:t></w:r>`;
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="TableText"/>${keep}${left}</w:pPr>${run}</w:p></w:tc>`
  );
}
