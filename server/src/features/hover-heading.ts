import type { Report } from '../report/model';
import { type Locale, type Message, speak } from '../rule';
import { ofArticle50 } from '../shapes/basis';
import { formSection, officialHeading } from '../shapes/sections';
import type { Hover } from './hover-model';
import { touches } from './places';

const BASIS = ofArticle50({ zh: '年度报告应当包括的内容', en: 'what a report has to contain' });
const HOLDS: Message = { zh: '本部分应当包括以下内容：', en: 'What this section must contain:' };
const BASED_ON: Message = { zh: '依据：', en: 'Basis: ' };

/** On the heading of an official section: what it must contain, and by which provision. */
export function headingHover(report: Report, offset: number, locale: Locale): Hover | undefined {
  const section = report.sections.find(({ heading }) => touches(heading.span, offset));
  if (section === undefined) return undefined;
  const form = formSection(section.number);
  const lines = [speak(HOLDS, locale), speak(form.holds, locale), speak(BASED_ON, locale) + speak(BASIS, locale)];
  return { span: section.heading.span, blocks: [{ title: officialHeading(form), lines }] };
}
