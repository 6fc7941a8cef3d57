import { t } from '../../../texts.js';

/** What can be done with a theme. */
export function themeItems({ board, theme, act, openDialog, open, openRecommendation }) {
  const hasOthers = board.themes.length > 1;
  const recommend = async () => {
    const done = await act({ draftRecommendation: { clusters: [theme.id] } },
      t('themes.recommended', { theme: theme.title }));
    if (!done) return;
    openRecommendation(done.created);
    open('recommendations');
  };
  return [
    { icon: 'pencil', text: t('themes.rename'), act: () => openDialog({ kind: 'rename', theme }) },
    ...(hasOthers ? [{
      icon: 'merge', text: t('themes.merge'), act: () => openDialog({ kind: 'merge', theme }),
    }] : []),
    { icon: 'right', text: t('themes.recommend'), act: recommend },
    'separator',
    { icon: 'split', text: t('themes.dissolve'), act: () => openDialog({ kind: 'dissolve', theme }) },
  ];
}
