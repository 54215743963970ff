import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { CalendarDay, CalendarView } from './calendar-weeks.js';

const day = ({ day: date, date: number, kind, today, reason, spoken }: CalendarDay): TemplateResult =>
  html`<td>
    <time class=${classMap({ day: true, [kind]: true, today, named: Boolean(reason) })} datetime=${date}>
      <span class="visually-hidden">${spoken}</span><span aria-hidden="true">${number}</span>
    </time>
  </td>`;

/** The coming two weeks: a month's corner of a calendar with the closures named below it. Nothing in it can be changed, so nothing takes the focus. */
export function renderCalendar({ title, weekdays, weeks, closures, hours }: CalendarView): TemplateResult {
  return html`
    <table>
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          ${weekdays.map(({ short, long }) => html`<th scope="col"><span class="visually-hidden">${long}</span><span aria-hidden="true">${short}</span></th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          (week) =>
            html`<tr>
              ${week.map((each) => (each ? day(each) : html`<td></td>`))}
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      closures.length
        ? html`<ul class="closures">
            ${closures.map(({ day: date, date: words, reason }) => html`<li><time datetime=${date}>${words}</time><span>${reason}</span></li>`)}
          </ul>`
        : nothing
    }
    ${hours ? html`<p class="legend muted"><span class="mark" aria-hidden="true"></span>${hours}</p>` : nothing}
  `;
}
