import { HttpProblem } from './problem.js';

/** What a route is given. */
export interface RouteContext {
  readonly request: Request;
  readonly requestId: string;
  readonly url: URL;
  /** The parts of the path that the pattern leaves open, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The present, in milliseconds since the epoch. */
  readonly now: number;
  readonly signal: AbortSignal;
  /** Whose request it is; absent when nobody said. */
  readonly identity: unknown;
  /** The tracking numbers that may be told of; every one when absent. */
  readonly parcels?: readonly string[] | undefined;
}

/** Answers one method of a path. */
export type RouteHandler = (context: RouteContext) => Promise<Response>;

/** A path with the methods that it has. `{name}` stands for one segment. */
export interface Route {
  readonly path: string;
  readonly methods: Readonly<Record<string, RouteHandler>>;
  /** Whether it heeds `parcels`; where it does not, a request for some parcels only is refused. */
  readonly forParcels?: true;
}

/** A route that fits a path. */
export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

function parametersOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (!part.startsWith('{')) {
      if (part !== segment) return undefined;
    } else if (segment === '') return undefined;
    else parameters[part.slice(1, -1)] = segment;
  }
  return parameters;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new HttpProblem(400, 'The path is not valid', { kind: 'malformed-path' });
  }
}

/** Finds the route of a path: fixed segments win over open ones, since they come first in `routes`. */
export function matchRoute(routes: readonly Route[], path: string): Match | undefined {
  const segments = path.split('/').map(decode);
  for (const route of routes) {
    const parameters = parametersOf(route.path.split('/'), segments);
    if (parameters) return { route, parameters };
  }
  return undefined;
}

/** The methods of a route, for `Allow`: HEAD comes with GET, OPTIONS with every route. */
export function allowed({ methods }: Route): string {
  const names = Object.keys(methods);
  return [...names, ...(names.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}
