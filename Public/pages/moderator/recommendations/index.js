import { html } from '/vendor/preact-htm.js';
import { t } from '../../../texts.js';
import { Empty } from '../../../elements/empty.js';
import { Form } from './form.js';
import { RecommendationList } from './list.js';
import { Sources } from './sources.js';
import { Standing } from './standing.js';
import { Unplaced } from './unplaced.js';
import { Voices } from './voices.js';

/** The draft recommendations: the list, and the one that is open. */
export function Recommendations(props) {
  const { view, recommendation, openRecommendation, open } = props;
  const isList = recommendation === 'unplaced';
  const chosen = view.recommendations.find(({ id }) => id === recommendation)
    ?? view.recommendations[0];
  const shared = { ...props, chosen, isList, choose: openRecommendation };
  return html`<main id="main" class="page page-wide">
    <h1 class="visually-hidden">${t('recommendations.title')}</h1>
    <div class="with-side" data-side="start"><div class="stack gap-6">
        <${RecommendationList} ...${shared} /><${Voices} ...${shared} /></div>
      <div class="stack gap-6">
        ${isList && html`<${Unplaced} ...${shared} />`}
        ${!isList && chosen && html`<${Form} key=${chosen.id} ...${shared} />
          <${Standing} ...${shared} /><${Sources} ...${shared} />`}
        ${!isList && !chosen && html`<${Empty} picture="recommendation"
          title=${t('recommendations.empty')}
          text=${t('recommendations.emptyMore')}><button type="button" class="button button-small"
            onClick=${() => open('themes')}>${t('recommendations.toThemes')}</button><//>`}
      </div></div></main>`;
}
