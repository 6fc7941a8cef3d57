import { foremost } from '../../state/slides.js';
import { questionOf, tableOf } from '../../state/selectors.js';
import { standing } from '../../state/tending.js';
import { t } from '../../texts.js';

/** What a slide says: `{title, number?, above?, measure?, proposals?, more?, facts}`. */
export function contentOf(view, { kind, subject }) {
  return makers[kind](view, subject) ?? { title: t('presentation.gone'), facts: [] };
}

const makers = {
  cafe: (view) => ({
    title: view.cafe.title,
    measure: view.cafe.occasion,
    facts: [
      fact('export.number.people', view.headcount),
      fact('export.number.questions', view.questions.length),
      fact('export.number.proposals', view.proposals.length),
      fact('export.number.recommendations', view.recommendations.length),
    ],
  }),
  table: (view, id) => {
    const table = tableOf(view, id);
    return table && withProposals(
      table.name, questionOf(view, table.question)?.title,
      standing(view, view.proposals.filter((one) => one.table === id)));
  },
  theme: (view, id) => {
    const theme = view.clusters.find((one) => one.id === id);
    return theme && withProposals(
      theme.title, questionOf(view, theme.question)?.title,
      standing(view, view.proposals.filter((one) => theme.proposals.includes(one.id))));
  },
  recommendation: (view, id) => {
    const found = view.recommendations.find((one) => one.id === id);
    if (!found) return null;
    const field = (name) => fact(`harvest.field-${name}`, found.fields[name]?.trim());
    return {
      title: found.fields.title || t('harvest.untitled'),
      number: found.number,
      measure: found.fields.measure ?? '',
      facts: [
        field('addressee'), field('responsible'), field('horizon'),
        fact('presentation.from', t('harvest.basedOn', { count: found.proposals.length })),
      ],
    };
  },
};

function withProposals(title, above, proposals) {
  const { shown, more } = foremost(proposals);
  return { title, above, proposals: shown, more, facts: [] };
}

const fact = (key, value) => ({ label: t(key), value });
