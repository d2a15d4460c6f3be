/** `GET /api/v1/admin/scoring`: how far sources are trusted, and how fast reports age. */
import { scoringAnswer } from '../../contract/scoring.ts';
import { demandAdmin } from '../demand-admin.ts';
import { endpoint } from '../endpoint.ts';
import { showScoring } from './show-scoring.ts';

export const getScoringEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/admin/scoring',
  summary: 'Read the settings of the risk model',
  description:
    'For administrators: reliability and group of each source, half-lives, and what came with the product.',
  tag: 'Administration',
  auth: 'session',
  problems: ['insufficient_scope'],
  response: scoringAnswer,
  async handler({ caller, deps }) {
    demandAdmin(caller);
    return await showScoring(deps);
  },
});
