/** An instant as answers write it: ISO 8601, UTC, ending in `Z`. */
import { z } from 'zod';

export const time = z.string().meta({ format: 'date-time' });
