import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { toDraft, toHtml, toWord } from '../../server/src/convert/convert';
import { skeleton } from '../../server/src/form/skeleton';
import { parse } from '../../server/src/report/parse';
import { cellsOf, cleanExamples, readings } from '../meta/reports';
import { LibreOffice, missing } from './libreoffice';

const DOCX = 'docx:MS Word 2007 XML';

/** What must come through another program: title, sections and cells. */
function facts(text: string): unknown {
  const report = parse(text);
  return {
    title: report.title?.text.replace(/\s/g, ''),
    sections: report.sections.map(({ number, heading }) => [number, heading.text.replace(/\s/g, '')]),
    cells: readings(cellsOf(report)),
  };
}

function draft(bytes: Uint8Array): string {
  return toDraft({ kind: 'word', bytes }, { dialect: 'tsv', marks: false }).content;
}

/** A document with automatic numbers as a flat OpenDocument text. */
function numbered(): string {
  const level = (depth: number, prefix: string, format: string, suffix: string): string =>
    `<text:list-level-style-number text:level="${depth}" style:num-format="${format}" style:num-prefix="${prefix}" style:num-suffix="${suffix}"/>`;
  const list = level(1, '', '一, 二, 三, ...', '、') + level(2, '（', '一, 二, 三, ...', '）') + level(3, '', '1', '.');
  const item = (text: string, inner = ''): string => `<text:list-item><text:p>${text}</text:p>${inner}</text:list-item>`;
  const below = (...items: readonly string[]): string => `<text:list>${items.join('')}</text:list>`;
  const names = [
    'office:urn:oasis:names:tc:opendocument:xmlns:office:1.0',
    'text:urn:oasis:names:tc:opendocument:xmlns:text:1.0',
    'style:urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  ];
  const spaces = names.map((name) => `xmlns:${name.slice(0, name.indexOf(':'))}="${name.slice(name.indexOf(':') + 1)}"`).join(' ');
  const body =
    `<text:list text:style-name="L">${item('总体情况', below(item('主动公开', below(item('网站'), item('公报'))), item('依申请公开')))}` +
    `${item('主动公开政府信息情况')}</text:list><text:p>正文</text:p>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">` +
    `<office:automatic-styles><text:list-style style:name="L">${list}</text:list-style></office:automatic-styles>` +
    `<office:body><office:text>${body}</office:text></office:body></office:document>`
  );
}

describe('Word documents and LibreOffice', { skip: missing(), timeout: 600_000 }, () => {
  const office = new LibreOffice();
  after(() => office.close());

  const samples = [...cleanExamples().map(({ text }) => text), skeleton('2019', 'html'), skeleton('2021', 'html')];

  it('reads ours, and what it saves of them reads the same', () => {
    const files = Object.fromEntries(samples.map((text, index) => [`report${index}.docx`, toWord(parse(text)).content]));
    const saved = office.convert(files, DOCX);
    assert.equal(saved.length, samples.length);
    for (const [index, bytes] of saved.entries()) assert.deepEqual(facts(draft(bytes)), facts(samples[index] ?? ''), `sample ${index}`);
  });

  it('reads our pages, and what it makes of them reads the same', () => {
    const files = Object.fromEntries(samples.map((text, index) => [`report${index}.html`, toHtml(parse(text)).content]));
    const saved = office.convert(files, DOCX, 'HTML (StarWriter)');
    for (const [index, bytes] of saved.entries()) assert.deepEqual(facts(draft(bytes)), facts(samples[index] ?? ''), `sample ${index}`);
  });

  it('its automatic numbers become text', () => {
    const [bytes = new Uint8Array()] = office.convert({ 'numbered.fodt': numbered() }, DOCX);
    assert.deepEqual(draft(bytes).trim().split('\n\n'), [
      '一、总体情况',
      '（一）主动公开',
      '1.网站',
      '2.公报',
      '（二）依申请公开',
      '二、主动公开政府信息情况',
      '正文',
    ]);
  });

  it('prints ours on A4 pages', () => {
    const [pdf = new Uint8Array()] = office.convert({ 'report.docx': toWord(parse(skeleton('2021', 'html'))).content }, 'pdf');
    const text = Buffer.from(pdf).toString('latin1');
    assert.ok(text.startsWith('%PDF-'));
    const sizes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]);
    assert.ok(sizes.length > 0);
    for (const size of sizes) assert.deepEqual(size, [595, 842]);
  });
});
