import { html } from '/vendor/preact-htm.js';
import { t } from '../texts.js';
import { Banner } from './banner.js';

/** Says that the connection is lost, and that nothing gets lost by it. Never in the way. */
export function ConnectionBar({ state }) {
  if (state.connection !== 'offline') return null;
  const isRunning = state.view?.phase.clock && state.view.phase.clock.pausedAtMs === undefined;
  const canWrite = state.view?.you.role === 'participant';
  return html`
    <${Banner} icon="offline" tone="attention" role="alert" strong=${t('common.offline')}>
      ${canWrite ? t('common.offlineWriting') : t('common.offlineReading')}${' '}
      ${isRunning && html`<span class="soft">${t('common.clockRunsOn')}</span>`}
    <//>`;
}
