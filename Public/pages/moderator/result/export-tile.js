import { html, useState } from '/vendor/preact-htm.js';
import { announce } from '../../../elements/announcer.js';
import { useAttempt } from '../../../elements/attempt.js';
import { Icon } from '../../../elements/icon.js';
import { Refusal } from '../../../elements/refusal.js';
import { t } from '../../../texts.js';

/** One format with what it is good for. The ticket's path serves the file once. */
export function ExportTile({ format, ask }) {
  const { attempt, refusal, isBusy } = useAttempt(ask);
  const [isDone, setDone] = useState(false);
  const take = async () => {
    setDone(false);
    const ticket = await attempt('export', { format, origin: location.origin });
    if (!ticket) return;
    fetchFile(ticket.path);
    setDone(true);
    announce(t('export.started', { format: t(`export.format.${format}`) }));
  };
  return html`<li class="panel stack gap-2 export-tile"><h3>${t(`export.format.${format}`)}</h3>
    <p class="soft">${t(`export.use.${format}`)}</p>
    <div class="row"><button type="button" class="button button-small"
      aria-disabled=${isBusy ? 'true' : null}
      onClick=${take}><${Icon} name="download" />${t('export.take')}
      <span class="visually-hidden"> (${t(`export.format.${format}`)})</span></button>
      ${isDone && html`<span class="mark"><${Icon} name="check" />${t('export.taken')}</span>`}
        </div>
    <${Refusal} of=${refusal} /></li>`;
}

/** Follows a link that the browser treats as a file to keep. */
function fetchFile(path) {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
