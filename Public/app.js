import { h } from '/vendor/preact-htm.js';
import { lazily } from './elements/lazy.js';
import { useNow, useStore } from './hooks.js';
import { Elsewhere, Left, NotInvited, Opening } from './pages/calm.js';
import { CodeEntry } from './pages/code-entry.js';
import { Closed, Harvest } from './pages/harvest.js';
import { Join } from './pages/join.js';
import { Lobby } from './pages/lobby.js';
import { Move } from './pages/move.js';
import { Presentation } from './pages/presentation/index.js';
import { AtTable } from './pages/table.js';
import { withOutbox } from './state/overlay.js';
import { isFollowing } from './state/slides.js';

const Moderator = lazily(() => import('./pages/moderator/index.js'), 'Moderator', Opening);
const Organizer = lazily(() => import('./pages/organizer/index.js'), 'Organizer', Opening);

const pagesOfGuests = {
  prepared: Lobby, lobby: Lobby, round: AtTable, change: Move, harvest: Harvest, closed: Closed,
};

/** The one page that this person needs now. */
function pageFor(state) {
  const { route, connection, role, view } = state;
  if (route.organizerKey) {
    if (connection === 'rejected') return NotInvited;
    return role === 'organizer' ? Organizer : Opening;
  }
  if (!route.code || connection === 'unknown') return CodeEntry;
  if (connection === 'left') return Left;
  if (connection === 'elsewhere') return Elsewhere;
  if (!view) return Opening;
  if (isFollowing(state)) return Presentation;
  if (view.you.role === 'moderator') return Moderator;
  return view.you.role === 'visitor' ? Join : pagesOfGuests[view.phase.stage];
}

/** Draws the page, again at every change and every second. */
export function App({ store, client }) {
  const known = useStore(store);
  const state = known.view ? { ...known, view: withOutbox(known.view, known.outbox) } : known;
  const now = useNow(client.clock);
  return h(pageFor(state), { state, store, now, client });
}
