/** Longest text that is remembered: labels, numbers and titles are shorter, sentences longer. */
const LONGEST = 80;
/** Most texts in a generation; all labels and figures of a few hundred reports. */
const MOST = 4000;

/**
 * A pure function of a text that remembers what it gave for short ones: the labels and figures of one report come
 * again in the next, and in the same one after a key was pressed.
 * Room is bounded by two generations: when the young one is full it becomes the old one, and what was old is forgotten.
 */
export function remembered<T extends object | string | number | boolean>(compute: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old = young;
  return (text) => {
    if (text.length > LONGEST) return compute(text);
    const known = young.get(text);
    if (known !== undefined) return known;
    const copy = ownCopy(text);
    const result = old.get(text) ?? compute(copy);
    if (young.size >= MOST) {
      old = young;
      young = new Map();
    }
    young.set(copy, result);
    return result;
  };
}

/** The same text in memory of its own: a slice would keep the whole report alive that it was cut from. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
