import { html } from '/vendor/preact-htm.js';
import { Icon } from '../../../elements/icon.js';
import { Refusal } from '../../../elements/refusal.js';
import { t } from '../../../texts.js';
import { useTaking } from './taking.js';

/** One format with what it is good for. */
export function ExportTile({ format, ask }) {
  const { take, isDone, isBusy, refusal } = useTaking(ask);
  return html`<li class="panel stack gap-2 export-tile"><h3>${t(`export.format.${format}`)}</h3>
    <p class="soft">${t(`export.use.${format}`)}</p>
    <div class="row"><button type="button" class="button button-small"
      aria-disabled=${isBusy ? 'true' : null}
      onClick=${() => take(format)}><${Icon} name="download" />${t('export.take')}
      <span class="visually-hidden"> (${t(`export.format.${format}`)})</span></button>
      ${isDone && html`<span class="mark"><${Icon} name="check" />${t('export.taken')}</span>`}
        </div>
    <${Refusal} of=${refusal} /></li>`;
}
