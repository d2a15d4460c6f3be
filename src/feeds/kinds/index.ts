/** Every kind of source that operators may add. */
import type { OwnSourceKind, OwnSourceOf } from '../../contract/own-source.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import type { Kind } from './kind.ts';
import { misp } from './misp.ts';
import { otx } from './otx.ts';
import { rss } from './rss.ts';
import { stix } from './stix.ts';
import { taxii } from './taxii.ts';
import { txt } from './txt.ts';

export const kinds: { [Name in OwnSourceKind]: Kind<OwnSourceOf<Name>> } = {
  rss,
  csv,
  json,
  txt,
  stix,
  taxii,
  misp,
  otx,
};
