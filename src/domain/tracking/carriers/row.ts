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
  /** Other spellings, SCACs, service names and domains that give the carrier away in free text and in links. */
  readonly words: readonly string[];
  readonly formats: readonly FormatRow[];
}

const list = (text: string | undefined, separator: string): string[] => (text ? text.split(separator) : []);

/**
 * Reads carriers from text, one a line, fields separated by semicolons: compact, because every page that shows a badge downloads them.
 *
 * `names ; post ; countries ; url ; words ; format ; format …`
 *
 * - names: English, then French after a bar. The code is the English name in small letters, its words joined by `_`, unless another follows after `=`;
 * - countries: empty when they are those of `post`;
 * - url: without `https://`; the number goes to `{n}`, or to the end; `{l}` becomes `en` or `fr`;
 * - words: parted by bars; one with a dot is a domain, besides that of `url`;
 * - format: `masks/check/prior/groups/id/parts`; the id is appended to the code.
 */
export function parseCarriers(text: string): CarrierRow[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [title = '', post, countries, url = '', words, ...formats] = line.split(';');
      const [name = '', code = name.toLowerCase().replace(/\|.*/, '').replace(/\W+/g, '_')] = title.split('=');
      return {
        code,
        names: name.split('|'),
        post: list(post, ' '),
        countries: list(countries || post, ' '),
        url,
        words: list(words, '|'),
        formats: formats.map((format) => {
          const [masks, check = '', prior, groups, id, parts] = format.split('/');
          return {
            id: id ? `${code}_${id}` : code,
            masks: list(masks, '|'),
            check: check as CheckName | '',
            prior: +(prior || 0),
            groups: list(groups, '.').map(Number),
            parts: list(parts, '.'),
          };
        }),
      };
    });
}
