import { type Locale, type Message, speak } from '../../rule';
import { shownName } from '../files/native-path';
import type { Io } from '../io';
import { printable } from './width';

/** Below this a run is over before anyone wonders. */
const WORTH_SHOWING = 50;
const ERASE_LINE = '\r\u001b[K';

/** Results to standard output, messages and progress to standard error, without one spoiling the other. */
export class Screen {
  private shown = false;

  constructor(
    private readonly io: Io,
    readonly locale: Locale,
  ) {}

  say(message: Message): string {
    return speak(message, this.locale);
  }

  /** Writes a result. Rejects with `OutputClosed` when nobody reads any more. */
  async out(text: string): Promise<void> {
    if (text === '') return;
    if (this.io.stdout.terminal) await this.clear();
    await this.io.stdout.write(text);
  }

  /** Writes a message for the person at the keyboard, after the name of what it is about. */
  async complain(subject: string, message: Message): Promise<void> {
    await this.clear();
    const between = this.locale === 'en' ? ': ' : '：';
    await this.io.stderr.write(`${printable(shownName(subject))}${between}${this.say(message)}\n`);
  }

  /** As `complain`, for messages of several lines: those of a fault of our own. */
  async complainAtLength(subject: string, message: Message): Promise<void> {
    await this.clear();
    const between = this.locale === 'en' ? ': ' : '：';
    const lines = this.say(message)
      .split('\n')
      .map((line) => line.replace(/\p{Cc}/gu, '\ufffd'));
    await this.io.stderr.write(`${printable(shownName(subject))}${between}${lines.join('\n')}\n`);
  }

  /** Says how far a long run is; at most a hundred times, and only on a terminal. */
  async progress(done: number, total: number): Promise<void> {
    if (total <= WORTH_SHOWING || !this.io.stderr.terminal) return;
    if (done % Math.ceil(total / 100) !== 0) return;
    this.shown = true;
    await this.io.stderr.write(ERASE_LINE + this.say({ zh: `正在处理 ${done}/${total} …`, en: `Working: ${done}/${total} …` }));
  }

  /** Takes the progress line away. */
  async clear(): Promise<void> {
    if (!this.shown) return;
    this.shown = false;
    await this.io.stderr.write(ERASE_LINE);
  }
}
