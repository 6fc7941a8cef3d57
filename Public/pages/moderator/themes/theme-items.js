import { t } from '../../../texts.js';

/** Whether a theme can go into another one. */
export const canMerge = (board, theme) =>
  !theme.isLocked && board.themes.some((one) => one.id !== theme.id && !one.isLocked);

/** What can be done with a theme. */
export function themeItems({ board, theme, act, openDialog, open, openRecommendation }) {
  const { isLocked } = theme;
  const others = board.themes.filter(({ id }) => id !== theme.id);
  const canNest = !theme.parent && others.some(({ parent }) => !parent)
    && !others.some(({ parent }) => parent === theme.id);
  const recommend = async () => {
    const done = await act({ draftRecommendation: { clusters: [theme.id] } },
      t('themes.recommended', { theme: theme.title }));
    if (!done) return;
    openRecommendation(done.created);
    open('recommendations');
  };
  return [
    { icon: 'pencil', text: t('themes.rename'), act: () => openDialog({ kind: 'rename', theme }) },
    ...(canMerge(board, theme) ? [{
      icon: 'merge', text: t('themes.merge'), act: () => openDialog({ kind: 'merge', theme }),
    }] : []),
    ...(!isLocked && theme.cards.length > 1 ? [{
      icon: 'split', text: t('themes.split'), act: () => openDialog({ kind: 'split', theme }),
    }] : []),
    ...(canNest ? [{
      icon: 'down', text: t('themes.nest'), act: () => openDialog({ kind: 'nest', theme }),
    }] : []),
    ...(theme.parent ? [{
      icon: 'left', text: t('themes.unnest'),
      act: () => act({ nestCluster: { cluster: theme.id } }, t('themes.unnested', { theme: theme.title })),
    }] : []),
    {
      icon: 'lock', text: t(isLocked ? 'themes.unlock' : 'themes.lock'),
      act: () => act({ lockCluster: { cluster: theme.id, isOn: !isLocked } },
        t(isLocked ? 'themes.unlockedNow' : 'themes.lockedNow', { theme: theme.title })),
    },
    { icon: 'right', text: t('themes.recommend'), act: recommend },
    ...(isLocked ? [] : ['separator', {
      icon: 'close', text: t('themes.dissolve'), act: () => openDialog({ kind: 'dissolve', theme }),
    }]),
  ];
}
