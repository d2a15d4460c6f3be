/** A CVSS vector, explained word by word (FIRST: CVSS 3.1 and 4.0 specifications). */

const metrics: Record<string, [string, Record<string, string>]> = {
  AV: [
    'Attack from',
    { N: 'the network', A: 'the neighbouring network', L: 'the machine itself', P: 'physical contact' },
  ],
  AC: ['Attack is', { L: 'easy', H: 'hard' }],
  AT: ['Preconditions', { N: 'none', P: 'present' }],
  PR: ['Privileges', { N: 'none', L: 'low', H: 'high' }],
  UI: ['A person must act', { N: 'no', R: 'yes', P: 'passively', A: 'actively' }],
  S: ['Reaches beyond the product', { U: 'no', C: 'yes' }],
  C: ['Confidentiality', { H: 'lost', L: 'partly lost', N: 'kept' }],
  I: ['Integrity', { H: 'lost', L: 'partly lost', N: 'kept' }],
  A: ['Availability', { H: 'lost', L: 'partly lost', N: 'kept' }],
  VC: ['Confidentiality', { H: 'lost', L: 'partly lost', N: 'kept' }],
  VI: ['Integrity', { H: 'lost', L: 'partly lost', N: 'kept' }],
  VA: ['Availability', { H: 'lost', L: 'partly lost', N: 'kept' }],
  Au: ['Sign-in', { N: 'not needed', S: 'once', M: 'several times' }],
};

export function VectorWords({ vector }: { vector: string }) {
  const known = vector
    .split('/')
    .slice(0, 40)
    .flatMap((part) => {
      const [name = '', value = ''] = part.split(':');
      const metric = Object.hasOwn(metrics, name) ? metrics[name] : undefined;
      const word = metric && Object.hasOwn(metric[1], value) ? metric[1][value] : undefined;
      return metric && word ? [{ name, title: metric[0], word }] : [];
    });
  return (
    <>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
        {known.map(({ name, title, word }) => (
          <div key={name} className="contents">
            <dt className="text-soft">{title}</dt>
            <dd>{word}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 font-mono text-xs break-all text-faint">{vector}</p>
    </>
  );
}
