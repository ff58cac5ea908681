import type { HoverParams, Hover as LspHover, MarkupContent } from 'vscode-languageserver';
import { hover as hoverAt } from '../../features/hover';
import type { HoverBlock } from '../../features/hover-model';
import type { Locale } from '../../rule';
import { rulePage, toRange } from '../convert';
import { MarkupKind } from '../library';
import { analyseOurs } from '../ours';
import type { Feature } from '../session';

/** `textDocument/hover`, in Markdown or plain text as the client likes. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),

  start(session) {
    session.connection.onHover(
      session.respond('textDocument/hover', async ({ textDocument, position }: HoverParams, token): Promise<LspHover | null> => {
        const found = await analyseOurs(session, textDocument.uri, token);
        if (found === undefined) return null;
        const { locale } = session.settings.current.check;
        const here = hoverAt(found.report, found.findings, found.lines.offset(position), locale);
        if (here === undefined) return null;
        const contents = session.client.markdownHovers ? markdown(here.blocks, locale) : plain(here.blocks);
        return { contents, range: toRange(found.lines, here.span) };
      }),
    );
  },
};

function markdown(blocks: readonly HoverBlock[], locale: Locale): MarkupContent {
  const written = blocks.map(({ title, lines, rule }) => {
    const more = locale === 'en' ? 'The rule’s page' : '规则说明';
    const link = rule === undefined ? [] : [`[${more}](${rulePage(rule)})`];
    return [`**${escaped(title)}**`, ...lines.map(escaped), ...link].join('\n\n');
  });
  return { kind: MarkupKind.Markdown, value: written.join('\n\n---\n\n') };
}

/** Titles, labels and cells are words, never markup. None begins a line, so marks of lists and headings need no care. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&]/g, '\\$&');
}

function plain(blocks: readonly HoverBlock[]): MarkupContent {
  const written = blocks.map(({ title, lines, rule }) => [title, ...lines, ...(rule === undefined ? [] : [rulePage(rule)])].join('\n'));
  return { kind: MarkupKind.PlainText, value: written.join('\n\n') };
}
