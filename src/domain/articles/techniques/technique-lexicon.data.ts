/**
 * How reports put techniques into words: `named` is a name of the technique, `sure` mostly means it, `likely` often.
 *
 * Patterns are parted by commas. A word stands for all its endings (`dump`: dumped, dumping), `obfuscat*` for all that
 * begins so, `a|b` for either; `~` bridges up to six words of the same sentence. Articles are left out.
 */

export interface TechniquePatterns {
  named?: string;
  sure?: string;
  likely?: string;
}

export const techniqueLexicon: Record<string, TechniquePatterns> = {
  // Reconnaissance and resources
  T1595: {
    likely: 'active scanning, scan ~ internet for vulnerable, mass scan, scan ~ exposed server|system|device',
  },
  'T1595.002': {
    likely: 'vulnerability scan, scan for vulnerab*, scan ~ for vulnerable',
  },
  T1589: {
    likely: 'gather victim identity, collect ~ employee name|email, harvest email address',
  },
  'T1589.001': {
    likely: 'purchase|buy|bought ~ stolen credential',
  },
  T1598: {
    sure: 'phishing for information',
    likely: 'credential phishing, phish* ~ steal|harvest ~ credential',
  },
  'T1598.003': {
    likely: 'credential harvesting page|site|link, link ~ credential harvesting',
  },
  'T1583.001': {
    sure: 'acquire infrastructure domains',
    likely:
      'register ~ domain, domain ~ register ~ by actor|group|attacker, typosquat*, lookalike domain, look alike domain',
  },
  'T1583.003': {
    likely: 'rent|lease ~ vps|server, virtual private server, virtual private servers',
  },
  'T1583.006': {
    likely: 'create|register ~ account ~ dropbox|github|google',
  },
  T1584: {
    likely: 'compromised infrastructure, compromise ~ legitimate website, compromised wordpress',
  },
  'T1585.002': {
    likely: 'create ~ email account, register ~ email account',
  },
  'T1587.001': {
    likely: 'develop ~ own|custom malware, develop custom',
  },
  'T1587.003': {
    likely: 'self signed certificate',
  },
  'T1588.002': {
    likely: 'obtain ~ publicly available tool',
  },
  'T1588.003': {
    likely: 'stolen|obtain ~ code signing certificate',
  },
  'T1608.001': {
    likely:
      'host ~ malware|payload ~ on ~ server|website|github|dropbox|discord, host ~ on discord|github|dropbox|onedrive',
  },
  'T1608.006': {
    sure: 'seo poison*',
    likely: 'search engine optimization',
  },
  T1650: {
    likely: 'initial access broker',
  },

  // Initial access
  T1566: {
    named:
      'phishing email, phishing campaign, phishing attack, phishing message, phishing lure, spear phish*, spearphish*, malspam, smishing, phish* ~ distribut*|deliver',
    sure: 'malicious email|emails',
    likely:
      'phishing, email lure, lure email, spam email|campaign|message, malicious spam, social engineering email, email ~ campaign, email themed',
  },
  'T1566.001': {
    named:
      'spear phishing ~ attachment, spearphish* ~ attachment, phish* ~ attachment, malicious attachment, malicious email attachment, phish* ~ malicious document',
    sure: 'email ~ with ~ malicious ~ attachment|document, malspam ~ attachment, attachment ~ email ~ malicious, weaponized ~ attachment, email ~ contain ~ malicious ~ document|attachment|file',
    likely:
      'email attachment, attached ~ document|zip|excel|word|xls|iso|pdf|archive ~ email, email ~ attach ~ document|zip|excel|word|xls|iso|archive|html|pdf, attachment ~ macro, phish* ~ document|pdf|zip, spear phish* ~ document, email ~ with ~ zip|xls|doc|docx|rar|iso|lnk file, html attachment, attach ~ to ~ phishing',
  },
  'T1566.002': {
    named: 'spear phishing link, spearphishing link, phish* ~ link',
    sure: 'phish* ~ with ~ url',
    likely: 'email ~ contain ~ link|url, email ~ with ~ link|url, malicious link ~ email, link in ~ email',
  },
  'T1566.003': {
    sure: 'spearphishing via service',
    likely:
      'linkedin ~ message ~ malicious|lure|recruiter|job, via linkedin|whatsapp|telegram ~ lure, fake recruiter',
  },
  'T1566.004': {
    named: 'vishing, voice phishing, callback phishing',
    likely: 'call ~ phone number ~ email, call ~ help desk, telephone oriented attack',
  },
  T1189: {
    named: 'drive by compromise, drive by download, watering hole, strategic web compromise, exploit kit',
    sure: 'malvertis*',
    likely:
      'drive by, compromised website ~ redirect|inject|visitor, inject ~ malicious javascript ~ website, fake browser update, fake update',
  },
  T1190: {
    named: 'exploit public facing, exploit ~ public facing, exploit ~ internet facing',
    sure: 'vulnerable ~ internet facing ~ exploit, proxyshell, proxylogon, log4shell, proxynotshell, exploit ~ log4j, log4j ~ exploit, exploit ~ exchange server, exploit ~ web application|server, citrixbleed, exploit ~ fortios|fortinet|citrix|confluence|sharepoint|weblogic|jboss|moveit|ivanti|vcenter|zimbra, sql injection',
    likely:
      'exploit ~ vulnerab* ~ server|exchange|confluence|vpn|appliance|gateway|sharepoint|apache|telerik|zoho|manageengine|firewall, vulnerab* ~ exploit ~ initial access, initial access ~ exploit, exploit ~ cve ~ initial access, remote code execution ~ server, exploit ~ unpatched, vulnerable ~ public facing, exchange ~ vulnerab*, unauthenticated ~ remote code execution, exploit ~ rce',
  },
  T1133: {
    sure: 'external remote services',
    likely:
      'vpn ~ initial access, expose ~ rdp, rdp ~ expose, internet facing rdp, vpn ~ credential, connect|access|log ~ through|via ~ vpn',
  },
  T1195: {
    named: 'supply chain compromise, supply chain attack, software supply chain',
    likely: 'supply chain',
  },
  'T1195.001': {
    likely: 'malicious ~ npm|pypi package, pypi package, dependency confusion',
  },
  'T1195.002': {
    sure: 'trojanized ~ update|installer, trojanised ~ update, compromise software supply chain',
    likely: 'solarwinds orion, kaseya vsa, backdoored ~ update|installer',
  },
  T1199: {
    named: 'trusted relationship',
    likely: 'compromise ~ managed service provider, compromise ~ msp, third party ~ access ~ victim',
  },
  T1078: {
    named: 'valid account, valid credential, stolen credential',
    sure: 'compromised credential, compromised account, legitimate credential, compromise ~ admin* account, steal* credential ~ log|access',
    likely:
      'use ~ credential ~ access|log|authenticat*|login|logon, log ~ using ~ credential, login ~ with ~ credential, administrator credential, domain admin* account, privileged account, admin* account ~ move|access|connect|log, using ~ service account, compromised user, leaked credential, access ~ with ~ credential, obtained credential, use ~ account ~ log|access|connect',
  },
  'T1078.002': {
    likely: 'domain admin* account|credential, compromised domain account',
  },
  'T1078.003': {
    likely: 'local admin* account|credential',
  },
  'T1078.004': {
    likely: 'cloud account, compromised azure|aws|o365|office account, compromised cloud',
  },
  T1091: {
    named: 'replication through removable media, infected usb|removable',
    sure: 'spread ~ usb|removable, removable media ~ spread|infect',
    likely: 'usb drive ~ infect|malware|spread|worm, usb worm',
  },
  T1200: {
    likely: 'hardware addition',
  },

  // Execution
  T1059: {
    likely:
      'command line interface, command and scripting interpreter, execute ~ arbitrary command, execute ~ script, run ~ script, scripting, remote command execution, command execution, autoit',
  },
  'T1059.001': {
    named: 'powershell',
    sure: 'pwsh, ps1, invoke expression, iex',
  },
  'T1059.003': {
    named: 'windows command shell, batch script, batch file, bat file, reverse shell, cmd exe, cmd c',
    sure: 'bat script, remote shell, command shell, command prompt, windows command',
    likely:
      'comspec, shell command, execute ~ command, run ~ command, command execution, execut* ~ arbitrary command, bat',
  },
  'T1059.004': {
    sure: 'bash script, shell script, bin bash, bin sh',
    likely: 'bash',
  },
  'T1059.005': {
    named:
      'vbscript, vba, malicious macro, macro laden, macro enabled, macro ~ document|code|enabl*, visual basic',
    sure: 'vbs, excel 4 macro, xlm macro',
    likely: 'macro, wscript, cscript',
  },
  'T1059.006': {
    named: 'python script',
    sure: 'python interpreter, pyinstaller',
    likely: 'written in python, python based',
  },
  'T1059.007': {
    named: 'malicious javascript',
    sure: 'javascript ~ execut*|download|loader|dropper|malicious, jscript, js file',
    likely: 'javascript, node js',
  },
  'T1059.002': {
    sure: 'applescript, osascript',
  },
  'T1059.010': {
    sure: 'autoit, autohotkey',
  },
  T1204: {
    likely:
      'user interaction, user ~ open|click, victim ~ open|click|execut*|run|launch, lure ~ victim|user ~ into, trick ~ victim|user',
  },
  'T1204.001': {
    named: 'click ~ malicious link',
    sure: 'malicious link',
    likely: 'click ~ link|url, click ~ on ~ link',
  },
  'T1204.002': {
    named:
      'enable content, enable macro, enable editing, double click, open ~ malicious document|file|attachment',
    sure: 'open ~ attachment, user ~ open ~ document|file|attachment, victim ~ open ~ document|file|attachment|archive',
    likely:
      'malicious document|file|macro|excel|word|lnk, lure document, decoy document, weaponized document, malicious lnk, lnk file, iso file, macro, click ~ lnk|shortcut|file, once opened, when opened, upon opening, enabl* macro',
  },
  'T1204.004': {
    named: 'clickfix, fakecaptcha, fake captcha',
  },
  T1203: {
    named: 'exploitation for client execution',
    sure: 'equation editor, follina, cve 2017 11882, cve 2017 0199, cve 2018 0802, cve 2021 40444, cve 2022 30190, royal road',
    likely: 'exploit ~ office|word|browser|adobe|flash|chrome|firefox, rtf ~ exploit, exploit document',
  },
  T1047: {
    named: 'windows management instrumentation, wmi, wmic, wmiexec',
    sure: 'win32_process',
  },
  T1053: {
    likely: 'cron job, cronjob',
  },
  'T1053.003': {
    named: 'cron job, crontab',
    sure: 'cronjob',
  },
  'T1053.005': {
    named: 'scheduled task, schtask, schedule task',
    sure: 'task scheduler, windows task, scheduled job',
    likely: 'task ~ schedul*, schedul* ~ task',
  },
  'T1053.002': {
    likely: 'at exe',
  },
  T1106: {
    named: 'native api, windows api, winapi',
    sure: 'win32 api, createprocess*, ntdll, shellexecut*, getprocaddress, loadlibrary*, winexec, zwcreate*, ntcreate*, virtualalloc, createthread, rtlmovememory, createfilemap*, native windows api',
    likely:
      'api call, api function, call ~ api, windows function, call ~ function ~ createfile*, syscall, system call, writefile, readfile, createfile*',
  },
  T1129: {
    likely: 'load ~ dll ~ export, shared module, loadlibrary',
  },
  'T1559.001': {
    likely: 'component object model, com object',
  },
  'T1559.002': {
    sure: 'dynamic data exchange, dde',
  },
  'T1569.002': {
    sure: 'psexesvc, service execution, smbexec, execut* ~ via ~ windows service, remote service creation, paexec',
    likely:
      'execut* ~ as service, service ~ execut*, sc exe, start ~ service, service creation, net start, psexec',
  },
  T1072: {
    sure: 'software deployment tools, sccm',
    likely: 'group policy ~ deploy, pdq deploy, remote deployment, deployment tool',
  },
  T1609: {
    likely: 'docker exec, kubectl exec',
  },
  T1610: {
    likely: 'deploy ~ container',
  },

  // Persistence and privilege escalation
  T1098: {
    sure: 'account manipulation',
    likely: 'add ~ account|user ~ to ~ group|admin*, reset ~ password ~ account, mfa ~ register|enroll',
  },
  'T1098.004': {
    sure: 'authorized_key, authorized keys',
  },
  T1136: {
    likely: 'create ~ account',
  },
  'T1136.001': {
    sure: 'net user ~ add, create ~ local account|user|administrator',
    likely: 'create ~ new ~ account|user, new local',
  },
  'T1136.002': {
    likely: 'create ~ domain account|user',
  },
  T1176: {
    sure: 'malicious ~ browser extension, malicious ~ chrome extension',
    likely: 'browser extension',
  },
  T1197: {
    sure: 'bitsadmin, bits job',
    likely: 'background intelligent transfer',
  },
  'T1505.003': {
    named: 'web shell, webshell, china chopper',
    sure: 'aspxspy, godzilla webshell, behinder',
    likely: 'aspx shell',
  },
  'T1505.004': {
    sure: 'malicious iis module, iis module',
    likely: 'iis ~ module|backdoor',
  },
  T1543: {
    likely: 'create or modify system process',
  },
  'T1543.001': {
    sure: 'launchagent, launch agent',
  },
  'T1543.002': {
    sure: 'systemd service',
    likely: 'systemd, systemctl',
  },
  'T1543.003': {
    named: 'create ~ windows service, install ~ as ~ service, sc create, sc exe create',
    sure: 'windows service ~ persist*, new service, persist* ~ service, create ~ new ~ service, createservice*, register ~ as ~ service, register ~ service, service ~ persist*, malicious service',
    likely:
      'create ~ service, install ~ service, windows service, service ~ create|install, servicedll, service ~ dll, services registry, currentcontrolset services, run ~ as ~ service, service ~ name',
  },
  'T1543.004': {
    sure: 'launchdaemon, launch daemon',
  },
  'T1546.003': {
    named: 'wmi event subscription',
    sure: 'wmi ~ subscription, event filter ~ consumer, eventconsumer',
  },
  'T1546.008': {
    sure: 'sticky keys, sethc, utilman',
    likely: 'accessibility feature',
  },
  'T1546.010': {
    sure: 'appinit',
  },
  'T1546.012': {
    sure: 'image file execution option',
  },
  'T1546.015': {
    sure: 'com hijack*, component object model hijacking',
    likely: 'hijack ~ com ~ object|server',
  },
  'T1547.001': {
    named:
      'run key, run registry key, runonce, currentversion run, startup folder, registry run, registry ~ run key, run keys',
    sure: 'start up folder, autorun key, autostart registry, startup directory',
    likely:
      'persist* ~ registry, registry ~ persist*, autorun, start ~ menu programs startup, programs startup, auto start, autostart, registry ~ startup, startup ~ registry, add ~ registry ~ start',
  },
  'T1547.004': {
    sure: 'winlogon helper, winlogon ~ shell|userinit',
  },
  'T1547.005': {
    likely: 'security support provider',
  },
  'T1547.006': {
    likely: 'kernel module, load ~ kernel driver, insmod',
  },
  'T1547.009': {
    likely: 'shortcut modification, lnk ~ startup',
  },
  'T1547.010': {
    likely: 'port monitor',
  },
  'T1548.002': {
    named: 'uac bypass, bypass* ~ uac, fodhelper',
    sure: 'bypass* user account control, uacme, eventvwr, cmstplua, uac ~ bypass*',
    likely: 'user account control',
  },
  'T1548.001': {
    likely: 'setuid, suid',
  },
  'T1548.003': {
    likely: 'sudo ~ cache, sudoers',
  },
  T1068: {
    named: 'exploit ~ escalat* ~ privilege, byovd, vulnerable driver, bring your own vulnerable',
    sure: 'privilege escalation vulnerab*, local privilege escalation, escalat* ~ privilege ~ exploit*, elevation of privilege, printnightmare, zerologon, dirty pipe, dirtycow',
    likely:
      'exploit ~ privilege, kernel exploit, privilege escalation exploit, escalat* ~ privilege ~ vulnerab*, cve ~ privilege escalation',
  },
  T1134: {
    named: 'token impersonation, access token manipulation, token manipulation',
    sure: 'impersonat* ~ token, duplicatetoken*, adjusttokenprivilege, sedebugprivilege, steal ~ token ~ process',
    likely: 'impersonateloggedonuser, access token, token ~ privilege, token theft',
  },
  'T1484.001': {
    named: 'group policy modification, modif* ~ group policy, group policy object',
    sure: 'group policy ~ deploy|distribut*|disable',
    likely: 'gpo, group policy',
  },
  T1037: {
    likely: 'logon script, login script',
  },
  T1055: {
    named:
      'process injection, inject ~ into ~ process, process hollow*, createremotethread, inject ~ shellcode, inject ~ explorer|svchost, code injection, inject ~ process, inject* code',
    sure: 'hollow ~ process, writeprocessmemory, reflective dll injection, dll injection, shellcode ~ inject, inject ~ into ~ memory, apc injection, queueuserapc, setthreadcontext, inject ~ dll, inject ~ payload, process doppelganging, ntmapviewofsection, atom bombing, inject ~ malicious code ~ into, zwunmapviewofsection, virtualallocex',
    likely:
      'inject ~ into, injector, inject ~ legitimate, inject ~ code, hollow, resumethread, migrat* ~ process',
  },
  'T1055.001': {
    sure: 'dll injection, reflective dll, reflectively load',
    likely: 'inject ~ dll',
  },
  'T1055.004': {
    sure: 'queueuserapc, apc injection, asynchronous procedure call',
  },
  'T1055.012': {
    sure: 'process hollow*, hollow ~ process, runpe',
    likely: 'zwunmapviewofsection',
  },
  T1574: {
    likely: 'hijack execution flow, search order hijack*',
  },
  'T1574.001': {
    named: 'dll side load*, dll sideload*, side load ~ dll, sideload ~ dll, side load, sideload',
    sure: 'dll search order, dll hijack*, search order hijack*, dll hijacking, side loader, sideloader, dll preload*, legitimate executable ~ load ~ malicious dll, load ~ malicious dll, phantom dll',
    likely:
      'legitimate ~ executable ~ load ~ dll, legitimate ~ load ~ malicious, malicious dll ~ load, malicious dll ~ legitimate, load ~ dll ~ same directory|folder, benign executable ~ load, vulnerable to dll',
  },
  'T1574.006': {
    sure: 'ld_preload, ld preload, dynamic linker hijacking',
    likely: 'ld so preload',
  },
  'T1574.009': {
    likely: 'unquoted service path',
  },

  // Defence evasion
  T1014: {
    named: 'rootkit',
  },
  T1027: {
    named:
      'obfuscat*, base64 encod*, upx, vmprotect, themida, encrypted payload|shellcode|string|configuration|resource, junk code, packer, steganograph*, html smuggling, api hashing, string encrypt*',
    sure: 'xor encod*, packed with, upx packed, encoded payload|string|command|powershell, string obfuscation, code obfuscation, control flow flattening, encrypted ~ embedded, embedded ~ encrypted, polymorphic, confuserex, confuser, dynamic api resolution, hash ~ api, custom packer, encoded ~ base64, base64 string, xor encrypt*, encrypted ~ xor|rc4|aes ~ payload|string|config*, password protected ~ zip|archive|rar',
    likely:
      'base64, xor, encrypt ~ string|payload|config*|shellcode, encod* ~ payload|string|url|powershell, embedded ~ payload|resource|binary|dll|executable, pack, encrypted with, encrypted using, encrypted ~ file, rc4 encrypt*, aes encrypt*, anti analysis, resolve ~ api, encoded, encrypted blob|data|dll|binary, hidden in ~ image, compress ~ payload, padding, hardcoded ~ encrypted',
  },
  'T1027.002': {
    sure: 'upx, vmprotect, themida, software packing, custom packer, packed with, packed using',
    likely: 'packer, packed',
  },
  'T1027.003': {
    sure: 'steganograph*',
  },
  'T1027.006': {
    sure: 'html smuggling',
  },
  'T1027.007': {
    sure: 'api hashing, dynamic api resolution',
  },
  'T1027.010': {
    sure: 'encoded powershell, powershell ~ base64|encodedcommand|enc, obfuscated powershell',
  },
  'T1027.013': {
    likely: 'encrypted payload|string|shellcode, encoded payload|string',
  },
  T1140: {
    named:
      'deobfuscat*, decrypt ~ payload|string|shellcode|config*|resource|dll|file|binary|module|stage|url|content|data, decod* ~ payload|string|shellcode|base64|config*|file|url|command|script|content, decryption routine|loop|function|key|algorithm, decrypted payload|string|shellcode|config*|dll, decompress ~ payload|dll|shellcode|file|data, payload ~ decrypt, shellcode ~ decrypt, base64 decod*, string decryption',
    sure: 'decode ~ base64, certutil ~ decode, unpack ~ payload|dll|memory|itself, xor decrypt*, xor decod*, decoded payload|string, string ~ decrypt, decoding routine|loop|function|algorithm, expand exe',
    likely:
      'decrypt, decod, decryption, decompress, unpack, deciph*, decoder, decoded, unzip, extract ~ archive|payload, gunzip, frombase64string, decrypt ~ using|with, inflat*',
  },
  T1036: {
    likely:
      'disguise ~ as, appear legitimate, pretend to be, pose as legitimate, fake ~ icon, mimic ~ legitimate, look legitimate, renam* ~ to ~ evade, spoofed icon',
  },
  'T1036.003': {
    sure: 'rename ~ system|legitimate utilit*',
    likely: 'renamed ~ copy|version|rclone|psexec|rar',
  },
  'T1036.004': {
    sure: 'masquerade task or service',
    likely: 'task ~ name ~ legitimate, service ~ name ~ legitimate',
  },
  'T1036.005': {
    sure: 'match legitimate name, mimic ~ legitimate ~ file|name|process|software|service',
    likely:
      'masquerad*, disguis*, name ~ to ~ resemble|mimic|blend|look, appear ~ legitimate, legitimate ~ sounding, same name ~ as ~ legitimate, impersonat* ~ legitimate ~ software|file|application|process, pretend*, pos* as ~ legitimate, look like ~ legitimate, blend in, masquerad* ~ legitimate|windows|microsoft|adobe|google|as, disguis* ~ legitimate|microsoft|windows|as',
  },
  'T1036.007': {
    sure: 'double extension, double file extension',
  },
  'T1036.002': {
    sure: 'right to left override, rtlo',
  },
  T1070: {
    sure: 'indicator removal',
    likely: 'anti forensic*, cover ~ track, remove ~ evidence|trace, clean up ~ trace',
  },
  'T1070.001': {
    named: 'clear ~ event log, delete ~ event log, clear ~ windows ~ log',
    sure: 'wevtutil cl, wevtutil ~ clear',
    likely: 'clear ~ log, wevtutil, delete ~ log',
  },
  'T1070.003': {
    likely: 'clear ~ command|bash history',
  },
  'T1070.004': {
    named: 'self delet*, delete ~ itself, selfdelet*',
    sure: 'delete ~ file, remove ~ itself, delete ~ dropped|original|payload|itself|executable|binary|script|dropper|installer|malware, file deletion, sdelete, erase ~ file|itself, delete ~ from ~ disk, file ~ delete',
    likely:
      'wipe ~ trace, remove ~ file|artifact|trace, uninstall itself, is then deleted, self destruct, removed ~ from ~ system|disk',
  },
  'T1070.006': {
    named: 'timestomp*',
    likely: 'modif*|change ~ timestamp, file timestamp',
  },
  T1112: {
    named: 'modif* ~ registry, registry modification, reg add, regsetvalue*',
    sure: 'reg exe add, add ~ registry key|value|entry, change ~ registry, set ~ registry key|value, create ~ registry key|value|entry, write ~ registry, store ~ registry, registry ~ modif*, update ~ registry, delete ~ registry key, edit ~ registry, reg delete, registry ~ store, tamper ~ registry, registry ~ written',
    likely:
      'registry key, registry value, registry entry, registry ~ set|add|create|change, hklm, hkcu, hkey_local_machine, hkey_current_user, hkey, in registry, windows registry, regedit',
  },
  T1202: {
    likely: 'indirect command execution, forfiles, pcalua',
  },
  T1207: {
    sure: 'dcshadow',
  },
  T1211: {
    likely: 'exploitation for defense evasion',
  },
  T1218: {
    sure: 'living off land binar*, lolbin*, lolbas, signed binary proxy',
    likely: 'system binary proxy',
  },
  'T1218.001': {
    sure: 'compiled html file',
    likely: 'chm file, malicious chm',
  },
  'T1218.002': {
    likely: 'control panel file, cpl file',
  },
  'T1218.003': {
    sure: 'cmstp',
  },
  'T1218.004': {
    sure: 'installutil',
  },
  'T1218.005': {
    named: 'mshta',
    sure: 'hta file',
    likely: 'hta',
  },
  'T1218.007': {
    named: 'msiexec',
    likely: 'msi package|installer|file',
  },
  'T1218.010': {
    named: 'regsvr32',
  },
  'T1218.011': {
    named: 'rundll32',
    sure: 'run dll 32, rundll',
  },
  'T1127.001': {
    sure: 'msbuild',
  },
  T1220: {
    sure: 'xsl script, wmic ~ xsl',
  },
  T1216: {
    likely: 'pubprn',
  },
  T1221: {
    sure: 'template injection, remote template',
  },
  T1222: {
    sure: 'icacl, takeown',
    likely: 'chmod, file ~ permission ~ modif*|change',
  },
  T1480: {
    sure: 'execution guardrail',
    likely: 'only ~ execut* ~ if ~ domain|hostname|user, environmental keying, check ~ mutex',
  },
  T1497: {
    named: 'sandbox evasion, anti sandbox, anti vm, virtualization sandbox, anti virtual machine',
    sure: 'evade sandbox, sandbox detection, detect ~ virtual machine|sandbox, check ~ virtual machine|virtualbox|vmware|sandbox, avoid ~ sandbox, virtual machine detection, anti emulation',
    likely: 'virtual machine ~ check, vmware ~ virtualbox',
  },
  'T1497.001': {
    likely:
      'check ~ virtual machine|virtualbox|vmware|sandbox, detect ~ virtual machine|sandbox, number of processors, anti vm',
  },
  'T1497.003': {
    sure: 'time based evasion',
    likely: 'sleep ~ minutes|seconds ~ before, delay execution, sleep ~ evade|avoid',
  },
  T1622: {
    named: 'anti debug*',
    sure: 'debugger evasion, isdebuggerpresent, checkremotedebugger*, beingdebugged',
    likely: 'debugger ~ check|detect|present',
  },
  'T1553.002': {
    sure: 'code signing, stolen certificate, signed with ~ certificate, digitally signed, valid digital signature',
    likely: 'signed ~ by, code sign* certificate, valid certificate, signed binary|driver|executable',
  },
  'T1553.005': {
    sure: 'mark of the web, motw, mark of web',
    likely: 'iso ~ bypass',
  },
  T1562: {
    likely: 'impair defenses, disable ~ security',
  },
  'T1562.001': {
    named:
      'disable ~ windows defender, disable ~ defender, disable ~ antivirus, defender ~ exclusion, add mppreference, set mppreference, disable ~ security ~ software|tool|product|solution|feature, amsi bypass, bypass ~ amsi, disablerealtimemonitoring, disableantispyware',
    sure: 'disable ~ anti virus, tamper* ~ antivirus|defender|security, kill ~ antivirus|edr|security, terminat* ~ antivirus|edr|security|av, exclusion ~ defender, disable ~ edr|av|amsi|etw, uninstall ~ antivirus|security|edr|av, amsi ~ patch, patch ~ amsi|etw, amsi, turn off ~ defender|antivirus|security, stop ~ antivirus|defender|security, disable ~ real time, disable or modify tools, defender ~ disable, antivirus ~ disable, gmer, process hacker, pchunter, edr killer, defendercontrol, disable ~ protection',
    likely:
      'disable ~ security, kill ~ process ~ security, disable ~ logging|monitoring, unhook*, terminat* ~ process ~ security, evade ~ edr, disable ~ event, anti malware ~ disable, bypass ~ edr, security software ~ disable|terminat*|kill|uninstall|remove, powertool',
  },
  'T1562.002': {
    sure: 'disable ~ event log*, event log* ~ disable',
  },
  'T1562.004': {
    sure: 'netsh advfirewall, disable ~ firewall, firewall ~ disable, netsh firewall, modif* ~ firewall rule, add ~ firewall rule',
    likely: 'firewall rule, iptables',
  },
  'T1562.009': {
    sure: 'safe mode ~ boot|reboot|restart, safeboot, bcdedit ~ safeboot',
  },
  T1564: {
    likely: 'hide artifacts',
  },
  'T1564.001': {
    named: 'hidden file, hidden directory, hidden folder, hidden attribute',
    sure: 'attrib h, file attribute ~ hidden, attribute ~ hidden, set ~ hidden, hidden ~ directory|folder',
    likely: 'attrib exe, hidden ~ files',
  },
  'T1564.003': {
    sure: 'windowstyle hidden, hidden window, w hidden, sw_hide',
    likely: 'window ~ hidden',
  },
  'T1564.004': {
    sure: 'alternate data stream, ntfs stream, ntfs ~ attribute',
  },
  'T1564.008': {
    likely: 'inbox rule',
  },
  T1620: {
    named: 'reflective load*, reflectively load',
    sure: 'reflective ~ load*, reflectiveloader, assembly load',
    likely: 'load ~ into|in memory, in memory ~ execut*|load, fileless, execut* ~ in ~ memory, reflective',
  },
  'T1550.002': {
    named: 'pass the hash',
    sure: 'pass hash, pth',
  },
  'T1550.003': {
    sure: 'pass the ticket, pass ticket',
  },
  'T1550.001': {
    likely: 'application access token, oauth token',
  },
  T1656: {
    likely: 'impersonat* ~ employee|staff|help desk|executive|ceo',
  },
  T1600: {
    likely: 'weaken encryption',
  },

  // Credentials
  T1003: {
    named: 'credential dump*, dump ~ credential, os credential dumping',
    sure: 'dump ~ password, password dump*, dump ~ hash, secretsdump, dump ~ hashes',
    likely: 'mimikatz, credential theft, lazagne',
  },
  'T1003.001': {
    named: 'lsass, mimikatz, sekurlsa, procdump',
    sure: 'minidump*, comsvcs, nanodump, dumpert, local security authority subsystem',
    likely:
      'dump ~ credential ~ memory, credential ~ memory, dump ~ credential, credential dump*, safetykatz, pypykatz',
  },
  'T1003.002': {
    sure: 'sam database, sam hive, reg save ~ sam, security account manager, sam ~ registry hive',
    likely: 'dump ~ sam',
  },
  'T1003.003': {
    named: 'ntd dit, ntdsutil, ntds',
  },
  'T1003.004': {
    sure: 'lsa secret',
  },
  'T1003.006': {
    named: 'dcsync',
  },
  'T1003.008': {
    sure: 'etc shadow',
  },
  T1040: {
    sure: 'network sniffing, packet sniff*, sniff ~ traffic|packet|network',
    likely: 'tcpdump, wireshark, packet capture',
  },
  T1056: {
    likely: 'form grab|grabber, formgrab*',
  },
  'T1056.001': {
    named: 'keylog*, key log*, capture ~ keystroke, log ~ keystroke, keystroke',
    sure: 'getasynckeystate, keyboard hook, keypress, key press',
    likely: 'getkeystate, setwindowshook*, log ~ keys',
  },
  'T1056.003': {
    likely: 'login page ~ capture, fake login page, phishing page ~ credential',
  },
  'T1056.004': {
    sure: 'api hooking ~ credential',
    likely: 'web inject*, credential api hooking, form grab|grabber, man in browser',
  },
  T1110: {
    named: 'brute forc*, bruteforc*, password spray*, password guessing, credential stuff*',
    sure: 'password crack*, crack ~ password|hash, dictionary attack',
    likely: 'guess ~ password, weak password, password list, hashcat, hydra, failed login, default password',
  },
  'T1110.003': {
    sure: 'password spray*',
  },
  'T1110.004': {
    sure: 'credential stuff*',
  },
  T1111: {
    sure: 'mfa interception',
    likely: 'intercept ~ otp|2fa|mfa|sms, bypass ~ mfa|2fa',
  },
  T1621: {
    sure: 'mfa fatigue, mfa bomb*, push bomb*, prompt bomb*',
  },
  T1557: {
    sure: 'adversary in middle, man in middle, aitm, mitm',
  },
  'T1557.001': {
    sure: 'ntlm relay*, llmnr, nbt n*, responder ~ poison*, smb relay*, dfscoerce, petitpotam',
    likely: 'relay attack, ntlm hash ~ relay, coerce ~ authentication',
  },
  T1539: {
    named: 'steal ~ cookie, cookie theft',
    sure: 'session cookie, stolen cookie, cookie ~ steal',
    likely: 'browser cookie, cookie',
  },
  T1528: {
    likely: 'steal ~ token, access token ~ steal, discord token',
  },
  T1552: {
    sure: 'unsecured credential',
    likely: 'plaintext credential|password, plain text password, hardcoded credential',
  },
  'T1552.001': {
    named: 'plaintext credential, credential in file',
    sure: 'credential ~ in ~ file|script, plain text credential|password, search ~ file ~ password|credential, hardcoded credential, cleartext credential|password, unsecured credential',
    likely:
      'configuration file ~ credential|password, plaintext password, credential ~ config*, search ~ for ~ password|credential, steal ~ credential ~ ftp|application|file, password ~ in ~ file|text',
  },
  'T1552.002': {
    likely: 'credential ~ in ~ registry, password ~ in ~ registry',
  },
  'T1552.004': {
    sure: 'private key ~ steal|search|collect, steal ~ private|ssh key',
    likely: 'ssh key, private key file',
  },
  'T1552.005': {
    sure: 'instance metadata',
    likely: 'imds, metadata service',
  },
  T1555: {
    sure: 'credential ~ password store, credential from password store',
    likely:
      'password manager, windows vault, credential manager, steal ~ password ~ stored, stored ~ credential|password, keychain',
  },
  'T1555.003': {
    named: 'credential ~ web browser, password ~ browser, browser credential|password',
    sure: 'credential ~ browser, browser ~ credential|password, login data ~ chrome, saved password ~ browser, chrome ~ login data',
    likely: 'steal ~ browser data, browser data ~ steal, chrome ~ password',
  },
  'T1555.004': {
    likely: 'windows credential manager, vaultcmd',
  },
  'T1558.003': {
    named: 'kerberoast*',
    likely: 'rubeus',
  },
  'T1558.001': {
    sure: 'golden ticket',
  },
  'T1558.004': {
    sure: 'as rep roast*, asreproast*',
  },
  T1558: {
    likely: 'kerberos ticket',
  },
  T1649: {
    likely: 'active directory certificate service, certipy, adcs',
  },
  T1606: {
    likely: 'golden saml, forge ~ token|cookie',
  },

  // Discovery
  T1007: {
    sure: 'system service discovery, enumerat* ~ service, sc query, net start',
    likely: 'list ~ service, tasklist svc',
  },
  T1010: {
    sure: 'application window discovery, getforegroundwindow, enumwindow',
    likely: 'window title, foreground window, active window',
  },
  T1012: {
    named: 'query registry, reg query',
    sure: 'query ~ registry, reg exe query, read ~ registry, regqueryvalue*, regopenkey*, check ~ registry, search ~ registry, registry ~ query',
    likely:
      'machineguid, retriev* ~ registry, obtain ~ registry, look ~ registry, enumerat* ~ registry, registry ~ read|check|contain|retriev*',
  },
  T1016: {
    named: 'ipconfig, getadaptersinfo, mac address',
    sure: 'ifconfig, arp a, network configuration, ip configuration, network adapter, network interface, route print, nbtstat, system network configuration discovery, local ip address, netsh interface, dns configuration',
    likely:
      'collect ~ ip address, arp table, victim ip, hostname ~ ip address, ip address ~ username, username ~ ip address, public ip, external ip, ip address ~ hostname, network information, getadapter*, routing table',
  },
  'T1016.001': {
    likely: 'internet connectivity ~ check, check ~ internet connection|connectivity',
  },
  T1018: {
    sure: 'remote system discovery, net view, nltest, adfind, ping sweep, discover ~ remote system, enumerat* ~ computer|host ~ domain|network, bloodhound, net group domain computers',
    likely:
      'ping, find ~ other ~ computers|hosts|systems ~ network, domain controller ~ list|enumerat*|discover, enumerat* ~ domain',
  },
  T1033: {
    named: 'whoami',
    sure: 'user name ~ collect|gather|obtain, collect ~ username, gather ~ username, username ~ computer name, computer name ~ username, system owner user discovery, quser, logged in user, logged on user, getusername*, username ~ hostname, hostname ~ username, user discovery, obtain ~ username, retriev* ~ username',
    likely: 'logged user, user account ~ enumerat*, user domain, current user, query user',
  },
  T1046: {
    named: 'port scan*, network service scanning, network scan*, scan ~ port',
    sure: 'network service discovery, nmap, advanced ip scanner, advanced port scanner, scan ~ network, softperfect, netscan, masscan, angry ip scanner, scan ~ for open',
    likely: 'scan ~ subnet|internal|local, scan ip, scanner',
  },
  T1049: {
    named: 'netstat',
    sure: 'network connections discovery, net session, list ~ network connection, active ~ network connection',
    likely: 'network connection, net use, open connection, tcp connection ~ list|enumerat*',
  },
  T1057: {
    named: 'list ~ process, enumerat* ~ process, createtoolhelp32snapshot, process32next*, tasklist',
    sure: 'process discovery, running process, process list, process32first*, get process, list of process, check ~ process ~ running, process enumeration, active process, process32*, enumprocess*, wmic process, ps aux',
    likely:
      'process ~ running, process name ~ check|compar*|match, process ~ list, identif* ~ process, search ~ process, look ~ for ~ process, processes running, iterate ~ process, currently running, pid ~ process',
  },
  T1069: {
    likely: 'permission group discovery, group membership',
  },
  'T1069.001': {
    sure: 'net localgroup',
    likely: 'local group',
  },
  'T1069.002': {
    sure: 'net group, domain admins group',
    likely: 'domain group',
  },
  T1082: {
    named: 'system information, systeminfo, os version, operating system version, computer name',
    sure: 'hostname ~ os, system info, host information, machine information, system information discovery, cpu ~ memory, getcomputername*, getversion*, architecture ~ version, victim ~ information ~ os, osversion, windows version, processor ~ information, hardware information, volume serial number, information ~ infected ~ machine|system|computer|host, information about ~ system|host|machine|computer, getsysteminfo, getnativesysteminfo, globalmemorystatus*, fingerprint ~ system|machine|victim|host, system fingerprint, uname a',
    likely:
      'hostname, host name, operating system ~ information, computer ~ information, machine name, os information, profile ~ victim|system, system ~ data ~ collect, machine guid, gather ~ information ~ system|host|machine|victim, collect ~ information ~ system|host|machine|victim, disk information, drive ~ information, hwid, os type, operating system ~ version|type|architecture, bios, gpu, victim information',
  },
  T1083: {
    named: 'enumerat* ~ file, directory listing, enumerat* ~ directory|directories|folder, findfirstfile*',
    sure: 'file and directory discovery, list ~ file, list ~ directory|directories, file ~ enumerat*, findnextfile*, search ~ file, file listing, file search, list ~ folder, traverse ~ directory|directories|folder|file|system, browse ~ file|directory|directories|folder, find ~ file ~ extension, file ~ extension ~ search|look|target|enumerat*, file manager, search ~ for ~ document, look ~ for ~ file, scan ~ file ~ drive|system|extension, dir command, recursively ~ search|enumerat*|list|encrypt|scan|traverse|iterat*, iterat* ~ file|directory|directories|folder, file discovery, list of file|directories|folder',
    likely:
      'file extension, search ~ folder|directory|directories|drive, certain extension, specific extension, check ~ file ~ exist, check ~ existence ~ file|folder|directory, skip ~ file|folder|directory, exclude ~ file|folder|directory|extension, following extension, logical drive, getlogicaldrive*, list ~ drive, getdrivetype*, enumerat* ~ drive',
  },
  T1087: {
    sure: 'account discovery',
    likely: 'enumerat* ~ account|user',
  },
  'T1087.001': {
    likely: 'net user, local account ~ enumerat*|list',
  },
  'T1087.002': {
    sure: 'net user domain, domain account ~ enumerat*|list',
    likely: 'adfind, active directory ~ enumerat*|user, dsquery',
  },
  T1120: {
    sure: 'peripheral device discovery',
    likely: 'connected usb|device, usb device ~ list|enumerat*|check|monitor',
  },
  T1124: {
    sure: 'system time discovery, system time, local time, net time, getlocaltime, getsystemtime*',
    likely: 'current time, time zone, timezone',
  },
  T1135: {
    named: 'network share discovery, netshareenum',
    sure: 'network share, net share, shared folder, shared drive, network drive, wnetenumresource*, file share ~ enumerat*|discover, net view',
    likely: 'enumerat* ~ share, smb share, open share, invoke sharefinder, mapped drive',
  },
  T1201: {
    sure: 'password policy discovery, net accounts',
    likely: 'password policy',
  },
  T1217: {
    sure: 'browser ~ bookmark|history, browsing history',
    likely: 'browser information',
  },
  T1482: {
    named: 'domain trust',
    sure: 'nltest, adfind',
    likely: 'trust relationship ~ domain',
  },
  T1518: {
    sure: 'software discovery, installed software, installed program, installed application, list of installed',
    likely: 'software ~ installed, currentversion uninstall',
  },
  'T1518.001': {
    named: 'securitycenter2, antivirusproduct',
    sure: 'security software discovery, antivirus ~ installed, installed ~ antivirus|security, check ~ antivirus|security|av, detect ~ antivirus|security software, antivirus product, anti virus ~ installed, installed ~ anti virus, check ~ anti virus, security ~ product ~ installed|running|check, security software ~ running|installed|check, enumerat* ~ antivirus|security, av ~ installed, look ~ for ~ antivirus|security',
    likely: 'av product, av software, avast, kaspersky ~ process, avg, list ~ antivirus',
  },
  T1526: {
    likely: 'cloud service discovery',
  },
  T1614: {
    sure: 'system location discovery, geolocation ~ check|obtain|collect|victim, geolocat*',
    likely: 'country ~ check|victim|ip, ip api com, ipinfo io, location of ~ victim',
  },
  'T1614.001': {
    named: 'keyboard layout, system language, system language discovery',
    sure: 'language ~ check, check ~ language, getuserdefaultuilanguage, getsystemdefaultuilanguage, getkeyboardlayout*',
    likely: 'language id, commonwealth of independent states, cis countries',
  },

  // Lateral movement
  T1021: {
    likely: 'remote service ~ lateral, lateral movement ~ using, move ~ laterally',
  },
  'T1021.001': {
    named: 'rdp, remote desktop protocol',
    sure: 'remote desktop, mstsc, terminal service',
  },
  'T1021.002': {
    sure: 'smb ~ lateral*, admin share, windows admin share, lateral* ~ smb, ipc share, net use, smb ~ move|transfer|copy',
    likely: 'smb, psexec',
  },
  'T1021.003': {
    sure: 'dcom, distributed component object model',
  },
  'T1021.004': {
    sure: 'ssh ~ lateral*|connect|session|access, lateral* ~ ssh',
    likely: 'ssh',
  },
  'T1021.005': {
    sure: 'vnc',
    likely: 'hvnc',
  },
  'T1021.006': {
    sure: 'winrm, windows remote management, evil winrm',
  },
  T1210: {
    sure: 'exploitation of remote services, eternalblue, bluekeep, ms17 010, eternalromance, smbghost, zerologon',
    likely: 'exploit ~ lateral*, lateral* ~ exploit, exploit ~ smb|internal, wormable',
  },
  T1534: {
    sure: 'internal spearphishing, internal spear phishing',
  },
  T1563: {
    sure: 'session hijack*',
    likely: 'rdp hijack*',
  },
  'T1563.002': {
    sure: 'rdp hijack*, tscon',
  },
  T1570: {
    named: 'lateral tool transfer',
    sure: 'psexec ~ copy|transfer, transfer ~ over|via ~ smb, copy ~ to ~ remote host|system|machine|server, smb ~ transfer|copy, copy ~ over smb, smb ~ payload|beacon',
    likely:
      'copy ~ to ~ other host|system|machine|server, transfer ~ to ~ domain controller|host|server, copied ~ across|network, rdpclip, copy ~ network share, admin share ~ copy|transfer, move ~ laterally ~ smb',
  },

  // Collection
  T1005: {
    named: 'steal ~ file|document',
    sure: 'data from local system, collect ~ file|document, file ~ steal|collect|exfiltrat*, stealing ~ document, sensitive ~ file|document|data ~ collect|steal|search|from, upload ~ file ~ c2|server|attacker, document ~ steal|collect|exfiltrat*',
    likely:
      'steal ~ data|information, data theft, steal ~ sensitive, gather ~ data|file|document, data collection, outlook ~ data|email|profile, crypto* wallet, harvest ~ data|information',
  },
  T1025: {
    sure: 'data from removable media, file ~ from ~ removable|usb',
    likely: 'steal ~ usb|removable',
  },
  T1039: {
    sure: 'data from network shared drive',
    likely: 'file ~ from ~ network share|shared',
  },
  T1074: {
    likely: 'data staged, stage ~ data|file ~ exfiltrat*',
  },
  'T1074.001': {
    sure: 'local data staging, data staging, stage ~ data|file ~ exfiltrat*|directory|folder, staged ~ for exfiltration, store ~ stolen|collected|captured ~ in|file|folder|directory|disk, save ~ collected|stolen|captured',
    likely:
      'stored in ~ file|folder|directory ~ exfiltrat*, collected ~ saved|stored|written, save ~ to ~ temp|file ~ exfiltrat*|upload, staging directory|folder, keystroke ~ store|save|file, screenshot ~ save|store, data ~ store ~ in ~ file|directory|folder',
  },
  T1113: {
    named: 'take ~ screenshot, screen capture, capture ~ screen',
    sure: 'screenshot, screen shot, screen grab, screengrab, bitblt, copyfromscreen, print screen, screen recording',
  },
  T1114: {
    sure: 'email collection',
    likely: 'steal ~ email, email ~ steal|exfiltrat*|collect, mailbox ~ access|export, pst ~ export',
  },
  'T1114.001': {
    sure: 'outlook ~ pst|ost',
    likely: 'pst file',
  },
  'T1114.002': {
    likely: 'exchange web service, new mailboxexportrequest, mailbox export',
  },
  'T1114.003': {
    sure: 'email forwarding rule, forwarding rule',
  },
  T1115: {
    named: 'clipboard',
    likely: 'clipper',
  },
  T1119: {
    sure: 'automated collection',
    likely: 'automatic* ~ collect',
  },
  T1123: {
    named: 'microphone',
    sure: 'audio capture, record ~ audio|microphone|sound, audio recording',
  },
  T1125: {
    named: 'webcam',
    sure: 'video capture',
    likely: 'camera ~ capture|record|access',
  },
  T1185: {
    sure: 'browser session hijacking, man in the browser, man in browser',
    likely: 'web inject*, webinject*',
  },
  T1213: {
    likely: 'sharepoint ~ data|document|access, confluence ~ document, data from information repositories',
  },
  T1560: {
    sure: 'archive collected data, compress ~ data|file ~ exfiltrat*, archive ~ exfiltrat*, rar ~ exfiltrat*, zip ~ exfiltrat*, compress ~ stolen|collected, collected ~ compress|zip|archive',
    likely:
      'compress ~ file|data ~ archive|zip|rar, password protected ~ rar, encrypt ~ collected|stolen ~ data',
  },
  'T1560.001': {
    named: 'winrar',
    sure: 'rar exe, 7zip, 7 zip, 7z, winrar ~ archive',
    likely: 'rar archive, rar file',
  },

  // Command and control
  T1001: {
    likely: 'data obfuscation, c2 ~ disguise|hidden|steganograph*',
  },
  'T1001.003': {
    likely: 'mimic ~ legitimate traffic, fake tls',
  },
  T1008: {
    sure: 'fallback channel',
    likely: 'backup c2, fallback c2, secondary c2|server, alternative c2, fallback',
  },
  T1071: {
    likely: 'c2 ~ protocol, application layer protocol, communicat* ~ with ~ c2, c2 communication',
  },
  'T1071.001': {
    named:
      'http ~ c2, c2 ~ http|https, http post, https post, http request, post request, http get, user agent',
    sure: 'https request, get request, over http|https, via http|https, web protocol, http communication, http traffic, communicat* ~ http|https, https ~ c2, using http|https, http protocol, http beacon, websocket, http header, winhttp*, internetopen*, httpsendrequest*, http response',
    likely: 'post ~ c2, c2 ~ post, beacon ~ c2, c2 url, wininet, web request',
  },
  'T1071.002': {
    sure: 'ftp ~ c2|exfiltrat*|upload',
    likely: 'ftp server',
  },
  'T1071.003': {
    sure: 'smtp ~ c2|exfiltrat*, imap ~ c2, email ~ c2',
    likely: 'pop3, imap',
  },
  'T1071.004': {
    named: 'dns tunnel*',
    sure: 'dns ~ c2, c2 ~ dns, dns txt',
    likely: 'dns quer* ~ c2, dns request',
  },
  T1090: {
    named: 'socks, reverse proxy, domain fronting',
    sure: 'proxy server, proxy ~ c2, c2 ~ proxy, socks5, socks proxy, proxy tool, frp, proxychain*, multi hop proxy, tor network, internal proxy, external proxy, htran, port forward*, earthworm, ngrok, tor ~ c2|network|proxy, vpn ~ hide|anonym*, fast reverse proxy, ssf, lcx',
    likely: 'proxy, relay, chisel, plink, redirector, proxies, onion',
  },
  'T1090.001': {
    likely: 'internal proxy',
  },
  'T1090.002': {
    likely: 'external proxy',
  },
  'T1090.003': {
    sure: 'multi hop proxy, tor network, over tor, tor browser, tor hidden, tor c2',
  },
  'T1090.004': {
    sure: 'domain fronting',
  },
  T1092: {
    likely: 'communication through removable media',
  },
  T1095: {
    named: 'raw tcp, tcp socket',
    sure: 'raw socket, icmp ~ c2|traffic|packet|tunnel|shell|communicat*, non application layer protocol, over tcp, over udp, over icmp, custom ~ tcp, tcp ~ c2, c2 ~ tcp|udp|icmp, tcp protocol, udp protocol, via tcp|udp, tcp connection, raw udp, tcp ~ port, using tcp|udp',
    likely:
      'icmp, custom protocol, binary protocol, winsock, ws2_32, custom ~ c2 protocol, tcp port, connect to port',
  },
  T1102: {
    named: 'dead drop, telegram bot',
    sure: 'web service ~ c2, c2 ~ telegram|discord|dropbox|github|twitter|onedrive|slack|pastebin|google, telegram ~ c2|bot, discord ~ c2, dropbox ~ c2, github ~ c2, onedrive ~ c2, google drive ~ c2, discord webhook',
    likely:
      'pastebin, telegram channel, dropbox api, google drive, legitimate ~ cloud service, cloud storage',
  },
  'T1102.001': {
    sure: 'dead drop',
  },
  'T1102.002': {
    likely: 'telegram bot api, c2 ~ telegram|dropbox|onedrive',
  },
  T1104: {
    sure: 'multi stage channels',
    likely: 'second stage c2',
  },
  T1105: {
    named:
      'download ~ payload|stage|malware|file|additional|executable|dll|binary|script|tool|loader|backdoor|rat|trojan|module|component|ransomware|dropper|plugin|implant|stealer, download and execut*, additional payload, ingress tool transfer, second stage payload, downloader',
    sure: 'drop ~ additional ~ payload|malware, urldownloadtofile*, invoke webrequest, downloadfile, downloadstring, certutil, wget, curl, bitsadmin, payload ~ download, deliver ~ payload, retriev* ~ payload|file|stage|malware, fetch ~ payload|file|stage|malware, downloaded from, download ~ from ~ c2|server|url|remote|github, download ~ execut*, next stage payload, upload ~ file ~ victim|system|machine, download file, upload ~ and ~ download, download or upload, upload ~ tool, stage ~ download',
    likely:
      'retriev* ~ from ~ server|c2|url, receiv* ~ payload|file ~ c2|server, install ~ additional, next stage, second stage, deploy ~ additional, drop ~ payload|malware, pull ~ from, transfer ~ tool|file, scp, file transfer, upload ~ file, remote ~ payload',
  },
  T1132: {
    likely: 'data encoding',
  },
  'T1132.001': {
    sure: 'base64 ~ c2, c2 ~ base64, encod* ~ base64 ~ c2|send|server',
    likely: 'standard encoding, base64 ~ send|http|post|server, send ~ base64',
  },
  T1205: {
    sure: 'port knock*, magic packet, traffic signaling',
    likely: 'magic ~ packet|byte ~ activat*',
  },
  T1219: {
    named: 'anydesk, teamviewer, screenconnect, splashtop, remote access software, rmm',
    sure: 'connectwise control, atera, ammyy, logmein, remote utilities, netsupport, supremo, remote access tools, rustdesk, ultravnc, tightvnc, dameware, tactical rmm, zoho assist, meshcentral, meshagent, remote monitoring and management, remote management tool, remote desktop software, action1, syncro, remcom',
    likely: 'remote access tool, remote administration tool, vnc, simplehelp, legitimate remote',
  },
  T1568: {
    likely: 'dynamic dns, ddns, dynamic resolution',
  },
  'T1568.001': {
    sure: 'fast flux',
  },
  'T1568.002': {
    named: 'domain generation algorithm, dga',
    sure: 'domain generation',
  },
  T1571: {
    sure: 'non standard port, nonstandard port, uncommon port',
    likely: 'port 8080|8443|4444|8888|1337|8081|447|449|995|2222|5555',
  },
  T1572: {
    named: 'ssh tunnel',
    sure: 'protocol tunneling, dns over https, tunnel ~ traffic, ngrok, chisel, plink, iodine, cloudflared, tunneling tool, reverse ssh, ligolo',
    likely: 'tunnel',
  },
  T1573: {
    likely: 'encrypted channel, encrypt ~ c2, c2 ~ encrypt',
  },
  'T1573.001': {
    sure: 'rc4 ~ c2, c2 ~ rc4|aes|xor|blowfish|des, aes ~ c2, xor ~ c2, encrypt ~ c2 ~ rc4|aes|xor, communicat* ~ encrypt ~ rc4|aes|xor|des|blowfish, traffic ~ encrypt ~ rc4|aes|xor|des|blowfish, symmetric ~ encrypt*|cryptography, encrypt ~ traffic|communicat* ~ aes|rc4|xor|with, symmetric key, encrypt ~ data ~ aes|rc4|xor|des ~ send|server|c2, encrypt ~ rc4|aes|xor|des ~ send|sent|server|c2|communicat*|traffic',
    likely:
      'rc4, aes 256, chacha20, communicat* ~ encrypt, encrypt ~ communicat*, c2 ~ encrypt, encrypt ~ c2, encrypt ~ traffic, traffic ~ encrypt, xor encrypt*, encrypt ~ packet|message|network, packet|message ~ encrypt, salsa20, encryption key, blowfish, encrypt ~ before ~ send|sent',
  },
  'T1573.002': {
    sure: 'asymmetric ~ c2, rsa ~ c2, c2 ~ tls|ssl|rsa, tls ~ c2, ssl ~ c2',
    likely: 'rsa public key ~ send|server|c2|communicat*, over tls|ssl, tls encrypt*',
  },

  // Exfiltration
  T1020: {
    sure: 'automated exfiltration',
    likely: 'automatic* ~ exfiltrat*|upload',
  },
  T1029: {
    likely: 'scheduled transfer',
  },
  T1030: {
    likely: 'data transfer size limit, chunk ~ upload|exfiltrat*',
  },
  T1041: {
    named:
      'exfiltrat* ~ c2, send ~ data ~ c2|server|attacker, data ~ sent ~ c2|server|attacker, sent to ~ c2, upload ~ to ~ c2, send ~ to ~ c2 ~ server|information|data',
    sure: 'exfiltration over c2, send ~ collected|stolen|gathered|harvested|captured ~ data|information|file ~ c2|server|attacker, c2 ~ exfiltrat*, exfiltrat* ~ to ~ server, exfiltrat* ~ via ~ http, send ~ information ~ c2|server|attacker, information ~ sent ~ c2|server|attacker, transmit ~ to ~ c2|server, stolen ~ send|sent|upload|exfiltrat*, post ~ to ~ c2',
    likely:
      'send ~ to ~ c2|server, sent ~ back ~ c2|server|attacker, upload ~ to ~ server, exfil, send ~ back, report ~ back ~ c2|server, sent ~ c2',
  },
  T1048: {
    sure: 'exfiltration over alternative protocol, exfiltrat* ~ ftp|dns|smtp|sftp|webdav|email',
    likely: 'winscp, filezilla, sftp, ftp ~ upload, pscp',
  },
  'T1048.003': {
    likely: 'exfiltrat* ~ ftp|smtp',
  },
  'T1052.001': {
    likely: 'exfiltrat* ~ usb',
  },
  T1567: {
    sure: 'exfiltration over web service, exfiltrat* ~ telegram|discord|webhook|pastebin',
    likely: 'exfiltrat* ~ cloud',
  },
  'T1567.002': {
    named: 'rclone',
    sure: 'megasync, exfiltrat* ~ mega|dropbox|onedrive|google, mega ~ exfiltrat*, mega nz, exfiltrat* ~ cloud storage',
    likely: 'upload ~ mega|dropbox|onedrive, mega, megacmd',
  },

  // Impact
  T1485: {
    sure: 'data destruction, wiper, destroy ~ data, overwrit* ~ file|data ~ with',
    likely: 'wipe ~ data|file|disk|system, destructive ~ malware|attack',
  },
  T1486: {
    named: 'ransomware, ransom note, raas, encrypt ~ file ~ victim|ransom|extension|system',
    sure: 'data encrypted for impact, file encryption, encrypted file ~ extension',
    likely: 'encrypt ~ victim ~ file|data, ransom demand, double extortion, encrypt file',
  },
  T1489: {
    sure: 'service stop, stop ~ service, kill ~ process ~ encrypt*, terminat* ~ service, terminat* ~ process ~ database|sql|backup, net stop, taskkill, kill ~ service',
    likely: 'stop ~ process, kill ~ process, terminat* ~ process, processes and services',
  },
  T1490: {
    named: 'shadow cop*, vssadmin',
    sure: 'wbadmin, inhibit system recovery, bcdedit, delete ~ backup, volume shadow, recovery ~ disable, system restore',
    likely: 'backup ~ delete|destroy',
  },
  T1491: {
    sure: 'defac*',
    likely: 'desktop wallpaper, change ~ wallpaper, wallpaper',
  },
  T1496: {
    named: 'cryptojack*, cryptomin*, crypto min*, coin min*, coinmin*, xmrig',
    sure: 'resource hijacking, cryptocurrency min*, monero min*',
    likely: 'miner, mining',
  },
  T1498: {
    named: 'ddos',
    sure: 'denial of service ~ network, network denial of service, distributed denial of service',
    likely: 'udp flood, syn flood, dns amplification',
  },
  T1499: {
    sure: 'endpoint denial of service',
    likely: 'denial of service, dos attack, ddos',
  },
  T1529: {
    sure: 'system shutdown, shut down ~ system|computer|machine, shutdown ~ r|s, reboot ~ system|computer|machine, force ~ reboot',
    likely: 'reboot, shutdown',
  },
  T1531: {
    sure: 'account access removal',
    likely: 'change ~ password ~ account ~ lock, lock ~ out ~ account',
  },
  T1561: {
    sure: 'disk wipe, master boot record, mbr, wipe ~ disk',
    likely: 'overwrit* ~ mbr|disk',
  },
  T1565: {
    likely: 'data manipulation, transmitted data manipulation',
  },
  T1657: {
    sure: 'financial theft, business email compromise, double extortion, wire fraud',
    likely: 'extort*, ransom demand, wire transfer ~ fraud*, steal ~ cryptocurrency|fund',
  },
};
