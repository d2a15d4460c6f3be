/** The fields that exist: CIM data models, tables and parsers of Microsoft. No query may name another; a test compares. */

/** By data set; from the CIM add-on's manual. */
export const dataModels: Record<string, string> = {
  'Network_Traffic.All_Traffic': 'src src_ip dest dest_ip dest_port action app bytes_in bytes_out user',
  'Network_Resolution.DNS': 'query answer src dest record_type reply_code',
  'Web.Web': 'url site src dest user action status http_method http_user_agent',
  'Endpoint.Processes': 'process_hash process_path process_name dest user',
  'Endpoint.Filesystem': 'file_hash file_path file_name dest user',
  'Malware.Malware_Attacks': 'file_hash signature dest action',
  'Email.All_Email': 'src_user return_addr recipient subject message_id file_hash url',
  'Vulnerabilities.Vulnerabilities': 'cve dest severity signature',
  'Risk.All_Risk': 'annotations.mitre_attack.mitre_technique_id risk_object source',
  'Certificates.All_Certificates': 'SSL.ssl_hash src dest dest_port',
};

/** What searches without a data model compare: CIM names, and those of Sysmon, Zeek and Suricata. */
export const searchFields =
  'index earliest dest_ip dest src_ip src dest_port query site url_domain url file_hash process_hash Hashes hash md5 sha1 ' +
  'sha256 sha512 src_user sender return_addr annotations.mitre_attack annotations.mitre_attack.mitre_tactic_id ' +
  'ssl_hash cert_sha1 tls.fingerprint ja3 ja3_hash tls.ja3.hash ja4 tls.ja4 ' +
  '_time action user recipient subject severity signature file_path process_path search_name risk_object';

const device = 'DeviceName InitiatingProcessAccountName InitiatingProcessFileName ActionType';
const deviceFile = `${device} FileName FolderPath MD5 SHA1 SHA256 InitiatingProcessMD5 InitiatingProcessSHA1 InitiatingProcessSHA256`;

/** By table or parser; the columns of time aside. From the schema references of Azure Monitor, Defender XDR and ASIM. */
export const columns: Record<string, string> = {
  DeviceNetworkEvents: `${device} LocalIP RemoteIP RemotePort RemoteUrl AdditionalFields`,
  DeviceFileEvents: `${deviceFile} FileOriginUrl`,
  DeviceProcessEvents: `${deviceFile} ProcessCommandLine`,
  DeviceImageLoadEvents: deviceFile,
  DeviceTvmSoftwareVulnerabilities:
    'DeviceName CveId VulnerabilitySeverityLevel SoftwareVendor SoftwareName SoftwareVersion RecommendedSecurityUpdate',
  CommonSecurityLog:
    'Computer SourceUserName SourceIP DestinationIP RemoteIP DestinationPort DestinationHostName RequestURL FileHash FileName FilePath DeviceAction',
  DnsEvents: 'Computer ClientIP Name IPAddresses QueryType',
  EmailEvents:
    'SenderIPv4 SenderIPv6 SenderFromAddress SenderMailFromAddress RecipientEmailAddress Subject DeliveryAction NetworkMessageId',
  EmailUrlInfo: 'Url UrlDomain NetworkMessageId',
  EmailAttachmentInfo: 'SHA256 SenderFromAddress RecipientEmailAddress FileName NetworkMessageId',
  UrlClickEvents: 'AccountUpn IPAddress Url ActionType NetworkMessageId',
  SecurityAlert:
    'AlertName AlertSeverity CompromisedEntity Description ProviderName Tactics Techniques SubTechniques',
  AlertInfo: 'Title Severity Category DetectionSource AttackTechniques',
  _Im_NetworkSession:
    'ipaddr_has_any_prefix dstportnumber SrcIpAddr DstIpAddr DstPortNumber SrcHostname SrcUsername DvcAction EventProduct',
  _Im_Dns: 'domain_has_any DnsQuery DnsResponseName SrcIpAddr SrcHostname EventResultDetails EventProduct',
  _Im_WebSession:
    'url_has_any Url HttpUserAgent SrcIpAddr DstIpAddr DstPortNumber SrcHostname SrcUsername DvcAction EventProduct',
  _Im_FileEvent:
    'hashes_has_any TargetFileMD5 TargetFileSHA1 TargetFileSHA256 TargetFileSHA512 TargetFileName TargetFilePath DvcHostname ActorUsername EventType EventProduct',
  _Im_EmailEvent:
    'emailfromaddress_has_any EmailFromAddress EmailToRecipients EmailSubject DvcAction EventProduct',
};
