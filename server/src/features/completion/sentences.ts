import type { Report } from '../../report/model';
import type { Message } from '../../rule';
import { periodSentence } from '../draft/draft';
import { asSnippet, asText, TabStops } from '../draft/snippet';
import { type Candidate, filterOf, type LineAt } from './candidate';

/** The sentences that a report must contain: 统计期限 at its beginning, 信息处理费 in section 六. */
export function sentenceCandidates(report: Report, line: LineAt): readonly Candidate[] {
  if (line.lead.includes('|') || line.lead.includes('#')) return [];
  const section = report.sections.findLast(({ span }) => span.start <= line.at)?.number;
  if (section === undefined) return report.period === undefined ? [period(report.year, line)] : [];
  return section === 6 ? remarks(line) : [];
}

function period(year: number | undefined, line: LineAt): Candidate {
  const stops = new TabStops();
  const first = year === undefined ? stops.next() : String(year);
  const sentence = periodSentence(first);
  const about = { zh: '插入写明统计期限的一句。', en: 'Inserts the sentence that states the period of the figures.' };
  return candidate('统计期限', sentence, about, line);
}

function remarks(line: LineAt): readonly Candidate[] {
  const charged = `本年度收取信息处理费${new TabStops().next()}元。`;
  return [
    candidate(
      '信息处理费：收取',
      charged,
      { zh: '插入收取信息处理费的一句，金额待填。', en: 'Inserts the sentence on fees charged; the amount is left open.' },
      line,
    ),
    candidate(
      '信息处理费：未收取',
      '本年度未收取信息处理费。',
      { zh: '插入未收取信息处理费的一句。', en: 'Inserts the sentence that no fees were charged.' },
      line,
    ),
    candidate(
      '没有其他需要报告的事项',
      '没有其他需要报告的事项。',
      { zh: '插入没有其他事项的一句。', en: 'Inserts the sentence that there is nothing else to report.' },
      line,
    ),
  ];
}

function candidate(label: string, marked: string, about: Message, line: LineAt): Candidate {
  const text = asText(marked);
  return {
    kind: 'sentence',
    label,
    about,
    span: { start: line.at - line.typed.length, end: line.to },
    text,
    snippet: text === marked ? undefined : asSnippet(marked),
    filter: filterOf(label, line.typed),
  };
}
