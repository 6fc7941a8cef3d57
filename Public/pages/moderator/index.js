import { html, useEffect, useMemo, useState } from '/vendor/preact-htm.js';
import { ConnectionBar } from '../../elements/connection-bar.js';
import { OtherRole } from '../../elements/other-role.js';
import { useTitle } from '../../hooks.js';
import { t } from '../../texts.js';
import { Course } from './course.js';
import { PlanProgress } from './plan-progress.js';
import { Tabs, pages, rememberPage, rememberedPage } from './tabs.js';

/** The moderator's pages: header, tabs, and the page that is open. */
export function Moderator({ state, store, now, client }) {
  const [page, setPage] = useState(rememberedPage);
  const [recommendation, openRecommendation] = useState('');
  useEffect(() => {
    const back = () => setPage(rememberedPage());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const open = (name) => {
    rememberPage(name);
    setPage(name);
  };
  const { view, people: presence } = state;
  const { send, ask } = useMemo(() => ({
    send: (command) => client.send(command), ask: (name, body) => client.ask(name, body),
  }), [client]);
  useTitle(t(`moderator.tab.${page}`), view.cafe.title);
  const shared = {
    state, store, now, client, view, presence, send, ask, open, recommendation, openRecommendation,
  };
  const Page = pages[page];
  return html`<a class="skip" href="#main">${t('common.skip')}</a>
    <${Course} ...${shared} />
    <${Tabs} page=${page} ...${shared} />
    <${ConnectionBar} state=${state} />
    <${PlanProgress} progress=${state.progress} send=${send} />
    <${OtherRole} state=${state} client=${client} />
    <${Page} ...${shared} />`;
}
