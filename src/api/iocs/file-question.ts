/** Everything that a document can be asked for with, whatever its format: for documents that are written to files. */
import { z } from 'zod';
import { exportFormats } from '../../exports/index.ts';
import { exportParameters, optionParameters } from './export-parameters.ts';
import { filterParameters } from './ioc-filters.ts';

// There the word `format` means the format itself.
const { format: _, ...ownParameters } = optionParameters(exportFormats);

export const fileQuestion = z.object({ ...filterParameters, ...exportParameters, ...ownParameters });
