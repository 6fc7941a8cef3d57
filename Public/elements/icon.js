import { h } from '/vendor/preact-htm.js';
import { shapes } from './icon-shapes.js';

/** A drawing beside words; it is never the only bearer of a meaning. */
export function Icon({ name }) {
  const parts = shapes[name].map((shape) =>
    typeof shape === 'string' ? h('path', { d: shape }) : h(shape[0], shape[1]));
  return h('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, parts);
}
