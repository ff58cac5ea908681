import { skeleton } from './skeleton';

/** The sentences of the sample that its year before words otherwise: nothing in this year's sample is copied. */
const OTHER_WORDS: readonly (readonly [string, string])[] = [
  ['及时公开机构职能、财政预算决算和办事服务等信息。', '按时公布机构设置、年度预算和各类服务指南。'],
  ['公文拟制时确定公开属性，发布前进行保密审查。', '对历年公文逐件清理，重新标注公开属性。'],
  ['政府网站设有政府信息公开专栏，由专人维护。', '专栏改版上线，新增检索和订阅功能。'],
  ['将政府信息公开工作列入年度考核，未发生责任追究的情形。', '组织业务培训一次，对各科室开展专项检查。'],
  ['行政规范性文件\t3\t1\t12', '行政规范性文件\t3\t1\t10'],
];

/** The report of the year before the sample, from whose figures the sample's follow; for examples of rules about two years. */
export function sampleBefore(): string {
  return OTHER_WORDS.reduce((text, [from, to]) => text.replace(from, to), skeleton('2021', 'tsv', { year: 2022 }));
}
