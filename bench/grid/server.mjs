/** Serves the bundles from memory; `/strict.html` is the same page under a strict policy. */
import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/** What a careful portal sends: own files only, no inline styles, no nonce, strings become code nowhere. Lit's policy is the one that is allowed. */
export const STRICT_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types lit-html";

/** @returns {Promise<{ origin: string, close: () => void }>} */
export function serve(folder) {
  const files = new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ name }) => [`/${name}`, readFileSync(join(folder, name))]),
  );
  files.set('/strict.html', files.get('/page.html'));
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const file = files.get(path);
    if (!file) return response.writeHead(404).end();
    const policy = path === '/strict.html' ? { 'Content-Security-Policy': STRICT_POLICY } : {};
    return response
      .writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', 'Cache-Control': 'no-store', ...policy })
      .end(file);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }));
  });
}
