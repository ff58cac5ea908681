import type { Io, OutputFile } from './io';
import type { Screen } from './terminal/screen';

/** Where the results of a run go: the screen, or a file that appears when all of it is there. */
export interface Destination {
  write(text: string): Promise<void>;
  finish(): Promise<void>;
  /** After a failure: nothing half-done is left behind. */
  abandon(): void;
}

/** Throws the error of the system when the file cannot be written. */
export function openDestination(path: string | undefined, io: Pick<Io, 'output'>, screen: Screen): Destination {
  if (path === undefined) return { write: (text) => screen.out(text), finish: async () => {}, abandon: () => {} };
  const file: OutputFile = io.output.open(path);
  return {
    write: async (text) => file.write(text),
    async finish() {
      file.finish();
      await screen.out(screen.say({ zh: `已写入 ${path}\n`, en: `Wrote ${path}\n` }));
    },
    abandon: () => file.abandon(),
  };
}
