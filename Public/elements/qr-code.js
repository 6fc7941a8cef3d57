import { html, useEffect, useState } from '/vendor/preact-htm.js';
import { t } from '../texts.js';

/**
 * A text drawn by the server as a QR code; an empty frame until it is there.
 * @param {{text: string, ask: (name: string, body: object) => Promise<object>}} props
 */
export function QRCode({ text, ask }) {
  const [drawing, setDrawing] = useState(null);
  useEffect(() => {
    let isCurrent = true;
    ask('draw', { text }).then((answer) => {
      if (isCurrent && answer.name === 'drawing') setDrawing(answer);
    });
    return () => { isCurrent = false; };
  }, [text]);
  const size = drawing?.size ?? 1;
  return html`<svg class="qr" viewBox=${`0 0 ${size} ${size}`} role="img"
    aria-label=${t('organizer.access.qr', { text })} shape-rendering="crispEdges">
    ${drawing && html`<path d=${drawing.path} />`}</svg>`;
}
