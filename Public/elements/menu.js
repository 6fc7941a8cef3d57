import { html, useLayoutEffect, useRef, useState } from '/vendor/preact-htm.js';
import { Icon } from './icon.js';
import { placeBelow } from './place-below.js';

/**
 * A button that opens a menu. Arrow keys, Home and End move, Esc closes, focus returns to the button.
 *
 * @param {object} props
 * @param {string} props.label what the button is called
 * @param {string} [props.buttonClass] `icon-button` unless given; with `children` they are its content
 * @param {Array|Function} props.items `{text, icon?, end?, act}` or `'separator'`; a function is asked
 *   for them when the menu opens, because a board has hundreds of menus
 * @param {object} [props.attributes] more attributes of the button
 * @param {Function} [props.onToggle] is told whether the menu is open
 */
export function Menu({ label, buttonClass = 'icon-button', items, attributes, onToggle, children }) {
  const [isOpen, setOpen] = useState(false);
  const show = (isShown) => {
    setOpen(isShown);
    onToggle?.(isShown);
  };
  const button = useRef(null);
  const menu = useRef(null);
  // What others do meanwhile must not move the entries under a pointer.
  const shown = useRef([]);
  useLayoutEffect(() => {
    if (!isOpen) return;
    menu.current.showPopover();
    placeBelow(button.current, menu.current);
    menu.current.querySelector('[role=menuitem]')?.focus();
    const leave = ({ target }) => {
      if (!menu.current.contains(target) && !button.current.contains(target)) show(false);
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [isOpen]);
  const toggle = () => {
    shown.current = typeof items === 'function' ? items() : items;
    show(!isOpen);
  };
  const close = () => {
    button.current.focus();
    show(false);
  };
  const act = (item) => {
    close();
    item.act();
  };
  return html`
    <button ...${attributes} type="button" ref=${button} class=${buttonClass} aria-haspopup="menu"
      aria-expanded=${isOpen ? 'true' : 'false'} aria-label=${label} title=${children ? null : label}
      onClick=${toggle}>${children ?? html`<${Icon} name="dots" />`}</button>
    ${isOpen && html`
      <div ref=${menu} popover="manual" class="float menu" role="menu" aria-label=${label}
        onKeyDown=${(event) => move(event, menu.current, close)}>
        ${shown.current.map((item, i) => item === 'separator' ? html`<div key=${i} role="separator"></div>` : html`
          <button key=${i} type="button" class="menu-item" role="menuitem" tabindex="-1"
            onClick=${() => act(item)}>
            ${item.icon && html`<${Icon} name=${item.icon} />`}<span>${item.text}</span>
            ${item.end && html`<span class="end">${item.end}</span>`}</button>`)}
      </div>`}`;
}

function move(event, menu, close) {
  const entries = [...menu.querySelectorAll('[role=menuitem]')];
  const place = entries.indexOf(document.activeElement);
  const last = entries.length - 1;
  const target = {
    ArrowDown: place < last ? place + 1 : 0, ArrowUp: place > 0 ? place - 1 : last, Home: 0, End: last,
  }[event.key];
  if (target !== undefined) entries[target].focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
