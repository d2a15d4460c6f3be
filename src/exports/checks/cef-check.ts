/** CEF: the header of seven fields, keys of the dictionary within their limits, each custom key with its label. */
import { lineCheck } from './line-check.ts';
import { readCef } from './read-cef.ts';
import { RecentlySeen } from './recently-seen.ts';
import { valueFaults } from './value-forms.ts';

/** Limits of the keys in the published dictionary. */
export const cefLimits: Record<string, number> = {
  ...{ src: 39, c6a2: 39, destinationDnsDomain: 255, fileHash: 255, suser: 1023, request: 1023, msg: 1023 },
  ...{ cs1: 4000, cs2: 4000, cs3: 4000, cs4: 4000, cat: 1023, externalId: 1023 },
};

export const cefCheck = lineCheck('cef', () => {
  const seen = new RecentlySeen();
  return (line) => {
    const { header, pairs } = readCef(line);
    const [version, vendor, , , type, , severity] = header as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const keys = new Map(pairs);
    const value = keys.get('cs3') ?? '';
    // The second layout has the value in `src`, whatever its type.
    const limits = vendor === 'SOCDefenders' ? cefLimits : {};
    const wrong = [
      ...(version === 'CEF:0' ? [] : ['not CEF:0']),
      ...(/^(?:\d|10)$/.test(severity) ? [] : [`no severity: ${severity}`]),
      ...valueFaults(type, value),
      ...(keys.size === pairs.length ? [] : ['a key twice']),
      ...pairs.flatMap(([key, text]) => [
        ...(text.length > (limits[key] ?? 4000) ? [`${key} is too long`] : []),
        ...(/^c(?:s|n|6a)\d$/.test(key) && !keys.has(`${key}Label`) ? [`${key} without a label`] : []),
      ]),
      ...(keys.has('externalId') ? seen.add(keys.get('externalId')!) : ['no externalId']),
    ];
    return { about: value || line, isRow: true, wrong };
  };
});
