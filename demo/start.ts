/** Serves the demo: `npm start`, `npm start -- --orders FILE`, `npm start -- --help`. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer, type Plugin } from 'vite';
import { DEFAULT_SCHEDULE, windowsBetween } from '../src/domain/pickup/index.js';
import { mapExtensivOrders, mapTrackPackages, mergeTracking, readOrders } from '../src/domain/extensiv/index.js';
import { createGateway, createMemoryUpstream, createSimulation, createSimulationClock, type Gateway } from '../src/gateway/index.js';
import { gatewayPlugin } from './gateway-plugin.js';
import { asHal, seedRecords } from './seed/index.js';

const HELP = `Serves the portal page over the gateway.

  npm start                          50,000 invented orders and a simulated warehouse
  npm start -- --orders FILE         the orders in a file: Extensiv JSON, or the CSV that Find Orders exports

Add ?mode=server to the portal page's address to leave the orders in the gateway: the grid then asks for the rows that are looked at.

  --count N      how many orders to invent (50000)
  --seed N       which warehouse to invent (1)
  --rate N       seconds of the warehouse in one of ours (60)
  --now INSTANT  when the simulation begins, RFC 3339 (the last business day, 1:05 PM in Toronto)
  --zone ZONE    the facility's time zone for dates without an offset (America/Toronto)
  --port N       (5173, or the next free one)
  --host NAME    (localhost)
  --still        do not reload the page when a source file changes`;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BEFORE_THE_WINDOW = 85 * 60_000;

const fail = (message: string): never => {
  console.error(message);
  process.exit(2);
};

function readOptions() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: {
        orders: text,
        count: text,
        seed: text,
        rate: text,
        now: text,
        zone: text,
        port: text,
        host: text,
        still: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}

function numberOf(text: string | undefined, absent: number, name: string): number {
  const value = text === undefined ? absent : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : fail(`--${name} takes a number, not "${text}".`);
}

/** Shortly before the last pickup that has been, so that a visitor sees labels, then carriers, within minutes. */
function defaultStart(now: number): number {
  const last = windowsBetween(now - 14 * DAY, now + BEFORE_THE_WINDOW, DEFAULT_SCHEDULE).at(-1);
  return (last?.opensAt ?? now) - BEFORE_THE_WINDOW;
}

/** Lets a page of the demo name the library's sources in a script tag, as a partner's page names the built file. */
const sourcesBesideThePages: Plugin = {
  name: 'sources-beside-the-pages',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (request.url?.startsWith('/src/'))
        request.url = `/@fs${fileURLToPath(new URL('..', import.meta.url))
          .replaceAll('\\\\', '/')
          .replace(/\/$/, '')}${request.url}`;
      next();
    });
  },
};

/** Tells the pages whether there is a simulation to follow and to steer. */
const simulationMark = (simulated: boolean): Plugin => ({
  name: 'simulation-mark',
  transformIndexHtml: () => (simulated ? [{ tag: 'meta', attrs: { name: 'simulation', content: 'on' }, injectTo: 'head' }] : []),
});

const options = readOptions();
const timeZone = options.zone ?? 'America/Toronto';

function fileGateway(path: string): Gateway {
  if (!existsSync(path)) fail(`There is no file ${path}.`);
  console.log(`Reading ${basename(path)}…`);
  const { orders, problems } = readOrders(readFileSync(path, 'utf8'), { timeZone });
  console.log(
    `${orders.length.toLocaleString('en')} orders from ${basename(path)}; ${problems.length.toLocaleString('en')} things could not be read.`,
  );
  for (const { reference, orderId, index, path: where, message } of problems.slice(0, 10)) {
    console.log(`  ${reference ?? orderId ?? `#${index + 1}`}, ${where}: ${message}`);
  }
  if (problems.length > 10) console.log(`  … and ${problems.length - 10} more, at /api/imports/latest`);
  return createGateway({ upstream: createMemoryUpstream({ orders, problems, source: basename(path), timeZone }) });
}

function simulatedGateway(): Gateway {
  const start = options.now === undefined ? defaultStart(Date.now()) : Date.parse(options.now);
  if (Number.isNaN(start)) fail(`--now takes an RFC 3339 instant, not "${options.now}".`);
  const count = numberOf(options.count, 50_000, 'count');
  const seed = numberOf(options.seed, 1, 'seed');
  console.log(`Inventing ${count.toLocaleString('en')} orders…`);
  const { orders: records, tracking } = seedRecords({ count, seed, now: start, timeZone, dialect: 'mixed', historyDays: 7 });
  const imported = mapExtensivOrders(asHal(records), { timeZone });
  const orders = mergeTracking(imported.orders, mapTrackPackages(asHal(tracking), { timeZone }).byOrder);
  const upstream = createMemoryUpstream({ orders, problems: imported.problems, source: 'demo', timeZone });
  const clock = createSimulationClock({ start, rate: numberOf(options.rate, 60, 'rate') || 1 });
  const simulation = createSimulation({ upstream, clock, seed });
  simulation.start();
  console.log(`${orders.length.toLocaleString('en')} orders; the warehouse's clock runs ${clock.rate} times as fast as ours.`);
  return createGateway({ upstream, clock, simulation });
}

if (options.help) {
  console.log(HELP);
} else {
  const gateway = options.orders === undefined ? simulatedGateway() : fileGateway(options.orders);
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    cacheDir: fileURLToPath(new URL('../.cache/vite', import.meta.url)),
    logLevel: 'warn',
    // Lit's development build writes to the console; the demo keeps it silent.
    resolve: { conditions: ['module', 'browser', 'production'] },
    plugins: [gatewayPlugin({ load: () => gateway }), sourcesBesideThePages, simulationMark(options.orders === undefined)],
    server: {
      port: numberOf(options.port, 5173, 'port'),
      host: options.host ?? 'localhost',
      hmr: !options.still,
      fs: { allow: [fileURLToPath(new URL('..', import.meta.url))] },
    },
    optimizeDeps: { entries: ['index.html', 'partner.html'] },
  });
  await server.listen();
  server.printUrls();
  const address = server.resolvedUrls?.local[0] ?? '';
  console.log(
    `  Portal page: ${address}\n  Portal page, orders kept by the server: ${address}?mode=server\n  Partner page: ${address}partner.html`,
  );
}
