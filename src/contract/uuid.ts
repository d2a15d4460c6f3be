/** An id of an indicator, article or key: a UUID in lower case. */
import { z } from 'zod';

export const uuid = z.string().meta({ format: 'uuid' });
