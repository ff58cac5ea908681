/** How reports get damaged: by people, by programs, and by nobody yet. */
import type { Random } from './random';

type Mutation = (text: string, random: Random, others: readonly string[]) => string;

const PIECES: readonly string[] = [
  ...['\n', '\r\n', '\r', '\n\n', '\t', '\t\t', ' ', '　', '\u00a0', '\u2028', '\u200b', '\ufeff', '\0', '\f', '\u000b', '\u0085'],
  ...[
    '𠮷',
    '\ud842',
    '\udfb7',
    '\u202e',
    'é',
    '⼀',
    '⺠',
    '﹪',
    '０',
    '１２',
    '1,234',
    '-1',
    '—',
    '/',
    '无',
    '12件',
    '1.5',
    '99999999999999999999',
  ],
  ...['|', '||', '\\|', '|---|---|', '# ', '## ', '**', '<!--', '-->', '<td>', '</td>', '<tr>', '</table>', '<table>', '<p>', '<br>'],
  ...['<td colspan="3">', '<td rowspan="9">', '<td colspan="99999">', '<script>', '&nbsp;', '&#x4e00;', '&', '<', '>', '"'],
  ...[
    '一、',
    '（一）',
    '（七）总计',
    '总计',
    '1.',
    '- 3 -',
    '第 2 页',
    '……',
    '其中：',
    '收到1件政府信息公开申请',
    '二〇二三年',
    '2023年',
    '件',
    '（',
    '）',
  ],
  ...[
    '三、本年度办理结果',
    '四、结转下年度继续办理',
    '第二十条第（一）项',
    '自然人',
    '结果维持',
    '<!-- ogi-report-ignore row-total: 理由 -->',
  ],
];

/** A place and a length, mostly short. */
function stretch(text: string, random: Random): readonly [number, number] {
  const from = random.below(text.length + 1);
  const most = random.of([1, 1, 2, 8, 40, 400]);
  return [from, Math.min(text.length, from + random.below(most + 1))];
}

function onLines(change: (lines: string[], random: Random) => void): Mutation {
  return (text, random) => {
    const lines = text.split('\n');
    change(lines, random);
    return lines.join('\n');
  };
}

const MUTATIONS: readonly Mutation[] = [
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => {
    const [from, to] = stretch(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.of(PIECES) + text.slice(at);
  },
  (text, random) => {
    const [from, to] = stretch(text, random);
    return text.slice(0, from) + random.of(PIECES) + text.slice(to);
  },
  (text, random) => {
    const [from, to] = stretch(text, random);
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(from, to) + text.slice(at);
  },
  (text, random) => text.replace(/\d+/g, (number) => (random.below(12) === 0 ? random.of(PIECES) : number)),
  (text, random) => text.replace(/\d+/g, (number) => (random.below(30) === 0 ? String(random.below(30)) : number)),
  (text, random) => text.replace(/\n/g, () => random.of(['\n', '\r\n', '\r'])),
  (text) => text.replace(/\r?\n/g, '\r\n'),
  (text, random) => text.replace(/[ \t|]/g, (part) => (random.below(40) === 0 ? random.of(PIECES) : part)),
  (text, random) => text.replace(/\n/g, (end) => (random.below(20) === 0 ? '' : end)),
  (text, random, others) => {
    const other = random.of(others);
    return text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1));
  },
  onLines((lines, random) => lines.splice(random.below(lines.length), 1 + random.below(3))),
  onLines((lines, random) => {
    const at = random.below(lines.length);
    lines.splice(random.below(lines.length), 0, ...lines.slice(at, at + 1 + random.below(8)));
  }),
  onLines((lines, random) => {
    const moved = lines.splice(random.below(lines.length), 1 + random.below(4));
    lines.splice(random.below(lines.length + 1), 0, ...moved);
  }),
  (text, random) => {
    const width = 8 + random.below(40);
    return text.replace(new RegExp(`[^\\n|\\t<>]{${width}}`, 'g'), (part) => (random.below(3) === 0 ? `${part}\n` : part));
  },
];

/** One to a few changes, one after the other. */
export function mutate(text: string, random: Random, others: readonly string[]): string {
  let now = text;
  for (let left = 1 + random.below(random.of([1, 3, 8])); left > 0; left--) now = random.of(MUTATIONS)(now, random, others);
  return now;
}
