import type { FormId } from '../form/model';
import type { Message } from '../rule';

/** Which of the two official forms: 2021 格式. */
export function formWords(form: FormId): Message {
  return { zh: `${form} 格式`, en: `${form} form` };
}
