// Dragging cards and themes onto a theme: an extra for the pointer, the menus do the same.

const CARD = 'application/x-worldcafe-proposal';
const THEME = 'application/x-worldcafe-theme';

/** What a card needs to be dragged; `toggled` is told when it is taken and when it is let go. */
export const draggedCard = (id, toggled) => dragged(CARD, id, toggled);

/** What the head of a theme needs to be dragged with all that lies in it. */
export const draggedTheme = (id) => dragged(THEME, id, () => {});

const dragged = (type, id, toggled) => ({
  draggable: 'true',
  onDragStart: (event) => {
    event.dataTransfer.setData(type, id);
    event.dataTransfer.effectAllowed = 'move';
    toggled(true);
  },
  onDragEnd: () => toggled(false),
});

/**
 * What a theme or the lane needs to take what is dropped: `card` and `theme` get the identifier of what
 * comes. A theme lies in another one: what the inner one takes, the outer one does not hear of.
 */
export function dropZone({ card, theme }) {
  const takers = [[CARD, card], [THEME, theme]].filter(([, take]) => take);
  return {
    onDragOver: (event) => {
      if (!takers.some(([type]) => event.dataTransfer.types.includes(type))) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onDrop: (event) => {
      const [, take, id] = takers.map(([type, act]) => [type, act, event.dataTransfer.getData(type)])
        .find(([, , dropped]) => dropped) ?? [];
      if (!take) return;
      event.preventDefault();
      event.stopPropagation();
      take(id);
    },
  };
}
