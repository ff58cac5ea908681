import type { Message } from '../rule';

/** A document cannot be converted; `said` names the place and the remedy. The caller names the file. */
export class ConversionFailure extends Error {
  override readonly name = 'ConversionFailure';

  constructor(readonly said: Message) {
    super(said.en);
  }
}

/** The same thing to do helps with every broken Word file. */
const SAVE_AGAIN: Message = {
  zh: '请用 Word 或 WPS 打开，另存为 .docx 后再试。',
  en: 'Open it in Word or WPS, save it as .docx and try again.',
};

/** A failure whose remedy is to save the document once more. */
export function saveAgain(zh: string, en: string): ConversionFailure {
  return new ConversionFailure({ zh: `${zh}${SAVE_AGAIN.zh}`, en: `${en} ${SAVE_AGAIN.en}` });
}

/** A failure because of sheer size, whose remedy is to keep the report alone. */
export function tooLarge(zh: string, en: string): ConversionFailure {
  return new ConversionFailure({
    zh: `${zh}请只保留年度报告的文字和表格，另存为 .docx 后再试。`,
    en: `${en} Keep nothing but the text and tables of the report, save it as .docx and try again.`,
  });
}
