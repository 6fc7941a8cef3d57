/** Puts a floating element under its opener, within the window. Called when it opens. */
export function placeBelow(opener, floating) {
  const from = opener.getBoundingClientRect();
  const own = floating.getBoundingClientRect();
  const edge = 8;
  const left = Math.max(edge, Math.min(from.right - own.width, innerWidth - own.width - edge));
  const fitsBelow = from.bottom + own.height + edge <= innerHeight;
  const top = fitsBelow ? from.bottom + 4 : Math.max(edge, from.top - own.height - 4);
  floating.style.setProperty('inset', `${top}px auto auto ${left}px`);
  floating.style.setProperty('margin', '0');
  floating.style.setProperty('position', 'fixed');
}
