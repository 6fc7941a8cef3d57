// Dragging a card to a theme: an extra for the pointer, the card's menu does the same.

const TYPE = 'application/x-worldcafe-proposal';

/** What a card needs to be dragged; `toggled` is told when it is taken and when it is let go. */
export const draggedCard = (id, toggled) => ({
  draggable: 'true',
  onDragStart: (event) => {
    event.dataTransfer.setData(TYPE, id);
    event.dataTransfer.effectAllowed = 'move';
    toggled(true);
  },
  onDragEnd: () => toggled(false),
});

/** What a theme or the lane needs to take a card; `drop` gets the proposal's identifier. */
export const dropZone = (drop) => ({
  onDragOver: (event) => {
    if (event.dataTransfer.types.includes(TYPE)) event.preventDefault();
  },
  onDrop: (event) => {
    const proposal = event.dataTransfer.getData(TYPE);
    if (!proposal) return;
    event.preventDefault();
    drop(proposal);
  },
});
