/** Values of a source by our names for them; nothing is known about a value yet. */
export type Fields<Name extends string> = { [N in Name]?: unknown };

/** Copies the fields that it knows from a source object; the first value that is not null wins. */
export type FieldReader<Name extends string> = (source: unknown, into: Fields<Name>) => void;

const MAX_KEY_LENGTH = 120;
const MAX_SPELLINGS = 1_000;

/**
 * A reader of objects whose keys may be written in any case: Extensiv answers in camelCase or PascalCase, depending on the `Accept` header.
 *
 * Each spelling of a key is folded to lower case once and remembered, so that reading costs one look-up per key. Keys are only ever looked up in a `Map`,
 * so `__proto__` and `constructor` are unknown keys like others.
 *
 * @param names our names by key in lower case
 */
export function fieldReader<Name extends string>(names: Readonly<Record<string, Name>>): FieldReader<Name> {
  const nameOf = spellings(new Map(Object.entries(names) as [string, Name][]));
  return (source, into) => {
    if (!isRecord(source)) return;
    for (const key of Object.keys(source)) {
      const name = nameOf(key);
      if (name !== undefined) into[name] ??= source[key];
    }
  };
}

/** A test for objects that have one of some keys, in any case. */
export function keyTest(keys: readonly string[]): (source: Record<string, unknown>) => boolean {
  const nameOf = spellings(new Map(keys.map((key) => [key.toLowerCase(), key])));
  return (source) => Object.keys(source).some((key) => nameOf(key) !== undefined);
}

function spellings<Name extends string>(byKey: ReadonlyMap<string, Name>): (key: string) => Name | undefined {
  const bySpelling = new Map<string, Name | undefined>();
  return (key) => {
    const known = bySpelling.get(key);
    if (known !== undefined || bySpelling.has(key)) return known;
    if (key.length > MAX_KEY_LENGTH) return undefined;
    const name = byKey.get(key.toLowerCase());
    if (bySpelling.size < MAX_SPELLINGS) bySpelling.set(key, name);
    return name;
  };
}

/** Whether a value is an object with keys, and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
