import { escapeHtml } from '../../form/render/html';
import type { Block, Document, Paragraph } from '../document';
import { STYLE } from './style';
import { tableHtml } from './table';

/** A document as a page that stands on its own: no scripts, no addresses, everything in one file. */
export function writeHtml({ blocks }: Pick<Document, 'blocks'>): string {
  const first = blocks.find((block) => block.kind === 'paragraph');
  const titles = blocks.flatMap((block) => (block.kind === 'paragraph' && block.role === 'title' ? [block.text] : []));
  const title = escapeHtml((titles.length > 0 ? titles.join('') : (first?.text ?? '').slice(0, 60)).replaceAll('\n', ''));
  const head =
    `<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
    `<meta name="ArticleTitle" content="${title.replaceAll('"', '&quot;')}">\n<title>${title}</title>\n<style>${STYLE}</style>`;
  return `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n${head}\n</head>\n<body>\n<article>\n${blocks.map(blockHtml).join('')}</article>\n</body>\n</html>\n`;
}

function blockHtml(block: Block): string {
  return block.kind === 'table' ? tableHtml(block) : paragraphHtml(block);
}

function paragraphHtml(paragraph: Paragraph): string {
  const { role, level, text, lead = 0 } = paragraph;
  const name = role === 'title' ? 'h1' : role === 'heading' ? `h${Math.min(level + 1, 6)}` : 'p';
  const kind = role === 'note' || role === 'signature' ? ` class="${role}"` : '';
  const head = lead === 0 ? '' : `<b class="h${level + 1}">${content(text.slice(0, lead))}</b>`;
  return `<${name}${kind}>${head}${content(text.slice(lead))}</${name}>\n`;
}

function content(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
