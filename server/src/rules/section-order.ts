import { NUMERALS } from '../form/sections';
import type { Report, Section } from '../report/model';
import type { Fix, Hit, Message, Rule } from '../rule';
import { ofForm } from '../shapes/basis';
import { formSection, officialHeading, presentSections } from '../shapes/sections';
import { cite, quote } from '../shapes/words';
import { fold } from '../text/characters';

const rule: Rule = {
  id: 'section-order',
  severity: 'warning',
  title: { zh: '部分的顺序或序号不对', en: 'Section out of order or wrongly numbered' },
  basis: ofForm({ zh: '六个部分的顺序和序号', en: 'order and numbers of the six sections' }),
  explain: {
    zh: '六个部分按格式的顺序排列，序号依次为一至六。缺少某一部分时，后面各部分仍用原来的序号。',
    en: 'The six sections stand in the order of the form, numbered 一 to 六. Where one is missing, those after it keep their numbers.',
  },
  examples: () => ({
    bad: [
      { find: '五、存在的主要问题及改进情况', write: '⟦四⟧、存在的主要问题及改进情况' },
      { find: '五、存在的主要问题及改进情况', write: '⟦存在的主要问题及改进情况⟧' },
      {
        find: '五、存在的主要问题及改进情况\n\n存在的主要问题是政策解读的形式比较单一。改进情况：增加图解和问答，并对经办人员开展了培训。\n\n六、其他需要报告的事项\n\n本年度未收取信息处理费。',
        write:
          '⟦六、其他需要报告的事项⟧\n\n本年度未收取信息处理费。\n\n五、存在的主要问题及改进情况\n\n存在的主要问题是政策解读的形式比较单一。改进情况：增加图解和问答，并对经办人员开展了培训。',
      },
    ],
    good: [
      {
        find: '五、存在的主要问题及改进情况\n\n存在的主要问题是政策解读的形式比较单一。改进情况：增加图解和问答，并对经办人员开展了培训。\n\n',
        write: '',
      },
    ],
  }),
  *check(report: Report): Iterable<Hit> {
    const present = presentSections(report);
    const inOrder = longestRise(present);
    for (const section of present) {
      const moved = inOrder.has(section) ? undefined : rightPlace(section, present);
      const numbered = rightNumber(report, section);
      const messages = [moved, numbered?.message].filter((message) => message !== undefined);
      if (messages.length === 0) continue;
      yield {
        at: moved === undefined && numbered !== undefined ? numbered.at : section.heading.span,
        message: { zh: messages.map(({ zh }) => zh).join(''), en: messages.map(({ en }) => en).join(' ') },
        data: { section: section.number },
        fixes: () => (moved === undefined ? [renumber(report, section)] : []),
      };
    }
  },
};

/** The most sections that can stay where they are; the others are out of order. */
function longestRise(sections: readonly Section[]): ReadonlySet<Section> {
  const rises: Section[][] = [];
  for (const section of sections) {
    let best: readonly Section[] = [];
    for (const rise of rises) if ((rise.at(-1)?.number ?? 0) < section.number && rise.length > best.length) best = rise;
    rises.push([...best, section]);
  }
  return new Set(rises.reduce((longest, rise) => (rise.length >= longest.length ? rise : longest), []));
}

function rightPlace(section: Section, present: readonly Section[]): Message {
  const index = present.indexOf(section);
  const larger = present.slice(0, index).filter((each) => each.number > section.number);
  const smaller = present.slice(index + 1).filter((each) => each.number < section.number);
  const next = larger.sort((a, b) => a.number - b.number)[0];
  const previous = smaller.sort((a, b) => b.number - a.number)[0];
  const [neighbour, zh, en] = next === undefined ? ([previous, '之后', 'after'] as const) : ([next, '之前', 'before'] as const);
  const heading = neighbour === undefined ? '' : quote(officialHeading(formSection(neighbour.number)));
  return { zh: `这一部分应在${heading}${zh}。`, en: `This section belongs ${en} ${heading}.` };
}

function rightNumber(report: Report, section: Section): { readonly at: Section['heading']['span']; readonly message: Message } | undefined {
  const { number, span } = section.heading;
  const numeral = NUMERALS[section.number - 1] ?? '';
  if (number === undefined) {
    const right = quote(`${numeral}、`);
    return { at: span, message: { zh: `标题缺少序号${right}。`, en: `The heading lacks its number ${right}.` } };
  }
  if (number.value === section.number) return undefined;
  const found = cite(report.text.slice(number.span.start, number.span.end));
  const right = quote(numeral);
  return { at: number.span, message: { zh: `序号应为${right}，现为${found}。`, en: `The number should be ${right}, not ${found}.` } };
}

/** A number is a matter of form, unless another heading has the same one. Only the numeral is written, in the manner in use. */
function renumber(report: Report, section: Section): Fix {
  const numeral = NUMERALS[section.number - 1] ?? '';
  const { number, titleSpan } = section.heading;
  const place = { start: titleSpan.start, end: titleSpan.start };
  const digits = number !== undefined && /\d/.test(fold(report.text.slice(number.span.start, number.span.end)));
  const taken = report.headings.some(
    (heading) =>
      heading.level === 1 &&
      heading.number?.value === section.number &&
      !report.sections.some((each) => each.heading.span.start === heading.span.start),
  );
  return {
    title: { zh: `序号改为${quote(numeral)}`, en: `Number it ${quote(numeral)}` },
    edits: [
      number === undefined ? { span: place, text: `${numeral}、` } : { span: number.span, text: digits ? String(section.number) : numeral },
    ],
    safe: !taken,
    preferred: true,
  };
}

export default rule;
