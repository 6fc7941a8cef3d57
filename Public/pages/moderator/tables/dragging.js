// Dragging a seat to another table: an extra for the pointer, the seat's menu does the same.
import { seatedRound } from '../model/course.js';

const TYPE = 'application/x-worldcafe-person';

/** What a seat's button needs to be dragged. */
export const draggedPerson = (id) => ({
  draggable: 'true',
  onDragStart: (event) => {
    event.dataTransfer.setData(TYPE, id);
    event.dataTransfer.effectAllowed = 'move';
  },
});

/** What a table needs to take a dragged person. */
export function dropZone({ view, figures: { table }, move }) {
  return {
    onDragOver: (event) => {
      if (event.dataTransfer.types.includes(TYPE)) event.preventDefault();
    },
    onDrop: (event) => {
      const participant = event.dataTransfer.getData(TYPE);
      if (!participant) return;
      event.preventDefault();
      move({ participant, table: table.id, round: seatedRound(view) });
    },
  };
}
