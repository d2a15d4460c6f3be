/** Export documents that are JSON, as far as the API reference describes them: their standards say the rest. */
import { z } from 'zod';

const stixObject = z.looseObject({ type: z.string(), id: z.string() });

const stixBundle = z.looseObject({
  type: z.literal('bundle'),
  id: z.string(),
  objects: z.array(stixObject).optional(),
});

export const stixDocument = z
  .union([stixBundle, z.array(stixObject)])
  .meta({ id: 'StixDocument', title: 'STIX 2.1 bundle, or its objects alone' });

export const mispDocument = z
  .object({
    Event: z.looseObject({ uuid: z.string(), info: z.string(), Attribute: z.array(z.looseObject({})) }),
  })
  .meta({ id: 'MispDocument', title: 'MISP event' });
