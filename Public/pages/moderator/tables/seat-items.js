import { t } from '../../../texts.js';
import { firstOpenRound } from '../model/course.js';

// Up to here the other tables stand in the menu itself; beyond, a dialog asks for the table.
const TABLES_IN_MENU = 6;

/** What a moderator can do with the person in a seat. */
export function seatItems({ view, figures: { table }, seat, round, move, act, openDialog }) {
  if (!firstOpenRound(view)) return [removal({ seat, openDialog })];
  const others = view.tables.filter(({ id }) => id !== table.id);
  const direct = others.length <= TABLES_IN_MENU ? others : [];
  return [
    ...direct.map((other) => ({
      icon: 'right', text: t('moderator.seat.moveTo', { table: other.name }),
      act: () => move({ participant: seat.id, table: other.id, round }),
    })),
    {
      icon: 'right', text: t('moderator.seat.moveLater'),
      act: () => openDialog({ kind: 'move', person: seat, table }),
    },
    {
      icon: 'swap', text: t('moderator.seat.swap'),
      act: () => openDialog({ kind: 'swap', person: seat, table }),
    },
    ...hostItem({ view, table, seat, round, act }),
    'separator',
    removal({ seat, openDialog }),
  ];
}

function hostItem({ view, table, seat, round, act }) {
  if (view.cafe.hosting === 'none') return [];
  const participant = seat.isHost ? {} : { participant: seat.id };
  return [{
    icon: 'table', text: t(seat.isHost ? 'moderator.seat.unhost' : 'moderator.seat.makeHost'),
    act: () => act({ appointHost: { table: table.id, round, ...participant } }, t(
      seat.isHost ? 'moderator.seat.unhosted' : 'moderator.seat.hosts',
      { name: seat.name, table: table.name },
    )),
  }];
}

const removal = ({ seat, openDialog }) => ({
  icon: 'close', text: t('moderator.seat.remove'),
  act: () => openDialog({ kind: 'remove', person: seat }),
});
