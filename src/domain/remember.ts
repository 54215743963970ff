/**
 * What was made for a key, or makes it. A map that is full is emptied: forgetting costs time, never an answer.
 *
 * @param most how many answers are kept
 */
export function remember<Key, Value>(kept: Map<Key, Value>, key: Key, make: () => Value, most = 4000): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const value = make();
  if (kept.size >= most) kept.clear();
  kept.set(key, value);
  return value;
}
