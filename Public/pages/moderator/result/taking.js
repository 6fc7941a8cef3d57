import { useState } from '/vendor/preact-htm.js';
import { announce } from '../../../elements/announcer.js';
import { useAttempt } from '../../../elements/attempt.js';
import { t } from '../../../texts.js';

/**
 * Asks for a file of the café and lets the browser keep it. The ticket's path serves it once.
 * @param {(name: string, body: object) => Promise<object>} ask
 * @returns {{take: (format: string) => Promise<void>, isDone: boolean, isBusy: boolean, refusal: ?object}}
 */
export function useTaking(ask) {
  const { attempt, refusal, isBusy } = useAttempt(ask);
  const [isDone, setDone] = useState(false);
  const take = async (format) => {
    setDone(false);
    const ticket = await attempt('export', { format, origin: location.origin });
    if (!ticket) return;
    fetchFile(ticket.path);
    setDone(true);
    announce(t('export.started', { format: t(`export.format.${format}`) }));
  };
  return { take, isDone, isBusy, refusal };
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
