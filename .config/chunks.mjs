import { basename } from 'node:path';

/** In how many elements a module must be for all of them to share it in one file. */
const COMMON = 6;

/**
 * Groups of modules that make a file: what most elements need, what the same few need, and what one needs at first. Pages then wait for few files, and for little that they
 * do not need. What a module imports is in as many elements as itself or more, so the groups go from many to few.
 *
 * @param {readonly string[]} entries paths of the elements' modules
 */
export function chunkGroups(entries) {
  let users;
  const usersOf = (id, graph) => (users ??= findUsers(entries, graph)).get(id) ?? [];
  return [
    (of) => (of.length >= COMMON ? 'common' : null),
    ...[5, 4, 3, 2, 1].map((count) => (of) => (of.length === count ? of.join('+').replaceAll('if-', '') : null)),
  ].map((nameOf, at) => ({ name: (id, graph) => nameOf(usersOf(id, graph)), tags: ['$initial'], priority: COMMON - at }));
}

/** Which elements import a module, directly or not, before anybody asks for more. */
function findUsers(entries, graph) {
  const users = new Map();
  for (const entry of entries) {
    const name = basename(entry, '.ts');
    const waiting = [entry];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const of = users.get(id) ?? [];
      if (of.at(-1) === name) continue;
      users.set(id, [...of, name]);
      waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
    }
  }
  return users;
}
