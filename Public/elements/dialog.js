import { html, useLayoutEffect, useRef } from '/vendor/preact-htm.js';
import { useUniqueId } from '../hooks.js';

/**
 * A modal dialog while `isOpen`; Esc and `onClose` close it, focus returns to the opener by itself.
 * Children are its content; the first field or button gets the focus.
 */
export function Dialog({ isOpen, title, onClose, children }) {
  const element = useRef(null);
  const titleId = useUniqueId('dialog');
  useLayoutEffect(() => {
    if (isOpen && !element.current.open) element.current.showModal();
    if (!isOpen && element.current.open) element.current.close();
  }, [isOpen]);
  return html`
    <dialog ref=${element} class="dialog" aria-labelledby=${titleId} onClose=${onClose}>
      ${isOpen && html`<div class="stack"><h2 class="rec-title" id=${titleId}>${title}</h2>${children}</div>`}
    </dialog>`;
}
