/** A page saved from a web site as a document: the report alone, without what the site puts around it. */

import type { Report } from '../../report/model';
import { parse } from '../../report/parse';
import type { Line } from '../../report/source/line';
import { isBlank, trimmed } from '../../text/characters';
import type { Block, Document, Paragraph } from '../document';
import { body } from '../document';
import { CellCount } from '../grid';
import { type Piece, piecesOf, plainTable } from './pieces';

const LONGEST_FURNITURE = 80;
/** What sites print below the title and behind the text. */
const FURNITURE =
  /^(?:发布(?:时间|日期|机构|单位)|信息来源|文章来源|来源|作者|责任编辑|编辑|浏览(?:次数|量)?|访问(?:量|次数)|阅读(?:次数|量)?|点击(?:数|量)?|字体|字号|打印|关闭|分享|收藏|扫一扫|上一[篇条页]|下一[篇条页]|返回|相关(?:链接|文章|信息|附件)|首页|网站地图|版权所有|主办|承办|技术支持|网站标识码|[^。]{0,12}(?:ICP备|公网安备)|【|\[(?:打印|关闭|大|中|小)|您?(?:当前|现在)的?位置|当前位置|索引号|信息索引|成文日期|信息类别|名称)/u;

/** Reads a page. A page in which there is no report keeps all of its text. */
export function readPage(text: string): Document {
  const report = parse(text);
  const count = new CellCount();
  const kept = report.recognised ? ofReport(piecesOf(text), report) : piecesOf(text);
  const headings = new Map(report.headings.map((heading) => [heading.span.start, heading]));
  const blocks = kept.flatMap((piece): readonly Block[] => {
    if (piece.kind === 'rows') return [plainTable(text, piece.rows, count)];
    return isBlank(piece.text) ? [] : [paragraph(piece, report, headings)];
  });
  return { blocks, notices: [] };
}

/** From the title to the last line behind the sections that is no furniture. */
function ofReport(pieces: readonly Piece[], report: Report): readonly Piece[] {
  const begin = report.title?.span.start ?? report.sections[0]?.span.start ?? 0;
  const lastSection = report.sections.at(-1)?.span.start ?? begin;
  const end = endOf(pieces, lastSection);
  return pieces.slice(0, end).filter((piece) => {
    if (piece.kind === 'rows') return (piece.rows[0]?.span.start ?? 0) >= begin;
    return piece.span.end > begin && !isFurniture(piece);
  });
}

/** Behind the beginning of the last section the report ends before the first line of furniture that follows its text. */
function endOf(pieces: readonly Piece[], lastSection: number): number {
  const first = pieces.findIndex((piece) => piece.kind === 'line' && piece.span.start >= lastSection);
  if (first < 0) return pieces.length;
  const stop = pieces.findIndex((piece, index) => index > first + 1 && piece.kind === 'line' && isFurniture(piece));
  return stop < 0 ? pieces.length : stop;
}

function isFurniture(line: Line): boolean {
  const { start, end } = trimmed(line.text);
  return end > start && end - start <= LONGEST_FURNITURE && FURNITURE.test(line.text.slice(start, end));
}

function paragraph(line: Line, report: Report, headings: ReadonlyMap<number, Report['headings'][number]>): Paragraph {
  const { start, end } = trimmed(line.text);
  const text = line.text.slice(start, end);
  const title = report.title?.span;
  if (title !== undefined && line.span.start < title.end && line.span.end > title.start)
    return { kind: 'paragraph', role: 'title', level: 0, text };
  const heading = headings.get(line.at(start));
  return heading === undefined || heading.text !== text ? body(text) : { kind: 'paragraph', role: 'heading', level: heading.level, text };
}
