/** Every export format, in the order of the documentation. */
import { csv } from './csv.ts';
import type { ExportFormat } from './export-format.ts';
import { txt } from './txt.ts';

export const exportFormats: ExportFormat[] = [csv, txt];
