import { readList } from '../../../grid/text-query.js';
import { WORDS } from '../../../locales/index.js';
import { noMatchSearch, type NoMatchQuery } from '../states.js';
import { LIST_NAME } from '../views/view-link.js';
import { strings } from './filters.strings.js';

/** Several numbers between spaces. */
function isSpaced(search: string): boolean {
  const words = search.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => /\d/.test(word));
}

/** What is said when no order matches. */
export interface NoMatch {
  readonly reason: string;
  /** What the button that removes the filters says; nothing where there are none. */
  readonly clear: string | undefined;
}

/** Why no order matches a search in a facet, with filters and lists. @param filters what is active, in words */
export function noMatch(query: NoMatchQuery, filters: readonly string[]): NoMatch {
  const words = strings[query.locale];
  const named = filters.join('; ');
  const facet = query.facet === 'all' ? undefined : WORDS[query.locale].facets[query.facet];
  const clear = named ? words.clearFilters : undefined;
  if (named && query.search.trim() === '') return { reason: words.noMatch(named, facet), clear };
  const list = readList(query.search);
  const reason = LIST_NAME.test(query.search)
    ? words.listElsewhere
    : list
      ? words.noMatchList(list.size)
      : `${noMatchSearch(query)}${isSpaced(query.search) ? ` ${words.commasHint}` : ''}`;
  return { reason: named ? `${reason} ${words.inForce(named)}` : reason, clear };
}
