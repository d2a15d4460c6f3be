/** Sigma rules, a YAML document each: one per indicator, or grouped by type and confidence. */
import { type ExportFormat, type ExportRow, listPath } from './export-format.ts';
import { isNetwork } from './indicator-words.ts';
import { type SigmaProfile, sigmaForms } from './sigma-forms.ts';
import { sigmaOfGroups } from './sigma-grouped.ts';
import { sigmaOfIndicator } from './sigma-indicator.ts';

export const sigma: ExportFormat = {
  id: 'sigma',
  name: 'Sigma rules',
  path: `${listPath}/sigma`,
  mediaType: 'text/yaml; charset=utf-8',
  namedTypes: ['application/yaml; charset=utf-8'],
  extension: 'yml',
  tier: 'pro',
  scope: 'read:iocs',
  options: { sigma_profile: ['api', 'sigmahq'], grouping: ['none', 'type'] },
  states: ['active'],
  blocks: true,
  holds: (row) => sigmaForms(row.type, isNetwork(row), 'api').length > 0,
  open(context) {
    const profile: SigmaProfile = context.options.sigma_profile === 'sigmahq' ? 'sigmahq' : 'api';
    const gathered: ExportRow[] = [];
    let separator = '';
    const documents = (rules: readonly string[]) => {
      const text = rules.map((rule) => {
        const before = separator;
        separator = '---\n';
        return before + rule;
      });
      return text.join('');
    };
    return {
      begin: '',
      row(row) {
        if (context.options.grouping !== 'type') return documents(sigmaOfIndicator(row, profile, context));
        gathered.push(row);
        return '';
      },
      end() {
        const comment = context.leftOut.comment();
        return documents(sigmaOfGroups(gathered, profile, context)) + (comment ? `# ${comment}\n` : '');
      },
    };
  },
};
