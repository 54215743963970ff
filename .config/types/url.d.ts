/**
 * The one web API that the domain needs, and that Node, workers and browsers all have: parsing a link.
 * Declared here, and not by the DOM library, so that nothing else of the DOM compiles in `src/domain`.
 */
declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly href: string;
  readonly searchParams: { get(name: string): string | null };
}
