/** Who speaks in our documents, unless an operator names another. */
import type { Producer } from './export-format.ts';

export const ourProducer: Producer = {
  name: 'SOC Defenders',
  uuid: 'f8e75d96-8e4c-4b1a-9e3d-4f8a7b6c5d3e',
};
