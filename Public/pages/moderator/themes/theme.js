import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { Icon } from '../../../elements/icon.js';
import { Menu } from '../../../elements/menu.js';
import { ThemeCard } from './card.js';
import { Contrary } from '../../../elements/contrary.js';
import { draggedTheme, dropZone } from './dragging.js';
import { canMerge, themeItems } from './theme-items.js';

/** A theme as a tray on which its proposals lie. */
export function Theme(props) {
  const { board, theme, act, canWork, openDialog } = props;
  const { id, title, isDecided, isLocked, cards, children = [], parent } = theme;
  const dropCard = (proposal) => act({ moveProposals: { proposals: [proposal], cluster: id } },
    t('themes.movedTo', { theme: title }));
  // A whole theme goes into another one only after a question: that is more than a card.
  const dropTheme = (from) => {
    const dropped = board.themes.find((one) => one.id === from && one.id !== id);
    if (dropped) openDialog({ kind: 'merge', theme: dropped, into: id });
  };
  const Heading = parent ? 'h4' : 'h3';
  return html`<section class="theme" data-decided=${isDecided ? 'people' : 'machine'}
      aria-labelledby=${`theme-${id}`} ...${canWork && !isLocked ? dropZone({ card: dropCard, theme: dropTheme }) : {}}>
    <div class="theme-head" ...${canWork && canMerge(board, theme) ? draggedTheme(id) : {}}>
      <${Heading} class="theme-title"><span id=${`theme-${id}`}>${title}</span>
        <span class="count">${cards.length}<span
          class="visually-hidden"> ${t('themes.proposals', { count: cards.length })}</span></span>
        ${canWork && html`<${Menu} attributes=${{ 'data-theme': id }}
          label=${t('themes.actions', { theme: title })}
          items=${() => themeItems(props)} />`}<//>
      <p class="theme-marks"><span class="mark"><${Icon} name=${isDecided ? 'pin' : 'dotted'} />
        ${why(props.theme)}</span>${isLocked && html`<span class="mark"><${Icon} name="lock" />
        ${t('themes.locked')}</span>`}</p>
      <${Uses} ...${props} />
      <${Contrary} cards=${cards} />
    </div>
    <ul class="cards" role="list">${cards.map((card) => html`<${ThemeCard}
      key=${card.id} ...${props} card=${card} />`)}</ul>
    ${children.map((child) => html`<${Theme} key=${child.id} ...${props} theme=${child} />`)}
  </section>`;
}

/** Who decided, and for a suggestion what its proposals share. */
function why({ isDecided, words, title }) {
  if (isDecided) return t('themes.decided');
  const isSaid = words.every((word) => title.includes(word));
  return !isSaid ? t('themes.why', { words: words.join(', ') }) : t('themes.whyNothing');
}

/** The recommendations that stand on this theme. */
function Uses({ view, theme }) {
  const numbers = view.recommendations.filter(({ clusters }) => clusters.includes(theme.id))
    .map(({ number }) => number);
  if (!numbers.length) return null;
  return html`<p class="theme-marks"><span class="mark"><${Icon} name="right" />
    ${t('themes.inRecommendation', { numbers: numbers.join(', ') })}</span></p>`;
}
