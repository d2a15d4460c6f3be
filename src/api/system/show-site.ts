/** `GET /api/v1/site`: what the pages need before anybody is signed in. */
import { siteAnswer } from '../../contract/site.ts';
import type { Tier } from '../../contract/tier.ts';
import { scopesOf } from '../../domain/keys/tiers.ts';
import { hasAdministrator } from '../../domain/users/set-up.store.ts';
import { endpoint } from '../endpoint.ts';

export const siteEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/site',
  summary: 'What anybody may know of this server',
  description: 'Whether it is set up, what the tiers may do, and texts of the operator.',
  tag: 'Operation',
  auth: 'none',
  response: siteAnswer,
  async handler({ deps }) {
    const { limits, signUp, pages, system, accounts } = deps;
    const figures = (tier: Tier) => {
      const { keys, results, ...rest } = limits[tier];
      return { ...rest, api_keys: keys, results_per_request: results, scopes: [...scopesOf[tier]] };
    };
    const { pricing = null, terms = null, acceptable_use = null, contact = null } = pages;
    return {
      data: {
        name: 'SOC Defenders',
        version: system.version,
        set_up_needed: !(await hasAdministrator(accounts)),
        default_tier: signUp.tier,
        tiers: { free: figures('free'), pro: figures('pro') },
        pages: { pricing, terms, acceptable_use, contact },
      },
    };
  },
});
