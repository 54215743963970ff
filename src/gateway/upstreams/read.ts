import { readOrders, type ImportOptions } from '../../domain/extensiv/index.js';
import { createMemoryUpstream, type MemoryUpstream, type MemoryUpstreamOptions } from './memory.js';

/** How a file is read, and what the upstream is told besides its orders. */
export type ReadUpstreamOptions = ImportOptions & Omit<MemoryUpstreamOptions, 'orders' | 'problems' | 'timeZone'>;

/** An upstream from what Extensiv's API answers (JSON, both dialects) or what Find Orders exports (CSV). Never throws: see `getLatestImport` for what could not be read. */
export function readUpstream(text: string, options: ReadUpstreamOptions = {}): MemoryUpstream {
  return createMemoryUpstream({ ...options, ...readOrders(text, options) });
}
