import type { FormSection } from './model';

/** 一 to 六: the numerals in front of the section titles. */
export const NUMERALS = ['一', '二', '三', '四', '五', '六'] as const;

/**
 * The six compulsory sections, the same in both forms.
 * Source: 政府信息公开工作年度报告格式 (国办公开办函〔2019〕60号, 〔2021〕30号); accepted wordings: 政府信息公开条例 第五十条.
 */
export const SECTIONS: readonly FormSection[] = [
  {
    number: 1,
    title: '总体情况',
    accepted: [],
    aliases: ['总体开展情况', '概述', '工作总体情况', '基本情况', '政府信息公开工作总体情况'],
    holds: {
      zh: '主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面的情况。',
      en: 'Five parts: proactive disclosure, disclosure on request, information management, platforms, supervision.',
    },
  },
  {
    number: 2,
    title: '主动公开政府信息情况',
    accepted: ['主动公开政府信息的情况'],
    aliases: ['公开发布政府信息情况', '政府信息主动公开情况', '主动公开情况', '主动公开信息情况'],
    holds: {
      zh: '表二：《条例》第二十条所列规章、行政规范性文件、行政许可、行政处罚、行政强制、行政事业性收费等数据。',
      en: 'Table 2: the figures for Article 20 of the Regulations (rules, licences, penalties, coercion, fees).',
    },
  },
  {
    number: 3,
    title: '收到和处理政府信息公开申请情况',
    accepted: ['收到和处理政府信息公开申请的情况'],
    aliases: [
      '收到和处理政府信息公开情况',
      '政府信息公开申请情况',
      '依申请公开政府信息情况',
      '依申请公开情况',
      '收到和办理政府信息公开申请情况',
    ],
    holds: {
      zh: '表三：各类申请人的新收、结转、办理结果；第一项加第二项之和，等于第三项加第四项之和。',
      en: 'Table 3: requests received, carried over and handled, by kind of applicant; items 1 + 2 equal items 3 + 4.',
    },
  },
  {
    number: 4,
    title: '政府信息公开行政复议、行政诉讼情况',
    accepted: ['因政府信息公开工作被申请行政复议、提起行政诉讼情况', '因政府信息公开工作被申请行政复议、提起行政诉讼的情况'],
    aliases: ['因政府信息公开行政复议、行政诉讼情况', '行政复议、行政诉讼情况', '政府信息公开行政复议和行政诉讼情况', '复议、诉讼情况'],
    holds: {
      zh: '表四：行政复议、行政诉讼的结果维持、结果纠正、其他结果、尚未审结和总计。',
      en: 'Table 4: outcomes of administrative reconsideration and litigation.',
    },
  },
  {
    number: 5,
    title: '存在的主要问题及改进情况',
    accepted: ['政府信息公开工作存在的主要问题及改进情况'],
    aliases: [
      '存在的主要问题及整改措施',
      '存在的问题及改进措施',
      '存在的主要问题和改进情况',
      '存在问题及改进情况',
      '主要问题及改进措施',
      '工作存在的主要问题及改进措施',
    ],
    holds: {
      zh: '本年度工作中存在的主要问题和改进情况，应当具体，不得以「无」代替。',
      en: 'The main problems of the year and how they were mended; concrete, not “none”.',
    },
  },
  {
    number: 6,
    title: '其他需要报告的事项',
    accepted: [],
    aliases: [
      '需要报告的其他事项',
      '其他需要说明的事项',
      '其他事项',
      '其他报告事项',
      '需要说明的事项',
      '其他需要报告事项',
      '其他情况',
      '其他',
      '其它事项',
      '其它',
    ],
    holds: {
      zh: '其他需要报告的事项；2021 年度起须写明收取信息处理费的情况，未收取的也应写明。',
      en: 'Other matters; since 2021 the information-processing fees charged must be stated, even if none.',
    },
  },
];
