import type { CheckName } from '../check-digits.js';

/** A format of a carrier's tracking numbers. */
export interface FormatRow {
  /** Such as `purolator_numeric`. */
  readonly id: string;
  /** Alternatives, see `masks.ts`. */
  readonly masks: readonly string[];
  /** The check-digit rule; empty where none is public. */
  readonly check: CheckName | '';
  /**
   * How much more (or less) common this carrier's parcels are than the format alone says, in bits. Far below zero, the format is only
   * considered for a host that names the carrier or one of its countries: lengths that a dozen carriers of the world share.
   */
  readonly prior: number;
  /** The sizes of the groups in which the carrier prints the number; empty for groups of four. */
  readonly groups: readonly number[];
  /** Named slices of the number: name, start, end. */
  readonly parts: readonly string[];
}

/** A carrier. */
export interface CarrierRow {
  /** Snake case, stable: part of the public interface. */
  readonly code: string;
  /** The names in English and, where it differs, in French. */
  readonly names: readonly string[];
  /** Countries (ISO 3166) whose UPU S10 items (AA 999 999 999 CC) are this carrier's. */
  readonly post: readonly string[];
  /** Countries where its parcels are common; `*` for the whole world. */
  readonly countries: readonly string[];
  /** Template of the tracking page, see {@link parseCarriers}; empty where there is no public one. */
  readonly url: string;
  /** Other spellings, SCACs and service names that give the carrier away in free text. */
  readonly words: readonly string[];
  /** Other domains that show its tracking pages. */
  readonly hosts: readonly string[];
  readonly formats: readonly FormatRow[];
}

const list = (text: string | undefined, separator: string): string[] => (text ? text.split(separator) : []);

const titled = (code: string): string =>
  code
    .split('_')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join(' ');

const parseFormat = (code: string, text: string): FormatRow => {
  const [id, masks, check, prior, groups, parts] = text.split('/');
  return {
    id: id ? `${code}_${id}` : code,
    masks: list(masks, '|'),
    check: (check ?? '') as CheckName | '',
    prior: Number(prior || 0),
    groups: list(groups, '.').map(Number),
    parts: list(parts, '.'),
  };
};

/**
 * Reads carriers from text, one a line, fields separated by semicolons: compact, because every page that shows a badge downloads them.
 *
 * `code ; names ; post ; countries ; url ; words ; hosts ; format ; format …`
 *
 * - names: English, then French after a bar; empty when the code with capitals is the name (`an_post`, An Post);
 * - countries: empty when they are those of `post`;
 * - url: without `https://`; the number goes to `{n}`, or to the end; `{l}` becomes `en` or `fr`; a second page after a bar is the French one;
 * - format: `id/masks/check/prior/groups/parts`; the id is appended to the code.
 */
export function parseCarriers(text: string): CarrierRow[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', names, post, countries, url, words, hosts, ...formats] = line.split(';');
      return {
        code,
        names: list(names || titled(code), '|'),
        post: list(post, ' '),
        countries: list(countries || post, ' '),
        url: url ?? '',
        words: list(words, '|'),
        hosts: list(hosts, ' '),
        formats: formats.map((format) => parseFormat(code, format)),
      };
    });
}
