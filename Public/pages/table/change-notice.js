import { html, useEffect, useState } from '/vendor/preact-htm.js';
import { announce } from '../../elements/announcer.js';
import { Banner } from '../../elements/banner.js';
import { Icon } from '../../elements/icon.js';
import { strikeGong } from '../../gong.js';
import { nextRound, placeIn } from '../../state/selectors.js';
import { isPaused, remainingMs } from '../../state/time.js';
import { t } from '../../texts.js';

const minuteMs = 60_000;

/** How long before a change it is announced; a short round has only the last. */
const noticesMs = [minuteMs, 5 * minuteMs];

/** The notice that is due: 1, 5, or null. */
function dueMinutes(view, now) {
  const restMs = remainingMs(view, now);
  if (restMs === null || restMs <= 0 || isPaused(view)) return null;
  const roundMs = view.cafe.roundSeconds * 1000;
  const due = noticesMs.find((noticeMs) => restMs <= noticeMs && noticeMs + minuteMs <= roundMs);
  return due ? due / minuteMs : null;
}

/** Announces the change of tables five minutes and one minute before, in text and to screen readers. */
export function ChangeNotice({ view, now }) {
  const due = dueMinutes(view, now);
  const [closed, setClosed] = useState('');
  const name = `${view.phase.round}/${due}`;
  const left = Math.ceil((remainingMs(view, now) ?? 0) / minuteMs);
  const strong = t('notice.left', { count: left });
  const text = t('notice.then', { where: whereNext(view) });
  useEffect(() => {
    if (!due) return;
    announce(`${strong} ${text}`);
    strikeGong();
  }, [name]);
  if (!due || closed === name) return null;
  return html`
    <${Banner} icon="clock" strong=${strong} label=${t('notice.label')}
      actions=${html`<button type="button" class="icon-button push" aria-label=${t('notice.close')}
        title=${t('notice.close')} onClick=${() => setClosed(name)}><${Icon} name="close" /></button>`}>
      ${text}
    <//>`;
}

function whereNext(view) {
  if (nextRound(view) === undefined) return t('notice.toHarvest');
  const next = placeIn(view, nextRound(view));
  const here = placeIn(view, view.phase.round);
  if (!next) return t('notice.toNext');
  return next.table.id === here?.table.id ? t('notice.stay') : t('notice.toTable', { table: next.table.name });
}
