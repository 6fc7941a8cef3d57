import { html, useEffect, useRef } from '/vendor/preact-htm.js';
import { isPaused } from '../state/time.js';
import { t } from '../texts.js';
import { announce } from './announcer.js';
import { Banner } from './banner.js';

/** The moderators stopped the clock, for a break of all: everybody reads it, and hears it go on. */
export function ClockStands({ view }) {
  const stands = Boolean(view && isPaused(view));
  const stood = useRef(false);
  useEffect(() => {
    if (stands) announce(t('clock.stands'));
    else if (stood.current && view?.phase.clock) announce(t('clock.goesOn'));
    stood.current = stands;
  }, [stands]);
  if (!stands) return null;
  return html`<${Banner} icon="pause" strong=${t('clock.stands')}>${t('clock.standsMore')}<//>`;
}
