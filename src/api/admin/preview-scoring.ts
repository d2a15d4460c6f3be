/** `POST /api/v1/admin/scoring/preview`: what other settings would do to stored indicators. */
import { scoringPreview, scoringPreviewBody } from '../../contract/scoring.ts';
import { previewSettings } from '../../domain/iocs/preview-settings.ts';
import type { RiskFigures } from '../../domain/iocs/risk-figures.ts';
import { sampleIndicators } from '../../domain/iocs/sample-indicators.store.ts';
import { readScoringSettings } from '../../domain/settings/scoring-settings.store.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { readSent } from './show-scoring.ts';

/** So many are scored both ways; of larger stores an even sample. */
const most = 20_000;

export const previewScoringEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/admin/scoring/preview',
  summary: 'Try other settings of the risk model',
  description: `For administrators. Nothing is changed. Up to ${most} indicators are tried, of larger stores an even sample.`,
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope'],
  body: scoringPreviewBody,
  response: scoringPreview,
  async handler({ body, caller, deps, now }) {
    demandAdmin(caller);
    const after = await readSent(body, deps);
    const { settings: before } = await readScoringSettings(deps.store.write);
    const { total, taken } = await sampleIndicators(deps.store, most);
    const { moved, levels, examples } = previewSettings(taken, now.getTime(), before, after);
    return {
      data: {
        indicators: total,
        tried: taken.length,
        sampled: taken.length < total,
        moved,
        moved_estimate: taken.length === 0 ? 0 : Math.round((moved / taken.length) * total),
        levels,
        examples: examples.map((one) => ({
          value: one.value,
          type: one.type,
          before: shown(one.before),
          after: shown(one.after),
        })),
      },
    };
  },
});

function shown({ score, level, state }: RiskFigures) {
  return { score, level, state };
}
