/** A MITRE ATT&CK technique or tactic by id and name. */
import { z } from 'zod';

export const technique = z
  .object({ id: z.string(), name: z.string() })
  .meta({ id: 'Technique', title: 'ATT&CK technique' });
