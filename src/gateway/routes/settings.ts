import { readJson, readSettings } from '../http/body.js';
import { HttpProblem } from '../http/problem.js';
import { json } from '../http/response.js';
import type { Route } from '../http/router.js';
import type { StoredSettings, Upstream } from '../upstream.js';
import { noParameters } from './orders.js';

const MAX_BODY = 65_536;

const outdated = () =>
  new HttpProblem(412, 'Somebody changed the settings', { kind: 'outdated', detail: 'Read them again, then change them.' });

/**
 * The routes of the notification settings.
 *
 * @param run names this run of the server in version tags: another run counts its versions anew
 */
export function settingsRoutes(upstream: Upstream, run: string): readonly Route[] {
  const tagOf = (version: number) => `"${run}-${version}"`;
  const answer = ({ settings, version }: StoredSettings) => json(settings, { headers: { etag: tagOf(version) } });
  return [
    {
      path: '/notification-settings',
      methods: {
        async GET(context) {
          noParameters(context);
          return answer(await upstream.getNotificationSettings(context));
        },
        async PUT(context) {
          noParameters(context);
          const wanted = context.request.headers.get('if-match');
          if (wanted === null) throw new HttpProblem(428, 'If-Match is missing', { kind: 'precondition-required' });
          const settings = readSettings(await readJson(context.request, MAX_BODY));
          const { version } = await upstream.getNotificationSettings(context);
          if (wanted !== '*' && !wanted.split(',').some((tag) => tag.trim() === tagOf(version))) throw outdated();
          const stored = await upstream.putNotificationSettings(settings, version, context);
          if (!stored) throw outdated();
          return answer(stored);
        },
      },
    },
  ];
}
