/** Small checks of values that come from elsewhere: each says whether a value has the form that it is to have. */
export type Check<T> = (value: unknown) => value is T;

/** What a check has made sure of. */
export type Checked<C> = C extends Check<infer T> ? T : never;

export const text: Check<string> = (value): value is string => typeof value === 'string';
export const flag: Check<boolean> = (value): value is boolean => typeof value === 'boolean';
export const number: Check<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);
/** A number of columns or rows, as a table may have. */
export const count: Check<number> = (value): value is number => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 1000;

export function oneOf<const T extends string>(...values: readonly T[]): Check<T> {
  return (value): value is T => values.some((each) => each === value);
}

export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value): value is T | null => value === null || check(value);
}

export function list<T>(check: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((each) => check(each));
}

export function either<A, B>(a: Check<A>, b: Check<B>): Check<A | B> {
  return (value): value is A | B => a(value) || b(value);
}

/** An object with these properties and no others. */
export function shape<T extends Readonly<Record<string, unknown>>>(checks: { readonly [K in keyof T]: Check<T[K]> }): Check<T> {
  const entries = Object.entries(checks) as readonly (readonly [string, Check<unknown>])[];
  return (value): value is T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const properties = new Map<string, unknown>(Object.entries(value));
    return properties.size === entries.length && entries.every(([name, check]) => properties.has(name) && check(properties.get(name)));
  };
}
