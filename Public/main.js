// The client, from the outside in:
//   main.js      reads the address, loads texts and what the device kept, starts one CafeClient
//   app.js       chooses the page by role and phase; pages/ draw, elements/ are their parts
//   cafe.js      ties together: connection/ (socket, session, clock), outbox/ (what must not get
//                lost), state/ (a pure reducer folds the server's messages into the view)
//   texts.js     every word, from texts/de.json and texts/en.json
// A page is a function of {state, now, client}: it shows the state and gives commands to the client.
import { h, render } from '/vendor/preact-htm.js';
import { App } from './app.js';
import { CafeClient } from './cafe.js';
import { keepCard } from './card.js';
import { identityIn, keepIdentity } from './identity.js';
import { keepInvitation } from './invitation.js';
import { kept, keptInTab } from './keeping.js';
import { preferredLanguage, speak } from './language.js';
import { openShelf } from './outbox/database.js';
import { routeFrom } from './route.js';
import { applyScheme } from './scheme.js';
import { Store } from './state/store.js';

/**
 * Secrets leave the address bar at once: nobody shall read them over a shoulder or a shared screen. So
 * does a table, which is taken only once. A personal link takes nobody's place who is here already.
 */
function takeSecrets() {
  const route = routeFrom(location.pathname, location.hash);
  if (route.token) keepIdentity(route.code, route.token);
  if (route.organizerKey) keptInTab.set('organizer', route.organizerKey);
  if (route.table) keepCard(route.code, route.table);
  if (route.person && !identityIn(route.code)) keepInvitation(route.code, route.person);
  if (route.token || route.organizerKey || route.table || route.person) history.replaceState(null, '', location.pathname);
  const organizerKey = route.code ? '' : keptInTab.get('organizer') ?? '';
  return { code: route.code, organizerKey };
}

async function start() {
  applyScheme();
  const route = takeSecrets();
  const [shelf] = await Promise.all([openShelf(), speak(preferredLanguage())]);
  const store = new Store({
    route, connection: 'connecting', role: '', view: null, people: {}, moderatorsPresent: 0, heir: '', compares: 'words', progress: null,
    outbox: [], drafts: {}, editKeys: {}, refusal: null, notice: null, seatRefusal: null,
    dismissed: JSON.parse(kept.get(`dismissed.${route.code}`) ?? '[]'),
  });
  const client = new CafeClient({ store, shelf, ...route });
  render(h(App, { store, client }), document.getElementById('app'));
  if (route.code || route.organizerKey) await client.start();
}

await start();
