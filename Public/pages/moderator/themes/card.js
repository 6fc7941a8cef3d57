import { html, useMemo, useRef } from '/vendor/preact-htm.js';
import { currentLanguage, t } from '../../../texts.js';
import { Icon } from '../../../elements/icon.js';
import { Menu } from '../../../elements/menu.js';
import { beginning } from '../../../state/beginning.js';
import { tableOf } from '../../../state/selectors.js';
import { headOf } from '../../../state/tending.js';
import { InsightMark, MergedMark } from '../../../elements/tending.js';
import { draggedCard } from './dragging.js';

/**
 * A proposal on the board; its menu does what dragging does.
 *
 * A board has hundreds of cards and is drawn anew with every second of the clock: a card that looks
 * as before is left as it is, and what it does looks at the board of then.
 */
export function ThemeCard(props) {
  const latest = useRef(props);
  latest.current = props;
  return useMemo(() => draw(latest), looks(props));
}

/** All that a card shows. */
function looks({ view, card, theme, canWork }) {
  return [
    card.id, card.text, card.isInsight, card.sameAs, headOf(view, card)?.text, card.table, card.round, card.supports, card.isPlaced, card.apart.length, theme?.id,
    theme?.isLocked, canWork, view.tables, currentLanguage(),
  ];
}

function draw(latest) {
  const { view, card, theme, canWork } = latest.current;
  // What others or the program do meanwhile does not take the card from under an open menu.
  const toggled = (isOpen) => {
    if (!isOpen) latest.current.follow(`[data-card="${card.id}"]`);
    latest.current.hold(isOpen ? { card: card.id, theme: theme?.id } : null);
  };
  const decided = theme && (card.isPlaced ? 'people' : 'machine');
  const place = card.isImported ? t('card.imported') : t('themes.place', { table: tableOf(view, card.table)?.name, round: card.round });
  return html`<li class="card card-compact"
    data-decided=${decided} ...${canWork && !theme?.isLocked ? draggedCard(card.id, toggled) : {}}>
    <p class="card-text">${card.text}</p>
    <div class="card-foot theme-card-foot"><div>
        ${theme && html`<p class="mark"><${Icon} name=${card.isPlaced ? 'pin' : 'dotted'} />
          ${t(card.isPlaced ? 'themes.placed' : 'themes.suggested')}</p>`}
        <p class="mark">${place}${card.supports > 0
          && ` · ${t('themes.supports', { count: card.supports })}`}</p>
        <${InsightMark} proposal=${card} /><${MergedMark} view=${view} proposal=${card} />
        ${card.apart.length > 0 && html`<p class="mark"><${Icon} name="swap" />
          ${t('themes.apartFrom', { count: card.apart.length })}</p>`}</div>
      ${canWork && html`<${Menu} buttonClass="icon-button push" items=${() => cardItems(latest.current)}
        attributes=${{ 'data-card': card.id }} onToggle=${toggled}
        label=${t('themes.cardActions', { text: beginning(card.text, 3) })} />`}
    </div></li>`;
}

function cardItems({ board, card, theme, act, follow, openDialog }) {
  const targets = board.themes.filter(({ id, isLocked }) => id !== theme?.id && !isLocked);
  const moved = (to, words) => {
    follow(`[data-card="${card.id}"]`);
    act({ moveProposals: { proposals: [card.id], ...to } }, words);
  };
  const move = (to) => moved({ cluster: to.id }, t('themes.movedTo', { theme: to.title }));
  const looking = [
    ...(theme ? [{
      icon: 'info', text: t('themes.whyHere'),
      act: () => openDialog({ kind: 'why', theme, cards: [card] }),
    }] : []),
    {
      icon: 'search', text: t('themes.findSimilar'),
      act: () => openDialog({ kind: 'similar', cards: [card] }),
    },
    {
      icon: 'swap', text: t('themes.apart'),
      act: () => openDialog({ kind: 'apart', theme, cards: [card] }),
    },
  ];
  if (theme?.isLocked) return looking;
  return [
    ...looking,
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
