/** The parts of a zip archive, read one by one on demand. Names are only compared, never used as paths. */
import { strFromU8 } from 'fflate';
import { ConversionFailure, saveAgain, tooLarge } from '../failure';
import { LIMITS, megabytes } from '../limits';
import { crc32 } from './crc';
import { inflate } from './inflate';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

export class Archive {
  private readonly view: DataView;
  private readonly entries = new Map<string, Entry>();
  private unpacked = 0;

  /** Reads the list of contents. Throws `ConversionFailure` where there is none or it makes no sense. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.findEnd();
    const count = this.view.getUint16(end + 10, true);
    if (count > LIMITS.parts) {
      throw tooLarge(
        `文件内含 ${count} 个部件，超过上限 ${LIMITS.parts} 个。`,
        `the file has ${count} parts, more than the ${LIMITS.parts} allowed.`,
      );
    }
    let at = this.view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) at = this.readEntry(at);
  }

  /** Whether there is such a part; capitals make no difference. */
  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The names of the parts, in small letters. */
  names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The bytes of a part; `undefined` where there is none. Throws `ConversionFailure` for a broken or oversized one. */
  read(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return undefined;
    const bytes = this.unpack(entry, this.packedBytes(entry));
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw broken(`部件 ${entry.name} `, `its part ${entry.name}`);
    this.unpacked += bytes.length;
    return bytes;
  }

  private unpack(entry: Entry, packed: Uint8Array): Uint8Array {
    this.guard(entry, packed.length, entry.size);
    if (entry.method === STORED) return packed;
    if (entry.method !== DEFLATED) {
      throw saveAgain(
        `部件 ${entry.name} 用了不支持的压缩方法（${entry.method}）。`,
        `its part ${entry.name} is packed by an unknown method (${entry.method}).`,
      );
    }
    try {
      return inflate(packed, (size) => this.guard(entry, packed.length, size));
    } catch (error) {
      if (error instanceof ConversionFailure) throw error;
      throw broken(`部件 ${entry.name} `, `its part ${entry.name}`);
    }
  }

  /** Stops what grows beyond the limits: by the size that the archive states, and, as that may be a lie, by the size so far. */
  private guard({ name }: Entry, packed: number, size: number): void {
    if (this.unpacked + size > LIMITS.unpacked) {
      const most = megabytes(LIMITS.unpacked);
      throw tooLarge(`部件 ${name} 解压后内容超过上限 ${most}。`, `its part ${name} unpacks to more than the ${most} allowed.`);
    }
    if (size > LIMITS.freely && size > packed * LIMITS.ratio) {
      throw tooLarge(
        `部件 ${name} 的压缩率异常（超过 ${LIMITS.ratio} 倍），疑为恶意文件，没有读取。`,
        `its part ${name} unpacks to more than ${LIMITS.ratio} times its size, as in files made to do harm; it was not read.`,
      );
    }
  }

  private packedBytes(entry: Entry): Uint8Array {
    const at = entry.offset;
    if (at + 30 > this.bytes.length || this.view.getUint32(at, true) !== LOCAL)
      throw broken(`部件 ${entry.name} `, `its part ${entry.name}`);
    const start = at + 30 + this.view.getUint16(at + 26, true) + this.view.getUint16(at + 28, true);
    if (start + entry.packed > this.bytes.length) throw broken(`部件 ${entry.name} `, `its part ${entry.name}`);
    return this.bytes.subarray(start, start + entry.packed);
  }

  private findEnd(): number {
    const last = this.bytes.length - END_LENGTH;
    for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (this.view.getUint32(at, true) === END) return at;
    }
    throw broken('', 'it');
  }

  /** Takes one entry of the list and gives the offset of the next. */
  private readEntry(at: number): number {
    const { view } = this;
    if (at + 46 > this.bytes.length || view.getUint32(at, true) !== CENTRAL) throw broken('目录', 'its list of contents');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    if (nameEnd > this.bytes.length) throw broken('目录', 'its list of contents');
    const name = printableName(strFromU8(this.bytes.subarray(at + 46, nameEnd)));
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw locked();
    const key = name.toLowerCase();
    if (this.entries.has(key)) throw broken(`部件 ${name} 重复，`, `its part ${name} occurs twice and`);
    this.entries.set(key, {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    return nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** A name from a stranger's file as it may be shown on a terminal. */
function printableName(name: string): string {
  return name.replaceAll('\\', '/').replace(/\p{C}/gu, '�').slice(0, 200);
}

function broken(zh: string, en: string): ConversionFailure {
  return saveAgain(`文件${zh}已损坏或不完整，可能没有下载完。`, `${en} is broken or incomplete; perhaps the download was cut short.`);
}

function locked(): ConversionFailure {
  return new ConversionFailure({
    zh: '文件设有密码，不能读取。请在 Word 中去掉密码，另存后再试。',
    en: 'it is protected by a password. Remove the password in Word, save it and try again.',
  });
}
