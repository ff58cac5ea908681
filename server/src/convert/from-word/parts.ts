/** Finds the parts of a Word document in its package. */
import { Archive } from '../archive/archive';
import { type ConversionFailure, saveAgain, tooLarge } from '../failure';
import { LIMITS, megabytes } from '../limits';
import { decodeXml } from '../xml/decode';
import { readXml, type XmlHandler } from '../xml/reader';

const OLD_DOCUMENT = [0xd0, 0xcf, 0x11, 0xe0];
const ARCHIVE = [0x50, 0x4b];

export class WordParts {
  private constructor(
    private readonly archive: Archive,
    /** The name of the main part. */
    private readonly main: string,
    private readonly related: ReadonlyMap<string, string>,
  ) {}

  /** Opens a document. Throws `ConversionFailure` for anything that is no Word document of today's kind. */
  static open(bytes: Uint8Array): WordParts {
    if (bytes.length > LIMITS.file) {
      const most = megabytes(LIMITS.file);
      throw tooLarge(`文件超过上限 ${most}。`, `the file is larger than the ${most} allowed.`);
    }
    if (startsWith(bytes, OLD_DOCUMENT)) throw oldDocument();
    if (!startsWith(bytes, ARCHIVE)) throw saveAgain('不是 Word 文档（.docx）。', 'it is no Word document (.docx).');
    const archive = new Archive(bytes);
    const main = relationsOf(archive, '_rels/.rels', '').get('officeDocument');
    if (main === undefined || !archive.has(main)) throw otherDocument(archive);
    const [folder, file] = split(main);
    return new WordParts(archive, main, relationsOf(archive, `${folder}_rels/${file}.rels`, folder));
  }

  readMain(handler: XmlHandler): void {
    read(this.archive, this.main, handler);
  }

  /** Reads the part that the main one refers to as its `styles`, `numbering` and so on, if there is one. */
  readRelated(type: string, handler: XmlHandler): void {
    const name = this.related.get(type);
    if (name !== undefined) read(this.archive, name, handler);
  }

  /** Whether there is a part in which Word keeps macros. */
  get hasMacros(): boolean {
    return this.archive.names().some((name) => name.endsWith('vbaproject.bin'));
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function read(archive: Archive, name: string, handler: XmlHandler): void {
  const bytes = archive.read(name);
  if (bytes !== undefined) readXml(decodeXml(bytes, name), name, handler);
}

/** The parts that another one refers to, by the last word of the relation's type. Addresses outside the package do not count. */
function relationsOf(archive: Archive, name: string, folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  read(archive, name, {
    open(element, attributes) {
      if (element !== 'rel:Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type')?.split('/').at(-1) ?? '';
      if (!found.has(type)) found.set(type, resolve(folder, attributes.get('Target') ?? ''));
    },
    close() {},
    text() {},
  });
  return found;
}

function split(name: string): readonly [folder: string, file: string] {
  const slash = name.lastIndexOf('/') + 1;
  return [name.slice(0, slash), name.slice(slash)];
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function oldDocument(): ConversionFailure {
  return saveAgain(
    '这是旧版 Word、WPS 文档（.doc、.wps），或者设有密码的文档。',
    'it is an old Word or WPS document (.doc, .wps), or one that is protected by a password.',
  );
}

function otherDocument(archive: Archive): ConversionFailure {
  const names = archive.names();
  const [zh, en] = names.some((name) => name.startsWith('xl/'))
    ? ['Excel 工作簿', 'an Excel workbook']
    : names.some((name) => name.startsWith('ppt/'))
      ? ['PowerPoint 演示文稿', 'a PowerPoint presentation']
      : names.includes('content.xml')
        ? ['OpenDocument 文档', 'an OpenDocument file']
        : ['压缩包', 'an archive'];
  return saveAgain(`这是${zh}，不是 Word 文档（.docx）。`, `it is ${en}, no Word document (.docx).`);
}
