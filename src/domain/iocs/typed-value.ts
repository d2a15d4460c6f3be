/** What a person typed into a look-up box, in canonical form. */
import type { ObservableType } from '../../contract/ioc-type.ts';
import { detect } from './detect.ts';
import { normaliseObservable, type Observable } from './normalise-observable.ts';
import { refang } from './refang.ts';

/** `address:port` is the address, unless the type says otherwise; null where the text is none of the known kinds. */
export function typedValue(text: string, type?: ObservableType): Observable | null {
  const plain = refang(text);
  if (type) return normaliseObservable(type, plain);
  return detect(plain.replace(/^(\d+\.\d+\.\d+\.\d+|\[[0-9a-f:.]+\]):\d{1,5}$/i, '$1'));
}
