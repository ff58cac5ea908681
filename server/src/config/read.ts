import { getNodePath, type Node, type ParseError, type ParseErrorCode, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Message, Severity } from '../rule';
import { LineTable } from '../text/lines';
import type { Config, ConfigProblem } from './model';

/** A file that a configuration file extends. */
export interface ExtendedFile {
  /** As written. */
  readonly path: string;
  /** Says what is wrong with it, at the place where it is named. */
  readonly tell: (message: Message) => ConfigProblem;
}

/** A configuration file as it stands, before what it extends is added. */
export interface ConfigFile extends Config {
  readonly extends: readonly ExtendedFile[];
  /** Says what is wrong with `previous`, at the place where it stands. */
  readonly tellPrevious: ExtendedFile['tell'] | undefined;
}

const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'];

/**
 * Reads the text of a configuration file (JSON with comments and trailing commas).
 * What is wrong is left out and told in `problems`; the rest counts.
 */
export function readConfig(
  path: string,
  text: string,
  rules: ReadonlySet<string>,
): { readonly file: ConfigFile; readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const lines = new LineTable(text);
  const problemAt = (offset: number, message: Message): ConfigProblem => ({ path, offset, ...lines.position(offset), message });
  const tell = (offset: number, message: Message): void => {
    problems.push(problemAt(offset, message));
  };
  const errors: ParseError[] = [];
  const root = treeOf(text, errors);
  if (root === 'too deep') tell(0, { zh: '嵌套过深', en: 'is nested too deeply' });
  // What the parser says behind its first error mostly follows from that one.
  for (const { error, offset } of errors.slice(0, 1)) tell(offset, syntaxMessage(error));
  const reader = new ConfigReader(tell, rules);
  if (root !== undefined && root !== 'too deep') reader.root(root);
  return { file: reader.file((offset) => (message) => problemAt(offset, message)), problems };
}

/** What is wrong with the JSON, and what to write. */
function syntaxMessage(error: ParseErrorCode): Message {
  const { zh, en } = SYNTAX[printParseErrorCode(error)] ?? { zh: '请检查此处的写法', en: 'check what is written here' };
  return { zh: `不是合法的 JSON：${zh}`, en: `is not valid JSON: ${en}` };
}

const SYNTAX: Readonly<Record<string, Message>> = {
  InvalidSymbol: { zh: '此处的文字应放在英文双引号中', en: 'words go within double quotes' },
  InvalidNumberFormat: { zh: '数字写法不对', en: 'this is not how a number is written' },
  PropertyNameExpected: { zh: '此处应为英文双引号中的名称', en: 'a name within double quotes is expected here' },
  ValueExpected: { zh: '此处缺少值', en: 'a value is missing here' },
  ColonExpected: { zh: '名称后面缺少英文冒号“:”', en: 'a colon is missing after the name' },
  CommaExpected: { zh: '前一项后面缺少英文逗号“,”', en: 'a comma is missing after the entry before' },
  CloseBraceExpected: { zh: '缺少“}”', en: '} is missing' },
  CloseBracketExpected: { zh: '缺少“]”', en: '] is missing' },
  EndOfFileExpected: { zh: '此处之后的内容是多余的', en: 'what follows from here on does not belong here' },
  UnexpectedEndOfComment: { zh: '注释缺少“*/”', en: 'the comment lacks its */' },
  UnexpectedEndOfString: { zh: '缺少后面的英文双引号', en: 'the closing double quote is missing' },
  InvalidUnicode: { zh: '“\\u”后面应为四位十六进制数', en: 'four hexadecimal digits are expected after \\u' },
  InvalidEscapeCharacter: { zh: '“\\”后面的字符不对，路径请用“/”', en: 'this may not follow \\; write paths with /' },
  InvalidCharacter: { zh: '引号中不能有制表符或换行', en: 'tabs and line ends may not stand within quotes' },
};

/** The parser goes down with the text, as deep as the stack allows. */
function treeOf(text: string, errors: ParseError[]): Node | 'too deep' | undefined {
  try {
    return parseTree(text, errors, { allowTrailingComma: true });
  } catch (error) {
    if (error instanceof RangeError) return 'too deep';
    throw error;
  }
}

/** Addresses, and the names that Windows has for what other computers share. */
const ELSEWHERE = /^(?:[\\/]{2}|[a-z][a-z\d+.-]+:\/\/)/i;

type Tell = (offset: number, message: Message) => void;

class ConfigReader {
  private readonly rules: Record<string, Severity | 'off'> = {};
  private readonly units: Record<string, readonly string[]> = {};
  private previous: { readonly path: string; readonly offset: number } | undefined;
  private extended: readonly { readonly path: string; readonly offset: number }[] = [];

  constructor(
    private readonly tell: Tell,
    private readonly known: ReadonlySet<string>,
  ) {}

  file(tellAt: (offset: number) => ExtendedFile['tell']): ConfigFile {
    const extended = this.extended.map(({ path, offset }) => ({ path, tell: tellAt(offset) }));
    const { rules, units, previous } = this;
    return { rules, units, previous: previous?.path, extends: extended, tellPrevious: previous && tellAt(previous.offset) };
  }

  root(node: Node): void {
    if (node.type !== 'object') {
      this.tell(node.offset, { zh: '最外层应为对象 { }', en: 'must be an object { } at the top' });
      return;
    }
    for (const [key, value, place] of this.properties(node)) {
      if (key === 'rules') this.readRules(value);
      else if (key === 'units') this.readUnits(value);
      else if (key === 'previous') this.previous = this.place(value);
      else if (key === 'extends') this.extended = this.paths(value);
      else if (key !== '$schema') {
        this.tell(place, {
          zh: `不认识的设置“${key}”，可用 rules、units、previous、extends`,
          en: `unknown setting “${key}”; known: rules, units, previous, extends`,
        });
      }
    }
  }

  private readRules(node: Node): void {
    for (const [id, value, place] of this.properties(node)) {
      if (!this.known.has(id))
        this.tell(place, {
          zh: `没有名为“${id}”的规则，用 ogi-report rules 查看全部规则`,
          en: `no rule “${id}”; ogi-report rules lists them`,
        });
      else if (typeof value.value === 'string' && SEVERITIES.includes(value.value)) this.rules[id] = value.value as Severity | 'off';
      else this.tell(value.offset, { zh: `级别应为 ${SEVERITIES.join('、')} 之一`, en: `the severity is one of ${SEVERITIES.join(', ')}` });
    }
  }

  private paths(node: Node): readonly { readonly path: string; readonly offset: number }[] {
    const nodes = node.type === 'array' ? (node.children ?? []) : [node];
    return nodes.flatMap((each) => this.place(each) ?? []);
  }

  private place(node: Node): { readonly path: string; readonly offset: number } | undefined {
    const path = this.path(node);
    return path === undefined || path === '' ? undefined : { path, offset: node.offset };
  }

  private readUnits(node: Node): void {
    for (const [name, value] of this.properties(node)) this.units[name] = this.texts(value);
  }

  private properties(node: Node): readonly (readonly [string, Node, number])[] {
    if (node.type !== 'object') {
      this.tell(node.offset, { zh: `${about(node)}应为对象 { }`, en: `${about(node)} must be an object { }` });
      return [];
    }
    const seen = new Set<string>();
    return (node.children ?? []).flatMap((property) => {
      const [key, value] = property.children ?? [];
      if (key === undefined || value === undefined) return [];
      const name = String(key.value);
      if (seen.has(name))
        this.tell(key.offset, {
          zh: `“${name}”写了两次，以后一次为准，请删去其中一处`,
          en: `“${name}” stands here twice; the last one counts, take one out`,
        });
      seen.add(name);
      return [[name, value, key.offset] as const];
    });
  }

  private texts(node: Node): readonly string[] {
    if (node.type !== 'array') {
      this.tell(node.offset, {
        zh: `${about(node)}应为数组，例如 ["某县水利局"]`,
        en: `${about(node)} must be an array, such as ["某县水利局"]`,
      });
      return [];
    }
    return (node.children ?? []).flatMap((child) => this.text(child) ?? []);
  }

  /** A file comes along with a folder, from wherever that is: it may not make this computer call another one. */
  private path(node: Node): string | undefined {
    const path = this.text(node);
    if (path === undefined || !ELSEWHERE.test(path)) return path;
    this.tell(node.offset, {
      zh: `“${path}”不在本机上；配置文件只能写本机的路径，其他计算机上的可用设置 ogiReport.previous 或选项 --previous 指定`,
      en: `“${path}” is on another computer; a configuration file names paths of this one. Use the setting ogiReport.previous or the option --previous`,
    });
    return undefined;
  }

  private text(node: Node): string | undefined {
    if (node.type === 'string') return String(node.value);
    this.tell(node.offset, { zh: `${about(node)}应为英文双引号中的文字`, en: `${about(node)} must be text within double quotes` });
    return undefined;
  }
}

/** The setting that a value belongs to, in quotes. */
function about(node: Node): string {
  const name = getNodePath(node).findLast((step) => typeof step === 'string');
  return name === undefined ? '' : `“${name}”`;
}
