import type { ImportProblem } from '../../src/domain/extensiv/index.js';
import { INTL_TAGS, type Locale } from '../../src/domain/locale.js';
import type { Order } from '../../src/domain/order/index.js';
import type { PortalStrings } from './strings.js';

interface FileOptions {
  /** What files may be dropped on. */
  readonly drop: HTMLElement;
  /** What shows that a file would be taken. */
  readonly target: HTMLElement;
  readonly input: HTMLInputElement;
  readonly notice: HTMLElement;
  readonly grid: HTMLElementTagNameMap['if-order-grid'];
  readonly words: () => PortalStrings;
  readonly locale: () => Locale;
}

/** What the worker answers. */
export interface ReadFile {
  readonly orders: readonly Order[];
  readonly problems: readonly ImportProblem[];
}

const SHOWN_PROBLEMS = 200;

/** Takes a dropped or chosen file, reads it in a worker of this page and shows its orders in the grid. Nothing leaves the page. */
export function acceptFiles({ drop, target, input, notice, grid, words, locale }: FileOptions): void {
  const back = (): void => {
    grid.orders = undefined;
    notice.hidden = true;
  };
  const show = async (file: File): Promise<void> => {
    say(notice, words().reading(file.name));
    const { orders, problems } = await read(file);
    if (orders.length > 0) grid.orders = orders;
    const count = new Intl.NumberFormat(INTL_TAGS[locale()]).format(orders.length);
    say(notice, orders.length > 0 ? words().showing(count, file.name) : words().noOrders(file.name));
    if (problems.length > 0) notice.append(report(problems, words()));
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words().back });
    button.addEventListener('click', back);
    notice.querySelector('span')!.after(button);
  };
  const take = (file: File | undefined): void => {
    if (file) show(file).catch((error: unknown) => say(notice, `${words().noOrders(file.name)} (${String(error)})`));
  };

  input.addEventListener('change', () => {
    take(input.files?.[0]);
    input.value = '';
  });
  drop.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    target.classList.add('dropping');
  });
  drop.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) target.classList.remove('dropping');
  });
  drop.addEventListener('drop', (event) => {
    target.classList.remove('dropping');
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  });
}

/** Reads away from the page's own thread: fifty thousand orders take a second. */
async function read(file: File): Promise<ReadFile> {
  const worker = new Worker(new URL('./read-orders.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<ReadFile>((resolve, reject) => {
      worker.addEventListener('message', (event: MessageEvent<ReadFile>) => resolve(event.data));
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      void file.text().then((text) => worker.postMessage(text), reject);
    });
  } finally {
    worker.terminate();
  }
}

function say(notice: HTMLElement, text: string): void {
  const line = document.createElement('span');
  line.textContent = text;
  notice.replaceChildren(line);
  notice.hidden = false;
}

function report(problems: readonly ImportProblem[], words: PortalStrings): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = words.problems(problems.length);
  const list = document.createElement('ul');
  for (const { index, orderId, reference, path, message } of problems.slice(0, SHOWN_PROBLEMS)) {
    const item = document.createElement('li');
    item.lang = 'en';
    item.textContent = `${reference ?? orderId ?? `#${index + 1}`}, ${path}: ${message}`;
    list.append(item);
  }
  details.append(summary, list);
  return details;
}
