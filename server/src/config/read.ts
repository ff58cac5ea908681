import { getNodePath, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Message, Severity } from '../rule';
import { LineTable } from '../text/lines';
import type { Config, ConfigProblem } from './model';

/** A configuration file as it stands, before what it extends is added. */
export interface ConfigFile extends Config {
  readonly extends: readonly string[];
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
  const tell = (offset: number, message: Message): void => {
    problems.push({ path, offset, line: lines.lineAt(offset), message });
  };
  const errors: ParseError[] = [];
  const root = treeOf(text, errors);
  if (root === 'too deep') tell(0, { zh: '嵌套过深', en: 'is nested too deeply' });
  for (const error of errors) {
    const code = printParseErrorCode(error.error);
    tell(error.offset, { zh: `不是合法的 JSON（${code}）`, en: `is no valid JSON (${code})` });
  }
  const reader = new ConfigReader(tell, rules);
  if (root !== undefined && root !== 'too deep') reader.root(root);
  return { file: reader.file(), problems };
}

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
  private previous: string | undefined;
  private extended: readonly string[] = [];

  constructor(
    private readonly tell: Tell,
    private readonly known: ReadonlySet<string>,
  ) {}

  file(): ConfigFile {
    return { rules: this.rules, units: this.units, previous: this.previous, extends: this.extended };
  }

  root(node: Node): void {
    if (node.type !== 'object') {
      this.tell(node.offset, { zh: '最外层应为对象 { }', en: 'must be an object { } at the top' });
      return;
    }
    for (const [key, value, place] of this.properties(node)) {
      if (key === 'rules') this.readRules(value);
      else if (key === 'units') this.readUnits(value);
      else if (key === 'previous') this.previous = this.path(value);
      else if (key === 'extends')
        this.extended = (value.type === 'array' ? (value.children ?? []) : [value]).flatMap((each) => this.path(each) || []);
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

  private readUnits(node: Node): void {
    for (const [name, value] of this.properties(node)) this.units[name] = this.texts(value);
  }

  private properties(node: Node): readonly (readonly [string, Node, number])[] {
    if (node.type !== 'object') {
      this.tell(node.offset, {
        zh: `“${String(getNodePath(node).at(-1) ?? '')}”应为对象 { }`,
        en: `“${String(getNodePath(node).at(-1) ?? '')}” must be an object { }`,
      });
      return [];
    }
    return (node.children ?? []).flatMap((property) => {
      const [key, value] = property.children ?? [];
      return key === undefined || value === undefined ? [] : [[String(key.value), value, key.offset] as const];
    });
  }

  private texts(node: Node): readonly string[] {
    if (node.type !== 'array') {
      this.tell(node.offset, { zh: '应为字符串的数组 [ ]', en: 'must be an array [ ] of strings' });
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
    this.tell(node.offset, { zh: '应为字符串', en: 'must be a string' });
    return undefined;
  }
}
