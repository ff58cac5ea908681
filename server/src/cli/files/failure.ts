import { TOO_LARGE } from '../../files/decode';
import type { Message } from '../../rule';
import { errorCode } from '../error-code';

/** Why the system did not let us read something, in words. */
export function readFailure(error: unknown): Message {
  const code = errorCode(error);
  const known = REASONS[code];
  if (known !== undefined) return known;
  const detail = code === '' ? String(error) : code;
  return { zh: `无法读取（${detail}）。`, en: `cannot be read (${detail}).` };
}

const NO_PERMISSION: Message = { zh: '无法读取：没有读取权限。', en: 'cannot be read: permission denied.' };

const REASONS: Readonly<Record<string, Message>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  ENOENT: { zh: '无法读取：文件已不在原处。', en: 'cannot be read: the file is no longer there.' },
  EISDIR: { zh: '无法读取：这是文件夹。', en: 'cannot be read: this is a folder.' },
  EBUSY: { zh: '无法读取：文件正被其他程序占用。', en: 'cannot be read: another program is using the file.' },
  ERR_FS_FILE_TOO_LARGE: TOO_LARGE,
  ERR_STRING_TOO_LONG: TOO_LARGE,
};
