import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { Icon } from '../../../elements/icon.js';
import { Menu } from '../../../elements/menu.js';
import { tableOf } from '../../../state/selectors.js';
import { beginning } from '../model/board.js';
import { draggedCard } from './dragging.js';

/** A proposal on the board; its menu does what dragging does. */
export function ThemeCard(props) {
  const { view, card, theme, canWork } = props;
  const decided = theme && (card.isPlaced ? 'people' : 'machine');
  const place = t('themes.place', { table: tableOf(view, card.table)?.name, round: card.round });
  return html`<li class="card card-compact"
    data-decided=${decided} ...${canWork ? draggedCard(card.id) : {}}>
    <p class="card-text">${card.text}</p>
    <div class="card-foot theme-card-foot"><div>
        ${theme && html`<p class="mark"><${Icon} name=${card.isPlaced ? 'pin' : 'dotted'} />
          ${t(card.isPlaced ? 'themes.placed' : 'themes.suggested')}</p>`}
        <p class="mark">${place}${card.supports > 0
          && ` · ${t('themes.supports', { count: card.supports })}`}</p></div>
      ${canWork && html`<${Menu} buttonClass="icon-button push" items=${cardItems(props)}
        attributes=${{ 'data-card': card.id }}
        label=${t('themes.cardActions', { text: beginning(card.text, 3) })} />`}
    </div></li>`;
}

function cardItems({ board, card, theme, act, follow, openDialog }) {
  const targets = board.themes.filter(({ id }) => id !== theme?.id);
  const moved = (to, words) => {
    follow(`[data-card="${card.id}"]`);
    act({ moveProposals: { proposals: [card.id], ...to } }, words);
  };
  const move = (to) => moved({ cluster: to.id }, t('themes.movedTo', { theme: to.title }));
  return [
    {
      icon: 'info', text: t('themes.findSimilar'),
      act: () => openDialog({ kind: 'similar', cards: [card] }),
    },
    ...targets.map((to) => ({
      icon: 'right', text: t('themes.moveTo', { theme: to.title }), act: () => move(to),
    })),
    {
      icon: 'plus', text: t('themes.newFromCard'),
      act: () => openDialog({ kind: 'form', cards: [card] }),
    },
    ...(theme ? [{
      icon: 'split', text: t('themes.loosen'),
      act: () => moved({}, t('themes.loosened')),
    }] : []),
    ...(theme && !card.isPlaced ? [{
      icon: 'pin', text: t('themes.confirm'),
      act: () => moved({ cluster: theme.id }, t('themes.confirmed')),
    }] : []),
  ];
}
