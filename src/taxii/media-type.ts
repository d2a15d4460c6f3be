/** The media types of TAXII and STIX, and what a client says that it takes (section 1.6.8, RFC 9110 section 12.5.1). */

export const taxiiType = 'application/taxii+json;version=2.1';
export const stixType = 'application/stix+json;version=2.1';
/** Of bodies that clients send, without parameters. */
export const bodyTypes = ['application/taxii+json', 'application/stix+json'];

/** Other names under which clients ask for the same. */
const taken = new Set([
  'application/taxii+json',
  'application/vnd.oasis.taxii+json',
  'application/json',
  'application/*',
  '*/*',
]);

interface Offer {
  name: string;
  version: string | undefined;
  quality: number;
}

/** Whether an answer in TAXII 2.1 is what `accept` admits; without the header everything is. */
export function admitsTaxii(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  return accept.split(',').some((part) => {
    const { name, version, quality } = readOffer(part);
    return taken.has(name) && quality > 0 && (version === undefined || version === '2.1');
  });
}

/** Whether a body of this Content-Type is one of version 2.1. */
export function isVersion21(contentType: string | undefined): boolean {
  const { version = '2.1' } = readOffer(contentType ?? '');
  return version === '2.1';
}

function readOffer(text: string): Offer {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim());
  const value = (wanted: string) => {
    const pair = parameters.find((each) => each.toLowerCase().startsWith(`${wanted}=`));
    return pair?.slice(wanted.length + 1).replace(/^"(.*)"$/, '$1');
  };
  const quality = Number(value('q') ?? 1);
  return {
    name: name.toLowerCase(),
    version: value('version'),
    quality: Number.isNaN(quality) ? 1 : quality,
  };
}
