import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Connect, Logger, Plugin } from 'vite';

/** A Web-standard handler, such as a gateway. */
export type RequestHandler = (request: Request) => Promise<Response>;

/** What the plugin serves, and where. */
export interface GatewayPluginOptions {
  /** Makes the handler: called once, when the server starts. */
  readonly load: () => RequestHandler | Promise<RequestHandler>;
  /** Where it is mounted; `/api` when absent. The handler sees the whole path. */
  readonly basePath?: string;
}

const BODYLESS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

function toRequest(incoming: Connect.IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const item of Array.isArray(value) ? value : [value ?? '']) if (!name.startsWith(':')) headers.append(name, item);
  }
  const method = incoming.method ?? 'GET';
  const url = new URL(incoming.originalUrl ?? incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`);
  const body = BODYLESS.includes(method) ? null : (Readable.toWeb(incoming) as ReadableStream<Uint8Array>);
  // `duplex` is required with a stream as body, and unknown to TypeScript's own types.
  return new Request(url, { method, headers, signal, body, ...(body ? { duplex: 'half' } : {}) });
}

async function drained(outgoing: ServerResponse): Promise<void> {
  const settled = new AbortController();
  const { signal } = settled;
  await Promise.race([once(outgoing, 'drain', { signal }), once(outgoing, 'close', { signal })]).finally(() => settled.abort());
}

/** Writes an answer as fast as the connection takes it, event streams included. */
async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => outgoing.setHeader(name, value));
  outgoing.flushHeaders();
  const reader = response.body?.getReader();
  if (reader) {
    const cancel = () => void reader.cancel().catch(() => undefined);
    outgoing.once('close', cancel);
    for (let part = await reader.read(); !part.done && !outgoing.destroyed; part = await reader.read()) {
      if (!outgoing.write(part.value)) await drained(outgoing);
    }
    outgoing.off('close', cancel);
  }
  outgoing.end();
}

/** A handler as middleware of a Node server. */
export function toMiddleware(handler: Promise<RequestHandler>, onError: (error: unknown) => void) {
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    try {
      const handle = await handler;
      await writeResponse(await handle(toRequest(incoming, gone.signal)), outgoing);
    } catch (error) {
      if (!gone.signal.aborted) onError(error);
      if (!outgoing.headersSent) outgoing.statusCode = 500;
      outgoing.end();
    }
  };
}

/** Serves a gateway over real HTTP beside the pages of Vite's dev and preview servers. */
export function gatewayPlugin({ load, basePath = '/api' }: GatewayPluginOptions): Plugin {
  const mount = (server: { readonly middlewares: Connect.Server; readonly config: { readonly logger: Logger } }) => {
    const report = (error: unknown) =>
      server.config.logger.error(`The gateway failed: ${error instanceof Error ? error.stack : String(error)}`);
    const handler = Promise.resolve().then(load);
    handler.catch(report);
    server.middlewares.use(basePath, toMiddleware(handler, report));
  };
  return { name: 'if-gateway', configureServer: mount, configurePreviewServer: mount };
}
