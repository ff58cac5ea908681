/** Where requirements come from: the Regulations and the notices that prescribe the form. */
import type { Message } from '../rule';

const NOTICES = '国办公开办函〔2019〕60号、〔2021〕30号';

/** A part of the official form. */
export function ofForm(part: Message): Message {
  return {
    zh: `《中华人民共和国政府信息公开工作年度报告格式》（${NOTICES}）：${part.zh}。`,
    en: `The official form of the annual report (${NOTICES}): ${part.en}.`,
  };
}

/** Article 50 of the Regulations, which lists what a report contains, and prescribes the uniform form. */
export function ofArticle50(part: Message): Message {
  return {
    zh: `《中华人民共和国政府信息公开条例》第五十条：${part.zh}；统一格式见${NOTICES}。`,
    en: `Regulations on Open Government Information, Article 50: ${part.en}; uniform form: ${NOTICES}.`,
  };
}
