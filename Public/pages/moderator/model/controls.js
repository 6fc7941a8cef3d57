// What a moderator can do with the course of the café, by phase. Pure: names, not buttons.
import { followingRound } from './course.js';

const pauseOrResume = ({ phase }) => (phase.clock?.pausedAtMs === undefined
  ? { name: 'pause', icon: 'pause', command: { pauseClock: {} } }
  : { name: 'resume', icon: 'play', command: { resumeClock: {} } });

const shift = (name, minutes) => (
  { name, icon: minutes > 0 ? 'plus' : null, command: { shiftClock: { seconds: minutes * 60 } } });

const start = (name) => ({ name, command: { startRound: {} }, asks: name });
const harvest = { name: 'harvest', command: { startHarvest: {} }, asks: 'harvest' };

/**
 * The actions of a phase: `shown` as buttons, `more` behind a menu.
 * @returns {{shown: object[], more: object[]}} each with a `name` for its text, a `command`, and
 *   `asks` when it wants a confirmation first
 */
export function controlsOf(view) {
  const following = followingRound(view);
  const longer = shift('longer', 5);
  const shorter = [shift('longerOne', 1), shift('shorterOne', -1), shift('shorter', -5)];
  switch (view.phase.stage) {
    case 'prepared':
      return { shown: [{ name: 'openLobby', command: { openLobby: {} }, isMain: true }], more: [] };
    case 'lobby':
      return {
        shown: [{ ...start('startFirst'), icon: 'play', isMain: true }],
        more: [],
      };
    case 'round':
      return {
        shown: [
          pauseOrResume(view), longer,
          { name: 'endRound', command: { endRound: {} }, asks: 'endRound' },
        ],
        more: [...shorter, harvest],
      };
    case 'change':
      return {
        shown: [pauseOrResume(view), longer, following
          ? { ...start('startNext'), values: { round: following } }
          : harvest],
        more: following ? [...shorter, harvest] : shorter,
      };
    case 'harvest':
      return { shown: [{ name: 'close', command: { closeCafe: {} }, asks: 'close' }], more: [] };
    default:
      return { shown: [], more: [] };
  }
}
