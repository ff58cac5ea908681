import { type Locale, type Message, speak } from '../../rule';
import type { PageWords } from './model';

const WORDS: Readonly<Record<keyof PageWords, Message>> = {
  margin: { zh: '勾稽', en: 'Check' },
  blank: { zh: '空', en: 'blank' },
  notNumber: { zh: '非数字', en: 'no number' },
  missing: { zh: '缺', en: 'missing' },
  findings: { zh: '问题', en: 'Findings' },
  keys: {
    zh: '方向键、Tab 移动；回车或 F2 修改，Esc 取消；可粘贴 Excel 中复制的区域；Ctrl+Z 撤销；单击转到原文。',
    en: 'Arrow keys and Tab move; Enter or F2 edits, Esc cancels; a block copied in Excel can be pasted; Ctrl+Z undoes; a click goes to the text.',
  },
  overflow: { zh: '粘贴的内容超出表格，没有写入。', en: 'What was pasted reaches beyond the table; nothing was written.' },
  edit: { zh: '修改', en: 'Edit' },
};

export function pageWords(locale: Locale): PageWords {
  const said = (key: keyof PageWords): string => speak(WORDS[key], locale);
  return {
    margin: said('margin'),
    blank: said('blank'),
    notNumber: said('notNumber'),
    missing: said('missing'),
    findings: said('findings'),
    keys: said('keys'),
    overflow: said('overflow'),
    edit: said('edit'),
  };
}
