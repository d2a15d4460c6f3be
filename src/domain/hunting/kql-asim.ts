/** KQL over the ASIM parsers of Microsoft Sentinel, which read every source that a site has normalised. */
import type { Hunted, Shape } from './hunted.ts';
import { letLines } from './kql.ts';

/** Null where no schema has a field for it. Throws `Inexpressible`. */
export function asimQuery(hunted: Hunted): string | null {
  const body = bodies[hunted.shape];
  return body === undefined ? null : `${letLines(hunted, body)}\n${body}`;
}

const session =
  'Source=SrcIpAddr, Destination=DstIpAddr, Port=DstPortNumber, Device=SrcHostname, Account=SrcUsername, Action=DvcAction';

/** Parameters narrow before a row is read, by prefix or word; the exact comparison follows. */
const bodies: Partial<Record<Shape, string>> = {
  ipv4: sessions(', ipaddr_has_any_prefix=iocs', 'SrcIpAddr == ioc or DstIpAddr == ioc'),
  // The prefix parameters know IPv4 alone, and whole octets.
  ipv6: sessions('', 'SrcIpAddr == ioc or DstIpAddr == ioc'),
  ipv4_network: sessions('', 'ipv4_is_in_range(SrcIpAddr, ioc) or ipv4_is_in_range(DstIpAddr, ioc)'),
  ipv6_network: sessions('', 'ipv6_is_in_range(SrcIpAddr, ioc) or ipv6_is_in_range(DstIpAddr, ioc)'),
  ip_port: sessions(', dstportnumber=port', 'DstIpAddr == ioc and DstPortNumber == port'),
  domain: events(
    '_Im_Dns',
    ', domain_has_any=iocs',
    'DnsQuery =~ ioc or DnsQuery endswith strcat(".", ioc)',
    'Source=SrcIpAddr, Device=SrcHostname, Found=DnsQuery, Answer=DnsResponseName, Action=EventResultDetails',
  ),
  url: events(
    '_Im_WebSession',
    ', url_has_any=iocs',
    'Url =~ ioc',
    `${session}, Found=Url, Client=HttpUserAgent`,
  ),
  md5: fileEvents('TargetFileMD5'),
  sha1: fileEvents('TargetFileSHA1'),
  sha256: fileEvents('TargetFileSHA256'),
  sha512: fileEvents('TargetFileSHA512'),
  email: events(
    '_Im_EmailEvent',
    ', emailfromaddress_has_any=iocs',
    'EmailFromAddress =~ ioc',
    'Sender=EmailFromAddress, Recipient=EmailToRecipients, Subject=EmailSubject, Action=DvcAction',
  ),
};

function sessions(parameters: string, where: string): string {
  return events('_Im_NetworkSession', parameters, where, session);
}

function fileEvents(hash: string): string {
  return events(
    '_Im_FileEvent',
    ', hashes_has_any=iocs',
    `${hash} =~ ioc`,
    'Device=DvcHostname, Account=ActorUsername, File=TargetFileName, Path=TargetFilePath, Action=EventType',
  );
}

function events(parser: string, parameters: string, where: string, show: string): string {
  return [
    'let lookback = 30d;',
    `${parser}(starttime=ago(lookback)${parameters})`,
    `| where ${where}`,
    `| project TimeGenerated, Product=EventProduct, ${show}`,
    '| sort by TimeGenerated desc',
  ].join('\n');
}
