import { type Decoded, decode } from '../../files/decode';
import type { Io } from '../io';
import { readFailure } from './failure';
import type { Input } from './search';

/** The text of an input, or why there is none. Never throws. */
export async function readInput(input: Input, io: Io): Promise<Decoded> {
  try {
    return decode(input.stdin ? await io.stdin() : io.files.read(input.path), input.path);
  } catch (error) {
    return { problem: readFailure(error) };
  }
}
