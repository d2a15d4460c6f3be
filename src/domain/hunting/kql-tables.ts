/** Which tables of Microsoft Sentinel and Defender XDR hold an indicator of a shape, and in which columns. */
import type { Shape } from './hunted.ts';

/** One leg of the union. Everything here is constant text: `ioc` and `port` are the query's `let` names. */
export interface Leg {
  /** What is shown as `Table`. */
  table: string;
  /** What is read, where that is not the table itself. */
  from?: string;
  /** A snapshot has no column of time. */
  snapshot?: true;
  where: string;
  /** Steps after it, each with its bar. */
  then?: string;
  /** The columns that are shown, under names that the legs share. */
  show: string;
}

/** Null where these tables have no field for it. */
export const legs: Record<Shape, Leg[] | null> = {
  ipv4: addresses(
    ['RemoteIP == ioc', 'LocalIP == ioc', 'RemoteIP == strcat("::ffff:", ioc)'],
    (column) => `${column} == ioc`,
    'SenderIPv4',
    'has_ipv4(IPAddresses, ioc)',
  ),
  ipv6: addresses(
    ['RemoteIP == ioc', 'LocalIP == ioc'],
    (column) => `${column} == ioc`,
    'SenderIPv6',
    'IPAddresses has ioc',
  ),
  ipv4_network: addresses(
    ['ipv4_is_in_range(RemoteIP, ioc)', 'ipv4_is_in_range(LocalIP, ioc)'],
    (column) => `ipv4_is_in_range(${column}, ioc)`,
    'SenderIPv4',
  ),
  ipv6_network: addresses(
    ['ipv6_is_in_range(RemoteIP, ioc)', 'ipv6_is_in_range(LocalIP, ioc)'],
    (column) => `ipv6_is_in_range(${column}, ioc)`,
    'SenderIPv6',
  ),
  ip_port: [
    connections('RemoteIP == ioc and RemotePort == port'),
    common(
      'DestinationIP == ioc and DestinationPort == port',
      'Source=SourceIP, Destination=DestinationIP, Port=DestinationPort',
    ),
  ],
  domain: [
    connections('RemoteUrl has ioc', hostIs('RemoteUrl')),
    {
      table: 'DnsEvents',
      where: 'Name =~ ioc or Name endswith strcat(".", ioc)',
      show: 'Device=Computer, Source=ClientIP, Found=Name, Action=QueryType',
    },
    common(
      'DestinationHostName =~ ioc or RequestURL has ioc',
      'Source=SourceIP, Destination=DestinationIP, Port=DestinationPort, Found=coalesce(RequestURL, DestinationHostName)',
      hostIs('RequestURL', 'DestinationHostName =~ ioc or '),
    ),
    mailLinks('UrlDomain =~ ioc or UrlDomain endswith strcat(".", ioc)'),
    clicks('Url has ioc', hostIs('Url')),
  ],
  url: [
    clicks('Url =~ ioc'),
    mailLinks('Url =~ ioc'),
    connections('RemoteUrl =~ ioc'),
    files('FileOriginUrl =~ ioc', 'Found=FileOriginUrl, File=FileName, Path=FolderPath'),
    common('RequestURL =~ ioc', 'Source=SourceIP, Destination=DestinationIP, Found=RequestURL'),
  ],
  md5: hashes('MD5'),
  sha1: hashes('SHA1'),
  sha256: [
    ...hashes('SHA256'),
    {
      table: 'EmailAttachmentInfo',
      where: 'SHA256 =~ ioc',
      show: 'Sender=SenderFromAddress, Recipient=RecipientEmailAddress, File=FileName, Message=NetworkMessageId',
    },
  ],
  // The Device tables hold no SHA-512.
  sha512: [
    commonFile(),
    {
      table: '_Im_FileEvent',
      from: '_Im_FileEvent(starttime=ago(lookback), hashes_has_any=iocs)',
      where: 'TargetFileSHA512 =~ ioc',
      show: 'Device=DvcHostname, Account=ActorUsername, File=TargetFileName, Path=TargetFilePath, Action=EventType',
    },
  ],
  email: [
    mails(
      'SenderFromAddress =~ ioc or SenderMailFromAddress =~ ioc or RecipientEmailAddress =~ ioc',
      'Sender=SenderFromAddress, Recipient=RecipientEmailAddress, Subject, Action=DeliveryAction, Message=NetworkMessageId',
    ),
  ],
  cve: [
    {
      table: 'DeviceTvmSoftwareVulnerabilities',
      snapshot: true,
      where: 'CveId =~ ioc',
      show: 'Device=DeviceName, Found=CveId, Severity=VulnerabilitySeverityLevel, Vendor=SoftwareVendor, Software=SoftwareName, Version=SoftwareVersion, Update=RecommendedSecurityUpdate',
    },
    alerts('AlertName has ioc or Description has ioc'),
  ],
  technique: [
    alerts('Techniques has ioc or SubTechniques has ioc'),
    alertInfo('AttackTechniques has ioc', 'Found=AttackTechniques'),
  ],
  tactic: [alerts('Tactics has ioc'), alertInfo('Category =~ ioc', 'Found=Category')],
  ja3: [fingerprints('ja3')],
  ja4: [fingerprints('ja4')],
  x509_sha1: null,
};

function addresses(device: string[], is: (column: string) => string, sender: string, dns?: string): Leg[] {
  const either = ['SourceIP', 'DestinationIP', 'RemoteIP'].map(is).join(' or ');
  return [
    connections(device.join(' or ')),
    common(either, 'Source=SourceIP, Destination=DestinationIP, Port=DestinationPort'),
    ...(dns === undefined
      ? []
      : [
          {
            table: 'DnsEvents',
            where: dns,
            show: 'Device=Computer, Source=ClientIP, Found=Name, Action=QueryType',
          },
        ]),
    mails(
      is(sender),
      `Source=${sender}, Sender=SenderFromAddress, Recipient=RecipientEmailAddress, Subject, Action=DeliveryAction, Message=NetworkMessageId`,
    ),
  ];
}

function connections(where: string, then?: string): Leg {
  return {
    table: 'DeviceNetworkEvents',
    where,
    ...(then && { then }),
    show: 'Device=DeviceName, Account=InitiatingProcessAccountName, Process=InitiatingProcessFileName, Source=LocalIP, Destination=RemoteIP, Port=RemotePort, Found=RemoteUrl, Action=ActionType',
  };
}

/** The bag of fields is text in one product and an object in the other. */
function fingerprints(key: string): Leg {
  return connections(
    'ActionType == "SslConnectionInspected" and AdditionalFields has ioc',
    `| where tostring(parse_json(tostring(AdditionalFields)).${key}) =~ ioc`,
  );
}

function common(where: string, show: string, then?: string): Leg {
  return {
    table: 'CommonSecurityLog',
    where,
    ...(then && { then }),
    show: `Device=Computer, Account=SourceUserName, ${show}, Action=DeviceAction`,
  };
}

function commonFile(): Leg {
  return common(
    'FileHash =~ ioc',
    'Source=SourceIP, Destination=DestinationIP, File=FileName, Path=FilePath',
  );
}

function files(where: string, show: string): Leg {
  return {
    table: 'DeviceFileEvents',
    where,
    show: `Device=DeviceName, Account=InitiatingProcessAccountName, Process=InitiatingProcessFileName, ${show}, Action=ActionType`,
  };
}

function hashes(name: 'MD5' | 'SHA1' | 'SHA256'): Leg[] {
  const where = `${name} =~ ioc or InitiatingProcess${name} =~ ioc`;
  const leg = files(where, 'File=FileName, Path=FolderPath');
  return [
    leg,
    { ...leg, table: 'DeviceProcessEvents', show: `${leg.show}, Command=ProcessCommandLine` },
    { ...leg, table: 'DeviceImageLoadEvents' },
    commonFile(),
  ];
}

function mails(where: string, show: string): Leg {
  return { table: 'EmailEvents', where, show };
}

function mailLinks(where: string): Leg {
  return { table: 'EmailUrlInfo', where, show: 'Found=Url, Message=NetworkMessageId' };
}

function clicks(where: string, then?: string): Leg {
  return {
    table: 'UrlClickEvents',
    where,
    ...(then && { then }),
    show: 'Account=AccountUpn, Source=IPAddress, Found=Url, Action=ActionType, Message=NetworkMessageId',
  };
}

function alerts(where: string): Leg {
  return {
    table: 'SecurityAlert',
    where,
    show: 'Device=CompromisedEntity, Found=AlertName, Severity=AlertSeverity, Vendor=ProviderName, Tactics, Techniques',
  };
}

function alertInfo(where: string, show: string): Leg {
  return { table: 'AlertInfo', where, show: `${show}, Alert=Title, Severity, Vendor=DetectionSource` };
}

/** Without it `has`, which matches whole words, would take `evil.example` for `evil.example.com` too. */
function hostIs(column: string, or = ''): string {
  const url = `iff(${column} contains "://", ${column}, strcat("https://", ${column}))`;
  return (
    `| extend Host = tolower(tostring(parse_url(${url}).Host)) ` +
    `| where ${or}Host == ioc or Host endswith strcat(".", ioc)`
  );
}
