/** Turns something unknown into a `T`, or throws a `Mismatch` that names the place. */
export type Reader<T> = (value: unknown) => T;

/** What a reader throws: where the value is not what the contract says. Caught by `readAs`. */
export class Mismatch extends Error {
  readonly path: string;
  readonly expected: string;

  constructor(expected: string, path = '') {
    super(`${path || 'the answer'} is not ${expected}`);
    this.path = path;
    this.expected = expected;
  }

  /** What a failure inside a member means for what holds the member. The place is put together only here: answers that fit never need it. */
  static within(error: unknown, member: string | number): unknown {
    return error instanceof Mismatch ? new Mismatch(error.expected, `/${member}${error.path}`) : error;
  }
}

/** What became of a value: the value in the contract's shape, or the first place that does not fit. */
export type ReadResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly path: string; readonly expected: string };

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type RequiredKeys<T> = Exclude<keyof T, OptionalKeys<T>>;
type Required<T> = { readonly [K in RequiredKeys<T>]: Reader<T[K]> };
type Optional<T> = { readonly [K in OptionalKeys<T>]-?: Reader<Exclude<T[K], undefined>> };

const MAX_TEXT = 1_000_000;

/** Any text of up to a million characters. */
export const text: Reader<string> = (value) => {
  if (typeof value === 'string' && value.length <= MAX_TEXT) return value;
  throw new Mismatch('a text');
};

/** A finite number. */
export const number: Reader<number> = (value) => {
  if (Number.isFinite(value)) return value as number;
  throw new Mismatch('a number');
};

/** `true` or `false`. */
export const boolean: Reader<boolean> = (value) => {
  if (typeof value === 'boolean') return value;
  throw new Mismatch('true or false');
};

/** One of the given words. */
export const oneOf =
  <T extends string>(words: readonly T[]): Reader<T> =>
  (value) => {
    if (words.includes(value as T)) return value as T;
    throw new Mismatch(`one of ${words.join(', ')}`);
  };

/** A list of what `item` reads. */
export const list =
  <T>(item: Reader<T>): Reader<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) throw new Mismatch('a list');
    let index = 0;
    try {
      const items: T[] = [];
      for (; index < value.length; index += 1) items.push(item(value[index]));
      return items;
    } catch (error) {
      throw Mismatch.within(error, index);
    }
  };

/**
 * An object with these members. It is built anew from the members that are named, so that unknown ones, and `__proto__`, stay behind. `null` is read as absent.
 */
export const object = <T extends object>(required: Required<T>, optional: Optional<T>): Reader<T> => {
  const members = [required, optional].flatMap((readers, at) =>
    Object.entries(readers as Record<string, Reader<unknown>>).map(([key, read]) => ({ key, read, must: at === 0 })),
  );
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Mismatch('an object');
    const result: Record<string, unknown> = {};
    let place = '';
    try {
      for (const { key, read, must } of members) {
        const member = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
        place = key;
        if (must || (member !== undefined && member !== null)) result[key] = read(member);
      }
    } catch (error) {
      throw Mismatch.within(error, place);
    }
    return result as T;
  };
};

/** The same reader under many names. */
export const each = <K extends string, T>(reader: Reader<T>, ...keys: K[]): Record<K, Reader<T>> =>
  Object.fromEntries(keys.map((key) => [key, reader])) as Record<K, Reader<T>>;

/** Runs a reader without throwing. */
export function readAs<T>(reader: Reader<T>, value: unknown): ReadResult<T> {
  try {
    return { ok: true, value: reader(value) };
  } catch (error) {
    if (error instanceof Mismatch) return { ok: false, path: error.path, expected: error.expected };
    throw error;
  }
}
