/** The posts of the world together: an S10 item of a country whose post has no row of its own. 17TRACK's page asks them all. */
export const WORLD_POST = `
International post|Poste internationale=s10;;*;t.17track.net/{l}#nums=;;@@^#9$@@/s10/7/2.3.3.3.2//service.0.2.origin.11.13`;

let regions: Intl.DisplayNames | undefined;

/** Whether two capital letters are a country (ISO 3166), as UPU S10 asks of the last two characters. The platform knows the list. */
export function isCountry(code: string): boolean {
  regions ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return regions.of(code) !== undefined;
}
