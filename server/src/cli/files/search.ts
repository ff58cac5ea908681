import { join } from 'node:path';
import { ENDINGS, hasEnding, isPassedOver } from '../../files/names';
import type { Message } from '../../rule';
import type { Entry, Files } from '../io';
import { readFailure } from './failure';

/** Something to be read. */
export interface Input {
  /** As it is shown to the user. */
  readonly path: string;
  readonly stdin: boolean;
}

/** A name on the command line, or a folder below it, with which nothing can be done. */
export interface Problem {
  readonly subject: string;
  readonly message: Message;
}

export interface Found {
  /** Each file once, in a stable order: as named, below a folder by name. */
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
}

/**
 * Finds what the names on the command line stand for: `-`, files, folders, patterns (which shells on Windows leave to us).
 * @param stdinName what standard input is called
 */
export function findInputs(operands: readonly string[], files: Files, stdinName: string): Found {
  const search = new Search(files);
  for (const operand of operands) {
    if (operand === '-') search.addStdin(stdinName);
    else search.addOperand(operand);
  }
  return search;
}

class Search implements Found {
  readonly inputs: Input[] = [];
  readonly problems: Problem[] = [];
  /** Real paths of the files and folders met so far: no link leads round in circles or to a file twice. */
  private readonly seen = new Set<string>();
  private links: string[] = [];
  /** Files that the current operand stands for, whether new or met before. */
  private matched = 0;

  constructor(private readonly files: Files) {}

  addStdin(name: string): void {
    if (!this.inputs.some((input) => input.stdin)) this.inputs.push({ path: name, stdin: true });
  }

  addOperand(operand: string): void {
    const kind = operand === '' ? undefined : this.files.kind(operand);
    if (kind === 'folder') {
      this.matched = 0;
      const problems = this.problems.length;
      this.addFolder(operand);
      if (this.matched === 0 && this.problems.length === problems) this.problems.push({ subject: operand, message: NOTHING_INSIDE });
    } else if (kind !== undefined) {
      this.addFile(operand, this.identity(operand));
    } else if (PATTERN.test(operand)) {
      this.addPattern(operand);
    } else {
      this.problems.push({ subject: operand, message: NO_SUCH_FILE });
    }
  }

  private addPattern(pattern: string): void {
    this.matched = 0;
    const found = this.expand(pattern);
    // `reports/*` means the reports there, not the pictures beside them; `*.log` means what it says.
    const anyEnding = !pattern.endsWith('*');
    for (const path of found) {
      const kind = this.files.kind(path);
      if (kind === 'folder') this.addFolder(path);
      else if (kind === 'file' && (anyEnding || hasEnding(path))) this.addFile(path, this.identity(path));
    }
    if (this.matched === 0) this.problems.push({ subject: pattern, message: NO_MATCH });
  }

  private expand(pattern: string): readonly string[] {
    try {
      return this.files
        .glob(process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern)
        .map((path) => path.replace(/\/$/, ''))
        .sort();
    } catch {
      return [];
    }
  }

  private addFile(path: string, identity: string): void {
    this.matched++;
    if (this.seen.has(identity)) return;
    this.seen.add(identity);
    this.inputs.push({ path, stdin: false });
  }

  /** A folder that was named, and after it what links in it lead to: what is really there goes by its own name. */
  private addFolder(path: string): void {
    const real = this.identity(path);
    if (this.seen.has(real)) this.matched++;
    this.walk(path.replace(/(?<=[^/\\])[/\\]$/, ''), real);
    while (this.links.length > 0) {
      const links = this.links;
      this.links = [];
      for (const link of links) this.follow(link);
    }
  }

  private follow(link: string): void {
    const kind = this.files.kind(link);
    if (kind === 'folder') this.walk(link, this.identity(link));
    else if (kind === 'file' && hasEnding(link)) this.addFile(link, this.identity(link));
  }

  private walk(folder: string, real: string): void {
    if (this.seen.has(real)) return;
    this.seen.add(real);
    for (const entry of this.entries(folder)) {
      const path = folder === '.' ? entry.name : `${folder.replace(/\/$/, '')}/${entry.name}`;
      if (entry.kind === 'link') this.links.push(path);
      else if (entry.kind === 'folder') this.walk(path, join(real, entry.name));
      else if (entry.kind === 'file' && hasEnding(entry.name)) this.addFile(path, join(real, entry.name));
    }
  }

  private entries(folder: string): readonly Entry[] {
    try {
      return this.files
        .list(folder)
        .filter(({ name }) => !isPassedOver(name))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.problems.push({ subject: folder, message: readFailure(error) });
      return [];
    }
  }

  private identity(path: string): string {
    try {
      return this.files.real(path);
    } catch {
      return path;
    }
  }
}

const PATTERN = /[*?[\]{}!()]/;

const NO_SUCH_FILE: Message = {
  zh: '没有这个文件或文件夹。请核对名称和所在的文件夹。',
  en: 'no such file or folder. Please check the name and the folder you are in.',
};

const NO_MATCH: Message = { zh: '没有与这个模式相符的文件。', en: 'no file matches this pattern.' };

const NOTHING_INSIDE: Message = {
  zh: `文件夹里没有可检查的文件（${ENDINGS.join(' ')}）。其他结尾的文件请写出文件名。`,
  en: `no files to check in this folder (${ENDINGS.join(' ')}). Files with other endings must be named.`,
};
