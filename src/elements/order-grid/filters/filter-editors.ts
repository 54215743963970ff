import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { formatNumber } from '../../../domain/format/index.js';
import type { Locale } from '../../../domain/locale.js';
import {
  DATE_RANGES,
  daysOfRange,
  isConditionDay,
  MAX_CONDITION_TEXT,
  MAX_CONDITION_VALUES,
  type OrderCondition,
} from '../../../domain/order/index.js';
import type { OrderColumn } from '../order-columns.js';
import { spanText } from './condition-words.js';
import { fixedValues, type FilterKind } from './column-filter.js';
import type { FiltersStrings } from './filters.strings.js';
import { findField } from './find-field.js';
import type { ListedValues } from './value-list.js';

/** A condition without its column. */
export type Wanted = OrderCondition extends infer Condition
  ? Condition extends OrderCondition
    ? Omit<Condition, 'column'>
    : never
  : never;

/** What an editor shows, and whom it tells. */
export interface EditorView {
  readonly words: FiltersStrings;
  readonly locale: Locale;
  /** The viewer's own day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly column: OrderColumn;
  readonly kind: FilterKind;
  /** What holds now, or will in a moment. */
  readonly condition: OrderCondition | undefined;
  /** What fields start with. Another object starts them anew; else they keep what is being typed. */
  readonly seed: { readonly condition: OrderCondition | undefined };
  readonly values: ListedValues;
  readonly find: string;
  readonly onFind: (text: string) => void;
  /** `undefined` asks for no condition. Typing waits for a pause; a choice starts the fields anew. */
  readonly onWant: (wanted: Wanted | undefined, how: 'typed' | 'chosen') => void;
}

/** The fields that set a condition on a column, fit to what it holds. */
export function filterEditor(view: EditorView): TemplateResult {
  const editor = { text: textEditor, number: numberEditor, date: dateEditor, set: setEditor }[view.kind];
  return html`${editor(view)}${fixedValues(view.column) ? nothing : emptyChoices(view)}`;
}

function textEditor({ words, seed, onWant }: EditorView): TemplateResult {
  const { condition } = seed;
  const onInput = (event: InputEvent): void => {
    const contains = (event.target as HTMLInputElement).value;
    onWant(contains.trim() === '' ? undefined : { kind: 'text', contains }, 'typed');
  };
  return html`<div class="fields">
    ${keyed(
      seed,
      html`<label
        ><span>${words.contains}</span>
        <input
          class="field"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          maxlength=${MAX_CONDITION_TEXT}
          .value=${condition?.kind === 'text' ? condition.contains : ''}
          @input=${onInput}
      /></label>`,
    )}
  </div>`;
}

/** Two fields side by side, from and to. `read` gives what they ask for; `null` while that cannot be told. */
function span(
  view: EditorView,
  fields: readonly TemplateResult[],
  read: (values: readonly string[]) => Wanted | undefined | null,
): TemplateResult {
  const onInput = (event: Event): void => {
    const inputs = [...(event.currentTarget as HTMLElement).querySelectorAll('input')];
    const wanted = read(inputs.map((input) => input.value));
    for (const input of inputs) input.setAttribute('aria-invalid', String(wanted === null));
    if (wanted !== null) view.onWant(wanted, 'typed');
  };
  return html`<div class="fields" @input=${onInput}>${keyed(view.seed, fields)}</div>`;
}

function numberEditor(view: EditorView): TemplateResult {
  const { words, locale, seed } = view;
  const { min, max } = seed.condition?.kind === 'number' ? seed.condition : {};
  const field = (label: string, value: number | undefined): TemplateResult =>
    html`<label
      ><span>${label}</span><input class="field" inputmode="decimal" autocomplete="off" maxlength="20" .value=${writeAmount(value, locale)}
    /></label>`;
  return span(view, [field(words.from, min), field(words.to, max)], (texts) => {
    const [from, to] = texts.map((text) => readAmount(text, locale));
    if (Number.isNaN(from) || Number.isNaN(to)) return null;
    return from === undefined && to === undefined
      ? undefined
      : { kind: 'number', ...(from !== undefined && { min: from }), ...(to !== undefined && { max: to }) };
  });
}

const writeAmount = (value: number | undefined, locale: Locale): string =>
  value === undefined ? '' : locale === 'fr-CA' ? String(value).replace('.', ',') : String(value);

/** A number as people type it: French has a comma for the decimals, English one for the thousands. `NaN` for what is no number. */
function readAmount(text: string, locale: Locale): number | undefined {
  const plain = text.replace(/\s/g, '');
  if (plain === '') return undefined;
  const value = Number(locale === 'fr-CA' ? plain.replace(',', '.') : plain.replaceAll(',', ''));
  return Number.isFinite(value) ? value : NaN;
}

function dateEditor(view: EditorView): TemplateResult {
  const { words, locale, today, condition, seed, onWant } = view;
  const { from, to } = seed.condition?.kind === 'days' ? seed.condition : {};
  const field = (label: string, value: string | undefined): TemplateResult =>
    html`<label><span>${label}</span><input class="field" type="date" .value=${value ?? ''} /></label>`;
  return html`<div class="group">
      ${DATE_RANGES.map((range) =>
        choice({
          label: words.ranges[range],
          hint: spanText(daysOfRange(range, today), locale),
          checked: condition?.kind === 'date' && condition.range === range,
          onChoose: () => onWant({ kind: 'date', range }, 'chosen'),
        }),
      )}
    </div>
    ${span(view, [field(words.fromDay, from), field(words.toDay, to)], ([first = '', last = '']) => {
      // A year that is being typed is a year of the first century.
      if ([first, last].some((day) => day !== '' && !isConditionDay(day))) return null;
      return first || last ? { kind: 'days', ...(first && { from: first }), ...(last && { to: last }) } : undefined;
    })}`;
}

function setEditor(view: EditorView): TemplateResult {
  const { words, locale, condition, values, find, onFind, onWant } = view;
  const chosen = condition?.kind === 'set' ? condition.values : [];
  const toggle = (value: string | null): void => {
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    onWant(next.length > 0 ? { kind: 'set', values: next.slice(0, MAX_CONDITION_VALUES) } : undefined, 'chosen');
  };
  const none = values.counting ? words.counting : find.trim() ? words.noValue(find.trim()) : words.noValues;
  return html`${values.searched ? findField({ label: words.findValue, find, onFind }) : nothing}
    <div class="group values">
      ${values.rows.length === 0 ? html`<p class="hint none">${none}</p>` : nothing}
      ${values.rows.map(({ value, name, count }) =>
        choice({
          type: 'checkbox',
          label: name,
          hint: count === undefined ? '' : formatNumber(count, locale),
          checked: chosen.includes(value),
          onChoose: () => toggle(value),
        }),
      )}
      ${values.more > 0 ? html`<p class="hint none">${words.moreValues(values.more)}</p>` : nothing}
    </div>`;
}

/** Every column can be asked for what says nothing, or something. */
function emptyChoices({ words, condition, onWant }: EditorView): TemplateResult {
  return html`<div class="group whether">
    ${[true, false].map((empty) =>
      choice({
        label: empty ? words.empty : words.filled,
        checked: condition?.kind === 'empty' && condition.empty === empty,
        onChoose: () => onWant({ kind: 'empty', empty }, 'chosen'),
      }),
    )}
  </div>`;
}

interface Choice {
  readonly type?: 'checkbox';
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

const choice = ({ type, label, hint, checked, onChoose }: Choice): TemplateResult =>
  html`<label class="pick" title=${label}>
    <input type=${type ?? 'radio'} name=${ifDefined(type ? undefined : 'filter-choice')} .checked=${live(checked)} @change=${onChoose} />
    <span>${label}</span><span class="hint">${hint}</span>
  </label>`;
