/** Where hunting queries open: the addresses of one's own Splunk and Sentinel. */
import { useState } from 'react';
import { TextField } from '../../parts/form-field.tsx';
import { Panel } from '../../parts/panel.tsx';
import { readSiem, type Siem, setSiem, siems } from '../../siem-addresses.ts';
import { siemLink } from '../../text/siem-link.ts';

const examples: Record<Siem, string> = {
  splunk: 'https://splunk.example.com/en-US/app/search/search?q=search%20{query}',
  sentinel: 'https://portal.azure.com/…/query/{query}',
};

export function SiemPanel() {
  return (
    <Panel
      title="Hunting queries"
      lead="Look-ups then have a link that opens their query there. {query} stands for the query. Kept in this browser."
    >
      <div className="flex flex-col gap-4">
        {(Object.keys(siems) as Siem[]).map((siem) => (
          <Address key={siem} siem={siem} />
        ))}
      </div>
    </Panel>
  );
}

function Address({ siem }: { siem: Siem }) {
  const [address, setAddress] = useState(readSiem(siem));
  const wrong = address !== '' && siemLink(address, '') === null;
  return (
    <TextField
      label={`Address of ${siems[siem]}`}
      hint={`Such as ${examples[siem]}`}
      error={wrong ? 'Must be an https address with {query} behind its host' : undefined}
      value={address}
      maxLength={2000}
      onChange={(event) => {
        setAddress(event.target.value);
        setSiem(siem, event.target.value);
      }}
    />
  );
}
