/**
 * A shorter text that is as bad: takes out stretches of lines, then of characters, halving them, as long as `bad` holds.
 * @param tries how often `bad` may be asked
 */
export function shrink(text: string, bad: (text: string) => boolean, tries: number): string {
  let left = tries;
  const without = (parts: readonly string[], glue: string): readonly string[] => {
    let now = parts;
    for (let size = now.length >> 1; size > 0 && left > 0; size >>= 1) {
      for (let at = 0; at < now.length && left > 0; ) {
        const shorter = [...now.slice(0, at), ...now.slice(at + size)];
        left -= 1;
        if (bad(shorter.join(glue))) now = shorter;
        else at += size;
      }
    }
    return now;
  };
  const lines = without(text.split('\n'), '\n').join('\n');
  // Units, not characters: half a pair may be what is bad.
  return without(lines.split(''), '').join('');
}
