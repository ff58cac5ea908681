import type { Message } from '../../rule';
import { errorCode } from '../error-code';
import { FileChanged } from '../io';

/** Why the system did not let us write a file, in words. */
export function writeFailure(error: unknown): Message {
  const code = errorCode(error);
  const detail = code === '' ? String(error) : code;
  return REASONS[code] ?? { zh: `无法写入（${detail}）。`, en: `cannot be written (${detail}).` };
}

const NO_PERMISSION: Message = { zh: '无法写入：没有写入权限。', en: 'cannot be written: permission denied.' };

const REASONS: Readonly<Record<string, Message>> = {
  EEXIST: {
    zh: '文件已存在，没有覆盖。请换一个名称，或用 --force 覆盖。',
    en: 'is there already and was not replaced. Choose another name, or use --force.',
  },
  ENOENT: { zh: '无法写入：文件夹不存在。', en: 'cannot be written: there is no such folder.' },
  ENOTDIR: { zh: '无法写入：文件夹不存在。', en: 'cannot be written: there is no such folder.' },
  EISDIR: { zh: '无法写入：这是文件夹。', en: 'cannot be written: this is a folder.' },
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EROFS: NO_PERMISSION,
  ENOSPC: { zh: '无法写入：磁盘已满。', en: 'cannot be written: the disk is full.' },
  EBUSY: { zh: '无法写入：文件正被其他程序占用。', en: 'cannot be written: another program is using the file.' },
};

/** Why a file that was to be mended stays as it was. */
export function changeFailure(error: unknown): Message {
  if (error instanceof FileChanged) {
    return {
      zh: '没有修改：检查期间文件已被其他程序改动。请重新运行。',
      en: 'was not changed: another program has written the file meanwhile. Please run again.',
    };
  }
  // What the system refuses has a code.
  if (errorCode(error) !== '') return writeFailure(error);
  return { zh: `没有修改：程序出错（${String(error)}）。`, en: `was not changed: internal error (${String(error)}).` };
}
