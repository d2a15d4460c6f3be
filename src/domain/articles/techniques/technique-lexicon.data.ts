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
    likely:
      'active scanning, scan ~ internet for vulnerable, mass scan, scan ~ exposed server|system|device, internet wide scan, scan ~ internet for, mass scanning',
  },
  'T1595.001': {
    sure: 'scan ~ ip range|block|blocks, scan ~ address range|block, scan ~ cidr',
  },
  'T1595.002': {
    sure: 'scan ~ for ~ unpatched|flaw|cve, probe ~ for ~ vulnerab*|flaw, vulnerability scanner, acunetix, nessus, scan ~ known vulnerab*|flaw',
    likely: 'vulnerability scan, scan for vulnerab*, scan ~ for vulnerable',
  },
  'T1595.003': {
    sure: 'dirbuster, gobuster, dirsearch, wordlist scanning, directory brute forc*',
  },
  T1589: {
    likely:
      'gather victim identity, collect ~ employee name|email, harvest email address, breach dump|data ~ employee, personal information ~ employee, comb ~ linkedin',
  },
  'T1589.001': {
    likely: 'purchase|buy|bought ~ stolen credential',
  },
  'T1589.002': {
    sure: 'scrap* ~ email address, email address ~ scrap*|harvest ~ website|conference|linkedin, gather ~ email address ~ target|staff|employee',
  },
  T1591: {
    sure: 'identify ~ staff|personnel|employee ~ responsible|charge|role, organizational chart|structure ~ target',
  },
  'T1593.001': {
    sure: 'linkedin ~ research|reconnaissance|identify ~ employee|target|individual, scrap*|comb|mine ~ linkedin|facebook|social media, reconnaissance ~ linkedin|social media',
  },
  T1598: {
    sure: 'phishing for information',
    likely:
      'credential phishing, phish* ~ steal|harvest ~ credential, build rapport, rapport building, benign email ~ reply|response|conversation, rapport with',
  },
  'T1598.003': {
    sure: 'credential harvest* ~ page|site|website|domain|portal|form, credential phishing page|site|website, fake|bogus|cloned|spoofed ~ log in page, fake|bogus|cloned|spoofed ~ sign in page, phishing page ~ login|credential|password, clone ~ webmail|login, page ~ mimic|imitat*|impersonat*|resembl* ~ login|webmail|outlook|office',
    likely: 'credential harvesting page|site|link, link ~ credential harvesting',
  },
  'T1583.001': {
    named:
      'domain ~ mimic|imitat*|impersonat*|resembl*|spoof ~ legitimate|company|organization|brand|vendor, domain ~ regist* ~ namecheap|godaddy|njalla|porkbun|namesilo|hostinger|registrar',
    sure: 'acquire infrastructure domains, newly registered domain, actor|attacker|group|adversary|operator registered ~ domain, purchase|buy|bought ~ domain, attacker registered',
    likely:
      'register ~ domain, domain ~ register ~ by actor|group|attacker, typosquat*, lookalike domain, look alike domain, domain ~ newly|recently registered, domain registrar, domain ~ registered ~ on|in|between, domain ~ similar ~ to, spoofed domain, new domain',
  },
  'T1583.003': {
    sure: 'rent|lease|purchase|hire ~ vps, rent|lease|purchase|hire ~ virtual private server, vps provider, vps infrastructure',
    likely: 'rent|lease ~ vps|server, virtual private server, virtual private servers',
  },
  'T1583.004': {
    sure: 'rent|lease|purchase ~ dedicated server, rented server, leased server',
  },
  'T1583.006': {
    sure: 'github|gitlab|bitbucket account ~ create|regist*, free web|website host*, free hosting',
    likely: 'create|register ~ account ~ dropbox|github|google',
  },
  'T1583.007': {
    sure: 'cloudflare worker, workers dev, lambda function ~ c2|redirect*, serverless ~ c2|redirect*|infrastructure, azure function ~ c2|redirect*',
  },
  'T1583.008': {
    sure: 'malicious advertis*, malicious ads, malvertis*, sponsored ~ search result, purchase|buy|bought ~ ads|advertis*, google ads',
  },
  T1584: {
    likely:
      'compromised infrastructure, compromise ~ legitimate website, compromised wordpress, hacked website|site|server|wordpress, compromised website|site|server ~ host|c2|deliver|serve',
  },
  'T1584.001': {
    sure: 'hijack ~ domain|subdomain, domain hijack*',
  },
  'T1584.004': {
    sure: 'compromised server ~ c2|host|stage|deliver|download, compromised ~ legitimate ~ server|website|site ~ c2, compromised ~ web server ~ c2',
  },
  'T1584.005': {
    sure: 'rent|lease|purchase ~ botnet, botnet of ~ compromised',
  },
  'T1584.006': {
    sure: 'compromised ~ wordpress, hacked wordpress, host ~ on ~ compromised|hacked ~ website|site, compromised ~ website|site ~ host ~ malware|payload|file|page',
  },
  'T1584.008': {
    sure: 'compromised ~ router|soho, soho router|device|network, compromised ~ edge|network|iot device, hijacked router, small office home office',
  },
  'T1585.001': {
    named:
      'fake persona, sock puppet, fake|fictitious|fabricated|fraudulent ~ profile|persona, create ~ linkedin|facebook|twitter ~ account|profile',
    sure: 'fake|fictitious|fabricated|fraudulent|bogus ~ linkedin|facebook|twitter|instagram|social, fake recruiter, social media persona, inauthentic account',
  },
  'T1585.002': {
    sure: 'create|regist*|open|set ~ gmail|proton|protonmail|outlook|tutanota|hotmail|yahoo ~ account|mailbox|address, email account ~ create|regist*, actor|attacker controlled email, attacker created email',
    likely: 'create ~ email account, register ~ email account, free email ~ account|service|provider',
  },
  'T1586.001': {
    sure: 'hijack|compromised|stolen ~ facebook|twitter|linkedin|instagram|social ~ account|profile, hijacked ad account',
  },
  'T1586.002': {
    sure: 'compromised ~ mailbox|mailboxes, from compromised email|mail ~ account|address, compromised email account ~ send|sent|phish*, hijacked ~ email|mail account, hijacked email thread, legitimate but compromised ~ email|account, using compromised email ~ account, reply chain',
  },
  'T1587.001': {
    likely:
      'develop ~ own|custom malware, develop custom, custom built|developed|made ~ malware|backdoor|tool|implant|loader, bespoke ~ malware|backdoor|implant, in house ~ malware|tool, develop ~ malware|backdoor|implant|trojan, own ~ malware',
  },
  'T1587.003': {
    sure: 'self signed ~ ssl|tls|x509|certificate ~ c2|server|infrastructure',
    likely: 'self signed certificate',
  },
  'T1588.001': {
    sure: 'purchase|buy|bought|acquir* ~ malware|trojan|stealer, malware as service ~ subscri*|purchase|customer',
  },
  'T1588.002': {
    sure: 'publicly available ~ tool|utility|framework, off the shelf ~ tool|malware, penetration test* tool|framework, dual use tool, freely available ~ tool|utility, cracked ~ cobalt strike',
    likely: 'obtain ~ publicly available tool',
  },
  'T1588.003': {
    sure: 'stolen|obtain|purchase|leaked|abused ~ code signing',
    likely: 'stolen|obtain ~ code signing certificate',
  },
  'T1588.004': {
    sure: 'let s encrypt, ssl|tls certificate ~ free|obtain|issued|regist*, free|obtain ~ ssl|tls certificate, zerossl',
  },
  'T1588.005': {
    sure: 'publicly available|public ~ exploit|poc, proof of concept ~ exploit ~ github',
  },
  'T1588.007': {
    sure: 'ai generated ~ content|image|profile|photo|lure|code|portrait|text, use|used|using ~ chatgpt|gemini|llm|llms ~ write|craft|generat*|translat*|draft, generative ai ~ craft|create|generat*|lure|phish*, large language model ~ craft|write|generat*|lure|phish*',
  },
  'T1608.001': {
    sure: 'upload ~ malware|payload|trojan|tool ~ to ~ server|github|site|cloud|repository, host* ~ malware|payload|archive|file on ~ legitimate|cloud|github|dropbox|google|amazon|aws, host* on ~ google drive|amazon|aws|azure|firebase|bitbucket|gitlab|cloudflare|ipfs|mega|mediafire',
    likely:
      'host ~ malware|payload ~ on ~ server|website|github|dropbox|discord, host ~ on discord|github|dropbox|onedrive, host* ~ on ~ cloud|google|legitimate|file sharing, staging server, deliver ~ via|from ~ cloudflare|github|dropbox',
  },
  'T1608.004': {
    sure: 'inject ~ javascript ~ compromised|legitimate ~ website|site',
  },
  'T1608.006': {
    named: 'seo poison*, search engine optimization poison*, search engine poison*',
    sure: 'black hat seo, blackhat seo, poison ~ search ~ result, search result ~ poison*|manipulat*, seo ~ fraud|manipulat*|spam|technique, keyword stuffing, backlink, manipulat* ~ search ~ result|ranking, top of ~ search result, pushed|push ~ search ~ result',
    likely: 'search engine optimization',
  },
  T1650: {
    likely: 'initial access broker',
  },

  // Initial access
  T1566: {
    named:
      'phishing email, phishing campaign, phishing attack, phishing message, phishing lure, spear phish*, spearphish*, malspam, smishing, phish* ~ distribut*|deliver',
    sure: 'malicious email|emails, malicious spam',
    likely:
      'phishing, email lure, lure email, spam email|campaign|message, social engineering email, email ~ campaign, email themed, fraudulent email, email ~ purport|masquerad*|spoof, targeted email, malicious mail',
  },
  'T1566.001': {
    named:
      'spear phishing ~ attachment, spearphish* ~ attachment, phish* ~ attachment, malicious attachment, malicious email attachment, phish* ~ malicious document',
    sure: 'email ~ with ~ malicious ~ attachment|document, malspam ~ attachment, attachment ~ email ~ malicious, weaponized ~ attachment, email ~ contain ~ malicious ~ document|attachment|file, email|mail|message|letter ~ password protected ~ archive|zip|rar|document|pdf, email|mail|letter ~ attach ~ archive|zip|rar|document|pdf|word|excel|html|iso|lnk, archive|zip|rar|pdf|document|spreadsheet ~ attached to, attached ~ archive|rar|zip|pdf|document ~ contain, weaponized|booby trapped ~ document|attachment|word|excel|pdf|rtf, malicious|weaponized ~ document|attachment|pdf|spreadsheet ~ email|mail, deliver|arriv*|distribut*|spread ~ email attachment, mail attachment, lnk|iso|zip|rar|html|pdf|document|archive attachment, archive attached, email ~ carry ~ pdf|document|attachment|zip',
    likely:
      'email attachment, attached ~ document|zip|excel|word|xls|iso|pdf|archive ~ email, email ~ attach ~ document|zip|excel|word|xls|iso|archive|html|pdf, attachment ~ macro, phish* ~ document|pdf|zip, spear phish* ~ document, email ~ with ~ zip|xls|doc|docx|rar|iso|lnk file, html attachment, attach ~ to ~ phishing, attached archive|file|document|pdf|zip|rar, letter ~ attach*, mail ~ attach*|archive|zip|rar, email ~ attached',
  },
  'T1566.002': {
    named: 'spear phishing link, spearphishing link, phish* ~ link, phishing url|link|hyperlink, quishing',
    sure: 'phish* ~ with ~ url, email|mail|message ~ malicious ~ link|url|hyperlink, email|mail ~ with ~ link to, email|mail ~ link ~ lead|point|direct|redirect|download|host, link|url ~ in ~ phishing|email|mail, qr code ~ phish*|email, phish* ~ qr code, link ~ phish* page|site, device code phish*, consent phish*, email ~ link ~ archive|zip|file|document, url ~ embedded ~ email|pdf, email|mail ~ embedded ~ link|url, link to ~ fake|phishing|lookalike|malicious ~ page|site|domain|website',
    likely:
      'email ~ contain ~ link|url, email ~ with ~ link|url, malicious link ~ email, link in ~ email, embedded link|url|hyperlink, invitation ~ link, mail ~ link, send|sent ~ link',
  },
  'T1566.003': {
    sure: 'spearphishing via service, contact|approach|message|target ~ via|on|through|over|using ~ linkedin|whatsapp|telegram|signal|facebook|twitter|discord|skype|slack|messenger|instagram, send|sent|deliver|distribut* ~ via|over|through ~ whatsapp|telegram|signal|teams|skype|linkedin|discord|facebook|slack|messenger, microsoft teams ~ message|chat|call|phish*, social media ~ contact|approach|message ~ victim|target, fake job ~ offer|interview|recruit*, pose as recruiter, posing as recruiter, job offer|interview ~ linkedin|telegram|whatsapp, linkedin|whatsapp|telegram|signal|facebook ~ contact|approach|lure|chat ~ victim|target|individual, on|via linkedin ~ offer|job|recruiter|engineer|candidate, conversation ~ whatsapp|telegram|signal',
    likely:
      'linkedin ~ message ~ malicious|lure|recruiter|job, via linkedin|whatsapp|telegram ~ lure, fake recruiter',
  },
  'T1566.004': {
    named: 'vishing, voice phishing, callback phishing',
    sure: 'phone|telephone|voice call ~ pretend|pos*|impersonat*|claim, call|caller ~ pretend|posing|impersonat*|claim ~ it|help|support, impersonat*|pose|posing|pretend ~ it support|staff|department|help ~ call|phone, call ~ help desk|helpdesk|service ~ reset|password|mfa, social engineer* ~ help desk|helpdesk, phone call ~ victim|employee|target|user, telephone call, voice call',
    likely:
      'call ~ phone number ~ email, call ~ help desk, telephone oriented attack, phone call, caller, help desk, fake ~ it|tech|technical support',
  },
  T1189: {
    named: 'drive by compromise, drive by download, watering hole, strategic web compromise, exploit kit',
    sure: 'malvertis*, compromised|hacked|infected ~ website|site ~ inject|redirect|visitor|fake, visitor ~ compromised|hacked|infected|malicious ~ website|site|blog|page, inject ~ iframe|script|javascript ~ website|site|page, malicious iframe, fake ~ browser|chrome|flash ~ update, visit ~ compromised|malicious|hacked|infected ~ website|site|page, malicious advertis*, traffic distribution system',
    likely:
      'drive by, compromised website ~ redirect|inject|visitor, inject ~ malicious javascript ~ website, fake browser update, fake update',
  },
  T1190: {
    named: 'exploit public facing, exploit ~ public facing, exploit ~ internet facing',
    sure: 'vulnerable ~ internet facing ~ exploit, proxyshell, proxylogon, log4shell, proxynotshell, exploit ~ log4j, log4j ~ exploit, exploit ~ exchange server, exploit ~ web application|server, citrixbleed, exploit ~ fortios|fortinet|citrix|confluence|sharepoint|weblogic|jboss|moveit|ivanti|vcenter|zimbra, sql injection, unpatched|outdated ~ exchange|vpn|appliance|web|server|sharepoint|confluence, flaw|bug|weakness ~ public facing|internet facing|edge|vpn|appliance|firewall|exchange|citrix|fortinet|fortios|ivanti|goanywhere|moveit, exploit|abus* ~ flaw|bug|vulnerab*|weakness ~ public facing|internet facing|edge|vpn|appliance|firewall|gateway, command injection, path traversal, deserialization ~ flaw|bug|vulnerab*|exploit, file upload ~ vulnerab*|flaw|function, arbitrary file upload, zero day|0 day|n day ~ edge|appliance|vpn|firewall|gateway|exchange|moveit|goanywhere, exploit ~ sonicwall|pulse|barracuda|screenconnect|papercut|zimbra|roundcube|goanywhere|crushftp|cleo|veeam|teamcity|jenkins|struts|drupal|coldfusion|tomcat|netscaler|f5|manageengine|telerik|tomcat|solr|joomla|wordpress|accellion|simplehelp|pan|esxi, exploit ~ edge device, public facing ~ application|server|system ~ exploit|vulnerab*|flaw, internet facing ~ server|application|device|system ~ exploit|vulnerab*|compromise, edge device ~ exploit|vulnerab*|flaw|zero, crafted post|http ~ code execution|request, authentication bypass ~ exploit|vulnerab*|flaw|command, exploit ~ authentication bypass, initial access|foothold ~ exploit ~ vulnerab*|cve|flaw',
    likely:
      'exploit ~ vulnerab* ~ server|exchange|confluence|vpn|appliance|gateway|sharepoint|apache|telerik|zoho|manageengine|firewall, vulnerab* ~ exploit ~ initial access, initial access ~ exploit, exploit ~ cve ~ initial access, remote code execution ~ server, exploit ~ unpatched, vulnerable ~ public facing, exchange ~ vulnerab*, unauthenticated ~ remote code execution, exploit ~ rce, authentication bypass, unpatched ~ server, vulnerab* in ~ vpn|appliance|firewall|gateway|server|fortios|ivanti|citrix|exchange, edge device, exploit ~ cve, exploit ~ zero day|n day',
  },
  T1133: {
    sure: 'external remote services, ssl vpn ~ session|login|account|credential|access|compromis*, vpn ~ session|login|connection ~ from ~ ip|hosting|address, vpn ~ compromised ~ credential|account, vpn ~ stolen|valid|leaked ~ credential|account, compromised vpn, internet exposed ~ rdp|remote|vnc|service, external facing ~ remote|rdp|vpn, unauthenticated docker|kubelet|vnc, docker api, exposed ~ docker|kubernetes|kubelet',
    likely:
      'vpn ~ initial access, expose ~ rdp, rdp ~ expose, internet facing rdp, vpn ~ credential, connect|access|log ~ through|via ~ vpn, vpn account, vpn access, vpn session, vpn gateway, remote access service',
  },
  T1195: {
    named: 'supply chain compromise, supply chain attack, software supply chain',
    sure: 'supply chain',
  },
  'T1195.001': {
    sure: 'malicious|trojanized|poisoned|typosquat* ~ npm|pypi|nuget|rubygems ~ package|library|module, npm|pypi package ~ malicious, malicious package, malicious dependency, postinstall script|hook, npm registry, poisoned package, malicious ~ open source ~ package|library|project',
    likely: 'malicious ~ npm|pypi package, pypi package, dependency confusion',
  },
  'T1195.002': {
    sure: 'trojanized ~ update|installer, trojanised ~ update, compromise software supply chain, compromised ~ software vendor, compromise ~ update server|mechanism, update server|mechanism ~ compromise|hijack|malicious, build system|environment|pipeline|server ~ compromise, auto update ~ malicious, malicious update, legitimate ~ software|installer ~ trojanized|backdoored, trojanized|backdoored ~ legitimate ~ software|installer|application, tainted update, malicious code ~ software update|build, extension ~ update ~ malicious',
    likely: 'solarwinds orion, kaseya vsa, backdoored ~ update|installer',
  },
  T1199: {
    named: 'trusted relationship',
    sure: 'managed service provider ~ access|compromise|customer|client, msp ~ access|customer|client, trusted third party, service provider ~ downstream|customer ~ access|network, delegated admin*, supplier|contractor|vendor ~ network ~ access|pivot|connect, third party ~ vendor|supplier|contractor|provider ~ compromise|access',
    likely: 'compromise ~ managed service provider, compromise ~ msp, third party ~ access ~ victim',
  },
  T1078: {
    named: 'valid account, valid credential, stolen credential',
    sure: 'compromised credential, compromised account, legitimate credential, compromise ~ admin* account, steal* credential ~ log|access, stolen|harvested|captured|phished|leaked|reused|recycled|purchased ~ password|login|logins, log in with|using ~ stolen|compromised|valid|legitimate|captured|harvested, abus* ~ valid|legitimate ~ account|credential, infostealer ~ credential|log|password, compromised|stolen|hijacked ~ user|vpn|service|employee|domain|admin* account, valid vpn|rdp|domain|local|user|admin* ~ account|credential, previously compromised ~ credential|account, captured ~ admin* ~ password|credential, use|used|using ~ valid|legitimate|stolen|compromised ~ credential|account, account ~ bought|purchase',
    likely:
      'use ~ credential ~ access|log|authenticat*|login|logon, log ~ using ~ credential, login ~ with ~ credential, administrator credential, domain admin* account, privileged account, admin* account ~ move|access|connect|log, using ~ service account, compromised user, leaked credential, access ~ with ~ credential, obtained credential, use ~ account ~ log|access|connect, harvested credential, service account, no mfa, without mfa, logged in as',
  },
  'T1078.001': {
    named: 'default credential|password|account|login',
    sure: 'factory default ~ password|credential, default username ~ password, default admin* ~ password|credential, guest account ~ enable|activat*, enable ~ guest account, vendor default',
  },
  'T1078.002': {
    named: 'valid domain ~ account|credential',
    sure: 'domain admin* ~ credential|account ~ use|used|log|move|access|compromised|obtain, compromised ~ domain ~ account|credential, stolen domain',
    likely: 'domain admin* account|credential, compromised domain account',
  },
  'T1078.003': {
    sure: 'local admin* ~ account|credential|password ~ use|used|log|move|access|reuse, valid local, compromised local',
    likely: 'local admin* account|credential',
  },
  'T1078.004': {
    sure: 'compromised ~ cloud|azure|aws|o365|okta|entra|tenant|iam|microsoft ~ account|credential|user|identity, sign in ~ to ~ tenant|entra|azure|okta|microsoft, log ~ into ~ azure|okta|aws|microsoft 365|office 365|cloud|tenant, aws ~ access key|keys, iam ~ credential|key|keys, access key ~ aws|leaked|stolen, cloud credential, stolen ~ cloud|aws|azure ~ credential|key|keys|token, cloud ~ account|console ~ access|log|login|sign, global admin* account',
    likely: 'cloud account, compromised azure|aws|o365|office account, compromised cloud',
  },
  T1091: {
    named:
      'replication through removable media, infected usb|removable, copy ~ itself ~ usb|removable|flash|thumb|external, spread ~ via|through|by ~ usb|flash|thumb|removable|external, usb|flash|thumb|removable ~ drive|stick|media|device ~ infect|spread|worm|propagat*',
    sure: 'spread ~ usb|removable, removable media ~ spread|infect, infect ~ usb|removable|flash|thumb ~ drive|device, propagat* ~ usb|removable, usb propagat*|worm|malware|spread*, usb|removable drive ~ lnk|shortcut',
    likely: 'usb drive ~ infect|malware|spread|worm, usb worm',
  },
  T1200: {
    sure: 'rubber ducky, bash bunny, badusb, bad usb, lan turtle, hardware implant, rogue ~ usb|hardware|network device, plugged|connected into ~ switch|network, malicious usb device',
    likely: 'hardware addition',
  },

  // Execution
  T1059: {
    likely:
      'command line interface, command and scripting interpreter, execute ~ arbitrary command, execute ~ script, run ~ script, scripting, remote command execution, command execution, autoit, command interpreter, script interpreter, run ~ arbitrary ~ command|code',
  },
  'T1059.001': {
    named: 'powershell',
    sure: 'pwsh, ps1, invoke expression, iex, powercli, power shell, powershell_ise, cmdlet',
  },
  'T1059.003': {
    named: 'windows command shell, batch script, batch file, bat file, reverse shell, cmd exe, cmd c',
    sure: 'bat script, remote shell, command shell, command prompt, windows command, cmd file|script|command|shell|process, interactive ~ command|shell, command file, windows shell, cmd',
    likely:
      'comspec, shell command, execute ~ command, run ~ command, command execution, execut* ~ arbitrary command, bat',
  },
  'T1059.004': {
    sure: 'bash script, shell script, bin bash, bin sh, unix shell, linux shell, sh script, sh file, busybox, zsh, bash command, shell on ~ appliance|device|router|linux, bash',
    likely: 'sh, linux command',
  },
  'T1059.005': {
    named:
      'vbscript, vba, malicious macro, macro laden, macro enabled, macro ~ document|code|enabl*, visual basic',
    sure: 'vbs, excel 4 macro, xlm macro, vbe, vbs script, vb script, wscript exe, macro ~ word|excel|office',
    likely: 'macro, wscript, cscript',
  },
  'T1059.006': {
    named: 'python script',
    sure: 'python interpreter, pyinstaller, python ~ runtime|backdoor|interpreter|implant|malware|rat|loader|stealer|payload, in python, nuitka, py2exe, python code',
    likely: 'written in python, python based, python',
  },
  'T1059.007': {
    named: 'malicious javascript',
    sure: 'javascript ~ execut*|download|loader|dropper|malicious, jscript, js file, jse, jse file, js script|payload|loader|dropper|malware|backdoor, javascript file|payload|loader|dropper|backdoor|stealer|malware|code|script, obfuscated javascript, wscript ~ js, node js ~ execut*|run|backdoor|malware|payload',
    likely: 'javascript, node js',
  },
  'T1059.008': {
    sure: 'network device cli, tclsh, tcl script',
  },
  'T1059.009': {
    sure: 'aws cli, azure cli, az cli, gcloud, cloud shell, cloud api',
  },
  'T1059.002': {
    sure: 'applescript, osascript',
  },
  'T1059.010': {
    sure: 'autoit, autohotkey',
  },
  'T1059.011': {
    sure: 'lua script|interpreter|code|module|bytecode|loader|malware',
  },
  'T1059.012': {
    named: 'esxcli, vim cmd',
    sure: 'hypervisor cli, vmkfstools, esxi shell, esxi ~ command line',
  },
  T1204: {
    likely:
      'user interaction, user ~ open|click, victim ~ open|click|execut*|run|launch, lure ~ victim|user ~ into, trick ~ victim|user',
  },
  'T1204.001': {
    named: 'click ~ malicious link',
    sure: 'malicious link, scan ~ qr code, victim|user|recipient|target ~ click ~ link|url|button|image, click ~ picture|button|image|hyperlink, lure|trick|entice ~ click ~ link',
    likely: 'click ~ link|url, click ~ on ~ link',
  },
  'T1204.002': {
    named:
      'enable content, enable macro, enable editing, double click, open ~ malicious document|file|attachment',
    sure: 'open ~ attachment, user ~ open ~ document|file|attachment, victim ~ open ~ document|file|attachment|archive, victim|user|recipient|employee ~ run|launch|execut*|extract|unpack ~ file|executable|installer|archive|script|attachment, victim|user|recipient|employee ~ download ~ open|run|launch|execut*, trick|lure|entice|persuade|convince ~ open|run|launch|execut*|install, shortcut file, open ~ archive|zip|iso|jse|lnk|shortcut, trojanized ~ installer|application|software, icon of ~ word|pdf|document|folder|excel, desktop file, pos* as ~ pdf|document|invoice|installer, user execution, opened by victim|user|recipient',
    likely:
      'malicious document|file|macro|excel|word|lnk, lure document, decoy document, weaponized document, malicious lnk, lnk file, iso file, macro, click ~ lnk|shortcut|file, once opened, when opened, upon opening, enabl* macro',
  },
  'T1204.003': {
    sure: 'malicious ~ docker|container image',
  },
  'T1204.004': {
    named: 'clickfix, fakecaptcha, fake captcha, win r, filefix, click fix',
    sure: 'paste ~ into ~ run|terminal|powershell|dialog|window|console, copy and paste ~ command|powershell|run, windows r, run dialog, ctrl v, captcha ~ paste|powershell|clipboard|command, verify ~ human, pasting ~ command, paste ~ command',
  },
  'T1204.005': {
    sure: 'malicious ~ npm|pypi package|library ~ install|download|run',
  },
  T1203: {
    named: 'exploitation for client execution',
    sure: 'equation editor, follina, cve 2017 11882, cve 2017 0199, cve 2018 0802, cve 2021 40444, cve 2022 30190, royal road, exploit ~ winrar|outlook|acrobat|hangul|webkit|mshtml|safari|reader|roundcube, vulnerab*|flaw|bug ~ in ~ office|winrar|outlook|acrobat|mshtml ~ exploit|execut*|run, exploit ~ office|word ~ vulnerab*|flaw|bug, browser exploit, exploit chain ~ browser|chrome, cve 2012 0158, cve 2015 2545, cve 2018 0798, cve 2023 38831, cve 2023 36884, cve 2018 4878, cve 2018 15982, cve 2017 8570, cve 2017 8759, document ~ exploit ~ vulnerab*|flaw|bug|cve',
    likely: 'exploit ~ office|word|browser|adobe|flash|chrome|firefox, rtf ~ exploit, exploit document',
  },
  T1047: {
    named: 'windows management instrumentation, wmi, wmic, wmiexec',
    sure: 'win32_process, wmiprvse',
  },
  T1053: {
    likely: 'cron job, cronjob',
  },
  'T1053.003': {
    named: 'cron job, crontab',
    sure: 'cronjob, cron entry, etc cron, cron, cron d',
  },
  'T1053.006': {
    named: 'systemd timer',
  },
  'T1053.007': {
    named: 'kubernetes cronjob',
  },
  'T1053.005': {
    named:
      'scheduled task, schtask, schedule task, task ~ every ~ minute|minutes|hour|hours, task ~ run|runs|execut*|launch|start ~ every|minute|minutes|hour|daily|logon|day, create|add|added|regist*|set ~ task ~ named|name|call|every|daily|logon',
    sure: 'task scheduler, windows task, scheduled job, task named, regist* ~ task, scheduled entry, job ~ every ~ minute|minutes|hour|hours, task xml',
    likely: 'task ~ schedul*, schedul* ~ task',
  },
  'T1053.002': {
    likely: 'at exe',
  },
  T1106: {
    named: 'native api, windows api, winapi',
    sure: 'win32 api, createprocess*, ntdll, shellexecut*, getprocaddress, loadlibrary*, winexec, zwcreate*, ntcreate*, virtualalloc, createthread, rtlmovememory, createfilemap*, native windows api, direct syscall, indirect syscall, ntcreatethreadex, nt api, ntallocatevirtualmemory, syswhispers, direct system call, call ~ nt function, undocumented ~ api|function, zwallocatevirtualmemory',
    likely:
      'api call, api function, call ~ api, windows function, call ~ function ~ createfile*, syscall, system call, writefile, readfile, createfile*',
  },
  T1129: {
    likely: 'load ~ dll ~ export, shared module, loadlibrary',
  },
  T1559: {
    sure: 'inter process communication, interprocess communication, via named pipe|pipes, through named pipe|pipes',
  },
  'T1559.001': {
    likely: 'component object model, com object',
  },
  'T1559.002': {
    sure: 'dynamic data exchange, dde',
  },
  'T1569.002': {
    sure: 'psexesvc, service execution, smbexec, execut* ~ via ~ windows service, remote service creation, paexec, creat* ~ service ~ remote, service ~ on remote host|system|machine',
    likely:
      'execut* ~ as service, service ~ execut*, sc exe, start ~ service, service creation, net start, psexec',
  },
  T1072: {
    sure: 'software deployment tools, sccm, pdq deploy, endpoint management ~ console|server|product, software deployment, configuration manager, rolled out ~ console|management|intune|sccm, management console ~ deploy|push|distribut*',
    likely: 'group policy ~ deploy, remote deployment, deployment tool',
  },
  T1609: {
    sure: 'docker exec, kubectl exec, kubelet ~ exec|command|run',
  },
  T1610: {
    sure: 'deploy|creat*|launch|start|spawn ~ privileged|malicious|new|alpine|ubuntu ~ container|pod, docker run, daemonset, container ~ host ~ mount, mount ~ host ~ root|filesystem',
    likely: 'deploy ~ container',
  },
  T1651: {
    sure: 'run command ~ azure|vm, sendcommand, azure run command, aws ssm, ssm agent',
  },

  // Persistence and privilege escalation
  T1098: {
    sure: 'account manipulation, add|added ~ account|user ~ to ~ administrators|admins, reset ~ password ~ account|user|root|administrator, enable ~ guest|default account, app password, grant ~ account|user ~ privilege|role|permission|admin*',
    likely: 'add ~ account|user ~ to ~ group|admin*, reset ~ password ~ account, mfa ~ register|enroll',
  },
  'T1098.001': {
    sure: 'additional cloud credential, add|added ~ credential|secret|certificate ~ service principal|application, createaccesskey',
  },
  'T1098.002': {
    named: 'additional email delegate',
    sure: 'mailbox ~ permission, mailbox ~ delegat*, applicationimpersonation, exchange impersonation, delegate access',
  },
  'T1098.003': {
    sure: 'global admin* role, assign|grant|add|added ~ role ~ entra|azure|iam|cloud|global',
  },
  'T1098.004': {
    sure: 'authorized_key, authorized keys, ssh public key, add|added|plant|append|write|inject|insert|implant ~ ssh key|keys, own ssh key, add|added|plant|append ~ public key',
  },
  'T1098.005': {
    named: 'device registration',
    sure: 'regist*|enroll|enrol|join ~ device ~ entra|azure|mfa|tenant|intune|okta, regist*|enroll|enrol|add|added ~ new|own|second|additional ~ mfa|authenticator|multi factor|phone|device, primary refresh token, new mfa device|method',
  },
  'T1098.007': {
    named:
      'add|added ~ to ~ local admin*, add|added ~ to ~ domain admins, into domain admins, add|added ~ to ~ administrators|admins group',
    sure: 'into administrators|admins, localgroup ~ add',
  },
  T1136: {
    likely: 'create ~ account',
  },
  'T1136.001': {
    named: 'create|add|added|made ~ local ~ account|admin*, local account|user ~ create|made|added',
    sure: 'net user ~ add, create ~ local account|user|administrator, useradd, adduser, new local ~ user|account|admin*, backdoor account|user, rogue account',
    likely: 'create ~ new ~ account|user, new local',
  },
  'T1136.002': {
    named: 'new domain account|user|admin*, domain account|user ~ create|made|added',
    sure: 'create|add|added ~ domain ~ account|user, machine account, computer account ~ create|add',
    likely: 'create ~ domain account|user',
  },
  'T1136.003': {
    sure: 'create|new ~ iam|entra|azure|aws|cloud ~ user|account',
  },
  'T1137.006': {
    named: 'xll, excel add in, office add in',
  },
  T1176: {
    sure: 'malicious ~ browser extension, malicious ~ chrome extension, rogue extension, chrome|edge|firefox|chromium extension, malicious extension, extension ~ chrome web store',
    likely: 'browser extension',
  },
  'T1176.001': {
    named: 'malicious ~ browser|chrome|edge extension',
    sure: 'browser|chrome|edge|firefox|chromium extension, malicious extension, rogue extension, extension ~ service worker|browser|chrome',
  },
  'T1176.002': {
    sure: 'vs code extension, vscode extension, visual studio code extension, open vsx',
  },
  T1197: {
    sure: 'bitsadmin, bits job, bits transfer|download|service, start bitstransfer',
    likely: 'background intelligent transfer',
  },
  'T1505.001': {
    named: 'xp_cmdshell, sql stored procedure',
  },
  'T1505.002': {
    named: 'transport agent',
  },
  'T1505.003': {
    named: 'web shell, webshell, china chopper',
    sure: 'aspxspy, godzilla webshell, behinder, jsp|aspx|php|ashx|asp file|shell|page|script, godzilla, antsword, regeorg, b374k, weevely, suo5',
    likely: 'aspx shell',
  },
  'T1505.004': {
    sure: 'malicious iis module, iis module, native module, rogue ~ iis, isapi filter|extension, http module, badiis, load ~ by iis, applicationhost',
    likely: 'iis ~ module|backdoor',
  },
  'T1505.006': {
    named: 'vsphere installation bundle',
  },
  T1543: {
    likely: 'create or modify system process',
  },
  'T1543.001': {
    sure: 'launchagent, launch agent, launchagents, plist ~ persist*|launch|login|library',
  },
  'T1543.002': {
    named: 'systemd unit',
    sure: 'systemd service, systemd ~ persist*, etc systemd, systemctl enable, systemd',
    likely: 'systemctl',
  },
  'T1543.003': {
    named: 'create ~ windows service, install ~ as ~ service, sc create, sc exe create',
    sure: 'windows service ~ persist*, new service, persist* ~ service, create ~ new ~ service, createservice*, register ~ as ~ service, register ~ service, service ~ persist*, malicious service, as service ~ automatic*|auto|boot|start*, surviv*|persist* ~ service, automatic start, service ~ surviv*|reboot|boot, auto start service',
    likely:
      'create ~ service, install ~ service, windows service, service ~ create|install, servicedll, service ~ dll, services registry, currentcontrolset services, run ~ as ~ service, service ~ name',
  },
  'T1543.004': {
    sure: 'launchdaemon, launch daemon',
  },
  'T1542.001': {
    named: 'uefi implant, uefi rootkit, firmware implant',
  },
  'T1542.003': {
    named: 'bootkit',
  },
  'T1546.003': {
    named: 'wmi event subscription',
    sure: 'wmi ~ subscription, event filter ~ consumer, eventconsumer',
  },
  'T1546.004': {
    named: 'bashrc, bash_profile, zshrc, unix shell configuration',
    sure: 'etc profile, profile d',
  },
  'T1546.008': {
    sure: 'sticky keys, sethc, utilman',
    likely: 'accessibility feature',
  },
  'T1546.010': {
    sure: 'appinit',
  },
  'T1546.011': {
    named: 'application shim*, shim database, sdbinst',
  },
  'T1546.012': {
    sure: 'image file execution option',
  },
  'T1546.013': {
    named: 'powershell profile',
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
    sure: 'loadable kernel module, kernel extension, insmod, malicious kernel module',
    likely: 'kernel module, load ~ kernel driver',
  },
  'T1547.009': {
    likely: 'shortcut modification, lnk ~ startup',
  },
  'T1547.010': {
    likely: 'port monitor',
  },
  'T1547.012': {
    named: 'print processor',
  },
  'T1547.013': {
    named: 'xdg autostart',
    sure: 'config autostart, autostart ~ desktop',
  },
  'T1547.015': {
    named: 'login item',
  },
  'T1548.002': {
    named: 'uac bypass, bypass* ~ uac, fodhelper',
    sure: 'bypass* user account control, uacme, eventvwr, cmstplua, uac ~ bypass*, com elevation, icmluautil, auto elevat*, silentcleanup, computerdefault, sdclt',
    likely: 'user account control',
  },
  'T1548.001': {
    likely: 'setuid, suid',
  },
  'T1548.003': {
    sure: 'sudoers, nopasswd',
    likely: 'sudo ~ cache',
  },
  T1068: {
    named: 'exploit ~ escalat* ~ privilege, byovd, vulnerable driver, bring your own vulnerable',
    sure: 'privilege escalation vulnerab*, local privilege escalation, escalat* ~ privilege ~ exploit*, elevation of privilege, printnightmare, zerologon, dirty pipe, dirtycow, godpotato, juicypotato, rottenpotato, sweetpotato, badpotato, efspotato, exploit ~ root|system ~ privilege, exploit ~ gain ~ root|system|kernel, pwnkit, dirtypipe, dirty cow, cve 2021 4034, cve 2021 34527, cve 2021 1732, cve 2023 28252, hivenightmare, nopac, root exploit, vulnerab* ~ elevat* ~ privilege',
    likely:
      'exploit ~ privilege, kernel exploit, privilege escalation exploit, escalat* ~ privilege ~ vulnerab*, cve ~ privilege escalation',
  },
  T1611: {
    named: 'container escape, container breakout, escape ~ container',
    sure: 'break ~ out of ~ container, escape to host, chroot ~ host|escape|node, vm escape, privileged container',
  },
  T1134: {
    named: 'token impersonation, access token manipulation, token manipulation',
    sure: 'impersonat* ~ token, duplicatetoken*, adjusttokenprivilege, sedebugprivilege, steal ~ token ~ process, seimpersonate*, duplicate ~ token, impersonat* ~ logged',
    likely: 'impersonateloggedonuser, access token, token ~ privilege, token theft',
  },
  'T1134.001': {
    named: 'token theft, impersonat*|duplicat* ~ token',
    sure: 'getsystem, named pipe impersonat*, seimpersonateprivilege, impersonateloggedonuser, duplicatetoken*, impersonatenamedpipeclient, steal ~ token ~ process|system',
  },
  'T1134.002': {
    sure: 'createprocesswithtoken*, createprocessasuser*, create process with token',
  },
  'T1134.003': {
    sure: 'logonuser*, make and impersonate token',
  },
  'T1134.004': {
    named: 'ppid spoof*, parent pid spoof*, parent process spoof*',
  },
  'T1134.005': {
    named: 'sid history',
  },
  'T1484.001': {
    named: 'group policy modification, modif* ~ group policy, group policy object',
    sure: 'group policy ~ deploy|distribut*|disable, gpo ~ deploy|push|distribut*|create|modif*, via|through|using gpo, changed group policy, via|through|using ~ group policy',
    likely: 'gpo, group policy',
  },
  'T1484.002': {
    named: 'domain trust modification, federated identity provider',
    sure: 'federat* ~ domain|trust|identity ~ add|added|modif*|configur*|malicious, add|added|configur*|regist* ~ federat*',
  },
  T1037: {
    likely: 'logon script, login script',
  },
  'T1037.001': {
    named: 'userinitmprlogonscript, logon script',
  },
  'T1037.004': {
    named: 'rc local, rc script',
    sure: 'init d, rc d',
  },
  T1055: {
    named:
      'process injection, inject ~ into ~ process, process hollow*, createremotethread, inject ~ shellcode, inject ~ explorer|svchost, code injection, inject ~ process, inject* code',
    sure: 'hollow ~ process, writeprocessmemory, reflective dll injection, dll injection, shellcode ~ inject, inject ~ into ~ memory, apc injection, queueuserapc, setthreadcontext, inject ~ dll, inject ~ payload, process doppelganging, ntmapviewofsection, atom bombing, inject ~ malicious code ~ into, zwunmapviewofsection, virtualallocex, module stomp*, process ghosting, process herpaderp*, thread hijack*, remote thread, suspended process|state|mode, ntcreatethreadex, rtlcreateuserthread, run ~ inside|within ~ explorer|svchost',
    likely:
      'inject ~ into, injector, inject ~ legitimate, inject ~ code, hollow, resumethread, migrat* ~ process',
  },
  'T1055.001': {
    sure: 'dll injection, reflective dll, reflectively load',
    likely: 'inject ~ dll',
  },
  'T1055.002': {
    named: 'pe injection, portable executable injection',
    sure: 'inject ~ pe ~ into',
  },
  'T1055.003': {
    named: 'thread execution hijack*, thread hijack*',
  },
  'T1055.004': {
    sure: 'queueuserapc, apc injection, asynchronous procedure call',
  },
  'T1055.012': {
    named: 'hollow ~ svchost|exe|new',
    sure: 'process hollow*, hollow ~ process, runpe, suspended process|state|mode, start|creat*|launch|spawn ~ suspended, replace ~ memory with, unmap ~ memory|section, hollow',
    likely: 'zwunmapviewofsection',
  },
  'T1055.013': {
    named: 'process doppelganging',
  },
  T1574: {
    likely: 'hijack execution flow, search order hijack*',
  },
  'T1574.001': {
    named:
      'dll side load*, dll sideload*, side load ~ dll, sideload ~ dll, side load, sideload, dll load order, rogue dll, signed ~ executable|binary|program|application|utility ~ load|sideload',
    sure: 'dll search order, dll hijack*, search order hijack*, dll hijacking, side loader, sideloader, dll preload*, legitimate executable ~ load ~ malicious dll, load ~ malicious dll, phantom dll, rogue|malicious|hostile ~ dll|library ~ load|next|same|beside|alongside, legitimate|signed|benign|genuine ~ executable|binary|program|application ~ malicious dll|library, load ~ dll ~ own|same|current ~ directory|folder, load ~ dll ~ from ~ own|same|current, dll ~ load ~ by ~ legitimate|signed|benign, dll ~ same ~ directory|folder ~ legitimate|executable|load, dll proxying, hijack ~ dll, dll ~ beside, legitimate ~ vulnerable ~ dll',
    likely:
      'legitimate ~ executable ~ load ~ dll, legitimate ~ load ~ malicious, malicious dll ~ load, malicious dll ~ legitimate, load ~ dll ~ same directory|folder, benign executable ~ load, vulnerable to dll',
  },
  'T1574.006': {
    sure: 'ld_preload, ld preload, dynamic linker hijacking, ld so preload',
  },
  'T1574.009': {
    likely: 'unquoted service path',
  },
  'T1574.012': {
    named: 'cor_profiler',
  },
  'T1574.014': {
    named: 'appdomainmanager, appdomain manager',
  },
  T1554: {
    sure: 'trojanized ~ ssh|sshd|openssh|binary|pam, backdoored ~ ssh|openssh|sshd|binary, replace|modif*|patch ~ legitimate ~ binary|library, modified ~ openssh|sshd, patched ~ sshd|binary',
  },

  // Defence evasion
  T1014: {
    named: 'rootkit',
    sure: 'hide ~ process|itself|file ~ hook*|kernel|getdents*, getdents*, loadable kernel module, hook* ~ getdents*|readdir, diamorphine, lkm',
  },
  T1027: {
    named:
      'obfuscat*, base64 encod*, upx, vmprotect, themida, encrypted payload|shellcode|string|configuration|resource, junk code, packer, steganograph*, html smuggling, api hashing, string encrypt*',
    sure: 'xor encod*, packed with, upx packed, encoded payload|string|command|powershell, string obfuscation, code obfuscation, control flow flattening, encrypted ~ embedded, embedded ~ encrypted, polymorphic, confuserex, confuser, dynamic api resolution, hash ~ api, custom packer, encoded ~ base64, base64 string, xor encrypt*, encrypted ~ xor|rc4|aes ~ payload|string|config*, password protected ~ zip|archive|rar, opaque predicate, mixed boolean arithmetic, dead code, anti disassembl*, frustrat*|hinder|complicat*|thwart|impede ~ disassembl*|analysis|reverse, crypter',
    likely:
      'base64, xor, encrypt ~ string|payload|config*|shellcode, encod* ~ payload|string|url|powershell, embedded ~ payload|resource|binary|dll|executable, pack, encrypted with, encrypted using, encrypted ~ file, rc4 encrypt*, aes encrypt*, anti analysis, resolve ~ api, encoded, encrypted blob|data|dll|binary, hidden in ~ image, compress ~ payload, padding, hardcoded ~ encrypted',
  },
  'T1027.001': {
    named: 'binary padding',
    sure: 'pad ~ file|size|binary|bytes|junk|zero, inflat*|bloat ~ file|size|binary, null bytes, file size ~ large|inflat*|increase|artificial*, padded with, large file size, append ~ junk|random|zero|null ~ byte|bytes|data',
  },
  'T1027.002': {
    sure: 'upx, vmprotect, themida, software packing, custom packer, packed with, packed using, protected with|by ~ vmprotect|themida|enigma|confuser*, pack with, crypter, mpress, aspack',
    likely: 'packer, packed',
  },
  'T1027.003': {
    named:
      'hide|hidden|embed|conceal|encode|extract|carve ~ in|inside|within|from ~ image|png|jpg|jpeg|bmp|picture|pixel|pixels',
    sure: 'steganograph*, image|png|jpg|jpeg|bmp|picture ~ hide|hidden|embed|conceal ~ payload|code|shellcode|data, pixel ~ data|value|decode|extract, idat, least significant bit, png ~ chunk|chunks',
  },
  'T1027.004': {
    sure: 'compile after delivery, csc exe, compile ~ on ~ victim|host|target',
  },
  'T1027.006': {
    sure: 'html smuggling',
  },
  'T1027.007': {
    named: 'resolve ~ api ~ hash, api ~ resolve ~ hash',
    sure: 'api hashing, dynamic api resolution, api ~ resolve ~ dynamic*|runtime, resolve ~ api|function|import ~ dynamic*|runtime|hash, dynamic* resolve ~ api|function|import, import hash*, peb walk*, hashed api, djb2, ror13',
  },
  'T1027.009': {
    sure: 'embed ~ payload|dll|executable|binary|pe ~ in|within ~ resource|section|overlay, payload|dll|executable|shellcode ~ embed ~ resource|within|in, resource section',
  },
  'T1027.010': {
    sure: 'encoded powershell, powershell ~ base64|encodedcommand|enc, obfuscated powershell, base64 encoded ~ powershell|command, encoded command, obfuscated ~ command|batch, string concat*, powershell ~ obfuscat*',
  },
  'T1027.011': {
    named: 'fileless storage',
    sure: 'store|hide|save|written|write ~ payload|shellcode|config*|plugin|binary|module ~ in ~ registry, registry ~ store ~ payload|shellcode|encrypted, dev shm',
  },
  'T1027.013': {
    sure: 'xor ~ string|config*|blob|payload, string|config* ~ xor*|encrypt|encode|rc4|aes, single byte|multi byte|rolling ~ xor, encrypted payload|string|shellcode|config*|blob, password protected ~ archive|zip|rar|7z, aes|rc4|chacha20|xor encrypted ~ payload|shellcode|string|config*|dll, hex encod*, encrypted ~ in ~ page|resource|blob',
    likely: 'encrypted payload|string|shellcode, encoded payload|string',
  },
  'T1027.015': {
    sure: 'lznt1|aplib|lzma|quicklz ~ compress, compress ~ payload|shellcode|dll ~ lzma|zlib|gzip|aplib|lznt1, lznt1, aplib',
  },
  'T1027.016': {
    named: 'junk code',
    sure: 'junk instruction, dead code, garbage code|instruction',
  },
  T1140: {
    named:
      'deobfuscat*, decrypt ~ payload|string|shellcode|config*|resource|dll|file|binary|module|stage|url|content|data, decod* ~ payload|string|shellcode|base64|config*|file|url|command|script|content, decryption routine|loop|function|key|algorithm, decrypted payload|string|shellcode|config*|dll, decompress ~ payload|dll|shellcode|file|data, payload ~ decrypt, shellcode ~ decrypt, base64 decod*, string decryption, decrypt ~ blob|loader|embedded|next|final, decrypted ~ using|with ~ rc4|aes|xor',
    sure: 'decode ~ base64, certutil ~ decode, unpack ~ payload|dll|memory|itself, xor decrypt*, xor decod*, decoded payload|string, string ~ decrypt, decoding routine|loop|function|algorithm, expand exe, decod ~ blob|loader|dll|embedded|stage',
    likely:
      'decrypt, decod, decryption, decompress, unpack, deciph*, decoder, decoded, unzip, extract ~ archive|payload, gunzip, frombase64string, decrypt ~ using|with, inflat*',
  },
  T1036: {
    sure: 'pos* as ~ pdf|document|file|update|installer|driver|software|component|application|declaration, icon of ~ word|pdf|document|folder, looks like ~ pdf|word|document|invoice|payment|legitimate',
    likely:
      'disguise ~ as, appear legitimate, pretend to be, pose as legitimate, fake ~ icon, mimic ~ legitimate, look legitimate, renam* ~ to ~ evade, spoofed icon',
  },
  'T1036.003': {
    sure: 'rename ~ system|legitimate utilit*, renamed ~ copy|version|rclone|psexec|rar|winrar|adfind',
    likely: 'renamed ~ copy|version|rclone|psexec|rar',
  },
  'T1036.004': {
    sure: 'masquerade task or service, service|task ~ masquerad*|disguise|pos*, service|task ~ named|name|call|label ~ mimic|blend|microsoft|windows|google|update|adobe|onedrive|security',
    likely: 'task ~ name ~ legitimate, service ~ name ~ legitimate',
  },
  'T1036.005': {
    sure: 'match legitimate name, mimic ~ legitimate ~ file|name|process|software|service, renamed ~ svchost|lsass|explorer|chrome|exe, run under name, under ~ name|guise ~ legitimate|system|windows|microsoft, legitimate looking ~ name|file|path|folder|process, name ~ similar ~ legitimate|system|windows, kworker, misspell*, hide among, hide in plain sight',
    likely:
      'masquerad*, disguis*, name ~ to ~ resemble|mimic|blend|look, appear ~ legitimate, legitimate ~ sounding, same name ~ as ~ legitimate, impersonat* ~ legitimate ~ software|file|application|process, pretend*, pos* as ~ legitimate, look like ~ legitimate, blend in, masquerad* ~ legitimate|windows|microsoft|adobe|google|as, disguis* ~ legitimate|microsoft|windows|as',
  },
  'T1036.007': {
    sure: 'double extension, double file extension',
  },
  'T1036.008': {
    named: 'masquerade file type, polyglot',
    sure: 'disguis*|masquerad*|pos* ~ as ~ font|image|jpg|png|jpeg|gif|txt|mp3|picture, fake ~ image|jpg|png|file header, png|jpg|txt|gif|jpeg extension',
  },
  'T1036.010': {
    sure: 'account ~ name ~ mimic|resembl*|blend|similar|legitimate',
  },
  'T1036.002': {
    sure: 'right to left override, rtlo',
  },
  T1070: {
    sure: 'indicator removal, cover ~ track, remove|erase|delete|clean|wipe ~ evidence|trace|track|forensic',
    likely: 'anti forensic*, remove ~ evidence|trace, clean up ~ trace',
  },
  'T1070.001': {
    named:
      'clear ~ event log, delete ~ event log, clear ~ windows ~ log, clear|delete|wipe|erase|remove ~ event log|logs, event log ~ clear|delete|wipe|erase',
    sure: 'wevtutil cl, wevtutil ~ clear, clear eventlog, log ~ clear|wipe, security log ~ clear|delete',
    likely: 'clear ~ log, wevtutil, delete ~ log',
  },
  'T1070.002': {
    named:
      'clear linux, clear|delete|remove|wipe|modif*|tamper|edit|truncate|erase ~ syslog|wtmp|utmp|btmp|lastlog|var log',
    sure: 'wtmp, utmp, lastlog, btmp, log cleaner|wiper, log lines|entry|entries ~ remove|delete|sed',
  },
  'T1070.003': {
    named:
      'clear command history, histfile, history ~ clear|delete|disable|remove|unset|wipe, clear|delete|remove|disable|erase|wipe|unset ~ shell|bash|command|powershell history',
    sure: 'unset hist*, history c',
    likely: 'clear ~ command|bash history',
  },
  'T1070.004': {
    named: 'self delet*, delete ~ itself, selfdelet*',
    sure: 'delete ~ file, remove ~ itself, delete ~ dropped|original|payload|itself|executable|binary|script|dropper|installer|malware, file deletion, sdelete, erase ~ file|itself, delete ~ from ~ disk, file ~ delete',
    likely:
      'wipe ~ trace, remove ~ file|artifact|trace, uninstall itself, is then deleted, self destruct, removed ~ from ~ system|disk',
  },
  'T1070.006': {
    named: 'timestomp*, timestamp ~ match|modif*|change|alter|forge|fake|manipulat*|copy|copied',
    sure: 'modif*|change|alter|set|forge|manipulat*|backdat* ~ timestamp|timestamps|creation time, setfiletime, backdat*',
    likely: 'modif*|change ~ timestamp, file timestamp',
  },
  'T1070.008': {
    sure: 'delete|remove ~ email|message ~ mailbox|sent|inbox|evidence|item',
  },
  'T1070.009': {
    sure: 'delete|remove ~ persistence, clear persistence',
  },
  T1112: {
    named: 'modif* ~ registry, registry modification, reg add, regsetvalue*',
    sure: 'reg exe add, add ~ registry key|value|entry, change ~ registry, set ~ registry key|value, create ~ registry key|value|entry, write ~ registry, store ~ registry, registry ~ modif*, update ~ registry, delete ~ registry key, edit ~ registry, reg delete, registry ~ store, tamper ~ registry, registry ~ written, fdenytsconnection, uselogoncredential, enablelua, localaccounttokenfilterpolicy, through|via registry, disable ~ registry',
    likely:
      'registry key, registry value, registry entry, registry ~ set|add|create|change, hklm, hkcu, hkey_local_machine, hkey_current_user, hkey, in registry, windows registry, regedit',
  },
  T1202: {
    sure: 'wsl ~ execut*|run|binary, windows subsystem for linux, scriptrunner, forfile, pcalua, through|via wsl',
    likely: 'indirect command execution, forfiles',
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
    sure: 'compiled html file, hh exe, chm',
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
  'T1218.008': {
    named: 'odbcconf',
  },
  'T1218.010': {
    named: 'regsvr32',
  },
  'T1218.011': {
    named: 'rundll32',
    sure: 'run dll 32, rundll',
  },
  'T1218.014': {
    named: 'grimresource, mmc exe',
  },
  'T1127.001': {
    sure: 'msbuild',
  },
  T1220: {
    named: 'msxsl',
    sure: 'xsl script, wmic ~ xsl',
  },
  'T1553.001': {
    named: 'gatekeeper',
    sure: 'quarantine attribute|flag, xattr',
  },
  T1216: {
    likely: 'pubprn',
  },
  T1221: {
    sure: 'template injection, remote template',
  },
  T1222: {
    sure: 'icacl, takeown, chmod, chattr',
    likely: 'file ~ permission ~ modif*|change',
  },
  'T1222.001': {
    sure: 'icacl, takeown, cacl',
  },
  'T1222.002': {
    sure: 'chmod, chattr, chown',
  },
  T1480: {
    sure: 'execution guardrail, geo fenc*, only ~ serve|deliver|download ~ country|user agent|browser|time zone|region, without ~ argument|parameter ~ exit|terminat*|quit, exit|terminat*|quit ~ without|unless ~ argument|parameter, kill switch, killswitch, only ~ run|execut* ~ on|if ~ specific|certain|target, server side ~ check|filter*|fingerprint*, researcher|crawler|bot|scanner ~ redirect|block, turnstile, exit ~ if ~ not ~ match',
    likely: 'only ~ execut* ~ if ~ domain|hostname|user, environmental keying, check ~ mutex',
  },
  'T1480.001': {
    named: 'environmental keying',
    sure: 'key ~ derive ~ machine|host|volume|serial|hostname|victim, environmental key*, volume serial ~ key|decrypt, dpapi ~ payload|decrypt ~ host|machine',
  },
  'T1480.002': {
    named: 'mutual exclusion',
    sure: 'create|check|open ~ mutex, mutex ~ exist|instance|avoid|ensure|present|already|exit|create|check, only one ~ instance, single instance, createmutex*, named mutex',
  },
  T1497: {
    named: 'sandbox evasion, anti sandbox, anti vm, virtualization sandbox, anti virtual machine',
    sure: 'evade sandbox, sandbox detection, detect ~ virtual machine|sandbox, check ~ virtual machine|virtualbox|vmware|sandbox, avoid ~ sandbox, virtual machine detection, anti emulation, sandbox ~ check|detect|evas*|evade, check ~ evasion',
    likely: 'virtual machine ~ check, vmware ~ virtualbox',
  },
  'T1497.001': {
    sure: 'cpu core ~ check|count|number|less, check|count ~ cpu|processor|core|ram, screen resolution, look|search ~ for ~ vmware|virtualbox|vm|qemu, vm detection, anti vm, vmware|virtualbox ~ driver|process|artifact|registry|file',
    likely:
      'check ~ virtual machine|virtualbox|vmware|sandbox, detect ~ virtual machine|sandbox, number of processors',
  },
  'T1497.002': {
    named: 'user activity based checks',
    sure: 'cursor position|movement, getcursorpos, getlastinputinfo, cursor ~ move, mouse ~ move',
  },
  'T1497.003': {
    sure: 'time based evasion, delay ~ execut*, sleep ~ sandbox, sandbox ~ sleep, wait|sleep ~ minute|minutes|hour|hours|day|days ~ before, sleep api|call|obfuscation, extended sleep, sleep for ~ minute|minutes|hour|hours|seconds, stall* code, dormant ~ days|hours|weeks|for, api hammering, outwait|outlast ~ sandbox',
    likely: 'sleep ~ minutes|seconds ~ before, delay execution, sleep ~ evade|avoid',
  },
  T1622: {
    named: 'anti debug*',
    sure: 'debugger evasion, isdebuggerpresent, checkremotedebugger*, beingdebugged, ntqueryinformationprocess, ntglobalflag, outputdebugstring, ntsetinformationthread, rdtsc, debugger ~ check|detect|present, check ~ debugger',
  },
  'T1553.002': {
    sure: 'code signing, stolen certificate, signed with ~ certificate, digitally signed, valid digital signature, revoked|expired|stolen|valid ~ signature|certificate ~ sign|driver, sign ~ with ~ certificate|signature, ev certificate, extended validation, authenticode',
    likely: 'signed ~ by, code sign* certificate, valid certificate, signed binary|driver|executable',
  },
  'T1553.004': {
    named: 'install root certificate, install ~ root certificate',
    sure: 'root certificate, trusted root, root ca',
  },
  'T1553.005': {
    sure: 'mark of the web, motw, mark of web',
    likely: 'iso ~ bypass',
  },
  'T1553.006': {
    named: 'driver signature enforcement',
    sure: 'testsigning, code signing policy',
  },
  T1562: {
    likely: 'impair defenses, disable ~ security',
  },
  'T1562.001': {
    named:
      'disable ~ windows defender, disable ~ defender, disable ~ antivirus, defender ~ exclusion, add mppreference, set mppreference, disable ~ security ~ software|tool|product|solution|feature, amsi bypass, bypass ~ amsi, disablerealtimemonitoring, disableantispyware, real time ~ protection|monitoring ~ disable|off|switch|turn, defender ~ switch|turn ~ off, kill ~ endpoint ~ agent|agents',
    sure: 'disable ~ anti virus, tamper* ~ antivirus|defender|security, kill ~ antivirus|edr|security, terminat* ~ antivirus|edr|security|av, exclusion ~ defender, disable ~ edr|av|amsi|etw, uninstall ~ antivirus|security|edr|av, amsi ~ patch, patch ~ amsi|etw, amsi, turn off ~ defender|antivirus|security, stop ~ antivirus|defender|security, disable ~ real time, disable or modify tools, defender ~ disable, antivirus ~ disable, gmer, process hacker, pchunter, edr killer, defendercontrol, disable ~ protection, kill|disable|blind|neutraliz*|bypass|unload|silence|impair ~ edr|xdr|antivirus|endpoint|sensor, end|stop|kill|terminat* ~ security ~ product|process|service|software|tool|agent, security|endpoint|edr|antivirus ~ agent|process|product|software ~ kill|terminat*|disable|stop|uninstall|remove|end, kernel callback, callback ~ remove|strip|unregister, strip ~ callback, edr ~ bypass|kill|blind|silenc*, aukill, edrkillshifter, killav, poortry, tamper protection, user mode hook',
    likely:
      'disable ~ security, kill ~ process ~ security, disable ~ logging|monitoring, unhook*, terminat* ~ process ~ security, evade ~ edr, disable ~ event, anti malware ~ disable, bypass ~ edr, security software ~ disable|terminat*|kill|uninstall|remove, powertool',
  },
  'T1562.002': {
    sure: 'disable ~ event log*, event log* ~ disable, auditpol, stop|kill|suspend ~ event log ~ service|thread, disable ~ windows ~ event|audit log*, phant0m',
  },
  'T1562.003': {
    named: 'histcontrol',
    sure: 'histfile, histsize, unset hist*',
  },
  'T1562.004': {
    named: 'firewall rule ~ add|added|create|allow',
    sure: 'netsh advfirewall, disable ~ firewall, firewall ~ disable, netsh firewall, modif* ~ firewall rule, add ~ firewall rule, ufw, firewalld, iptables, change|modif*|alter ~ access list|acl, firewall ~ turn|turned|switch|flush|allow|exception|stop, open ~ port ~ firewall, allow ~ through ~ firewall, access control list, access list',
    likely: 'firewall rule',
  },
  'T1562.006': {
    sure: 'etweventwrite, etw ~ patch|bypass|disable|tamper|blind, patch ~ etw',
  },
  'T1562.008': {
    named: 'disable ~ cloudtrail',
    sure: 'cloudtrail ~ disable|stop|delete|turn, delete|stop ~ cloudtrail',
  },
  'T1562.009': {
    sure: 'safe mode ~ boot|reboot|restart, safeboot, bcdedit ~ safeboot, in|into safe mode, safe mode with networking',
  },
  'T1562.010': {
    sure: 'downgrade attack, powershell ~ version 2',
  },
  'T1578.002': {
    named: 'create cloud instance',
    sure: 'runinstance, launch|create|start|spin|deploy ~ ec2|gpu instance',
  },
  T1535: {
    sure: 'unused ~ region, region ~ never|unused',
  },
  T1564: {
    likely: 'hide artifacts',
  },
  'T1564.001': {
    named: 'hidden file, hidden directory, hidden folder, hidden attribute',
    sure: 'attrib h, file attribute ~ hidden, attribute ~ hidden, set ~ hidden, hidden ~ directory|folder, system and hidden, hidden and system, hide ~ file|folder|directory|files|folders ~ attribute|user|explorer|folder',
    likely: 'attrib exe, hidden ~ files',
  },
  'T1564.002': {
    named: 'hidden users, specialaccounts',
  },
  'T1564.003': {
    sure: 'windowstyle hidden, hidden window, w hidden, sw_hide, invisible window, no window, createnowindow, create_no_window, without ~ window|console, hide ~ console|window, hidden desktop, conhost headless, hidden vnc',
    likely: 'window ~ hidden',
  },
  'T1564.004': {
    named: 'alternate data stream',
    sure: 'ntfs stream, ntfs ~ attribute',
  },
  'T1564.005': {
    named: 'hidden file system, hidden partition',
    sure: 'encrypted virtual file',
  },
  'T1564.006': {
    sure: 'run virtual instance, rogue ~ virtual machine|vm, qemu ~ vm|virtual|install|deploy|emulat*, spin|spun ~ up ~ virtual machine|vm, inside ~ virtual machine, windows sandbox, tiny core linux, create|deploy|install ~ new|own ~ virtual machine|vm, unmanaged virtual machine|vm',
  },
  'T1564.008': {
    named: 'inbox|mail|email|mailbox|transport rule ~ delete|hide|move',
    sure: 'inbox|mailbox|transport|outlook rule, inboxrule',
    likely: 'inbox rule',
  },
  'T1564.010': {
    named: 'argument spoof*',
  },
  'T1564.011': {
    sure: 'nohup, ignore ~ sighup',
  },
  'T1564.013': {
    named: 'bind mount',
    sure: 'mount ~ over ~ proc|process',
  },
  T1620: {
    named: 'reflective load*, reflectively load',
    sure: 'reflective ~ load*, reflectiveloader, assembly load, load|run|execut* ~ directly ~ memory, memory only, execut*|run|load ~ entirely|only|solely|straight in|from|into ~ memory, without ~ touch*|writ*|drop* ~ disk, never ~ touch*|writ* ~ disk, execute assembly, assembly ~ load ~ memory|reflect*, load ~ assembly ~ memory|reflect*, load ~ from memory, srdi',
    likely: 'load ~ into|in memory, in memory ~ execut*|load, fileless, execut* ~ in ~ memory, reflective',
  },
  'T1550.002': {
    named: 'pass the hash, ntlm hash ~ authenticat*|pass|used|log|lateral',
    sure: 'pass hash, pth, hash ~ passed|authenticat*|reuse ~, overpass ~ hash, pass ~ ntlm hash, invoke smbexec',
  },
  'T1550.003': {
    sure: 'pass the ticket, pass ticket, inject|import ~ kerberos ~ ticket, asktgt, kerberos ticket ~ inject|import|pass|stolen|reuse',
  },
  'T1550.004': {
    named: 'pass the cookie',
    sure: 'stolen|replayed|hijacked ~ session|cookie ~ log|access|authenticat*|sign|bypass|valid, stolen session, replay ~ cookie|session, stolen cookie ~ log|access|authenticat*|sign|bypass, session cookie ~ bypass|replay|authenticat*|access',
  },
  'T1550.001': {
    sure: 'access|oauth|refresh|bearer ~ token ~ sign|log|authenticat*|used|replay|abus*|impersonat*, replay|reuse ~ token, stolen|forged ~ access|oauth|refresh|authentication ~ token',
    likely: 'application access token, oauth token',
  },
  T1656: {
    sure: 'impersonat* ~ it|recruit*|colleague|journalist|help|support, pose|posing as ~ recruiter|journalist|employee|colleague|coordinator|executive|researcher|it|hr, pretend* to be ~ it|recruiter|employee|journalist|executive|colleague, introduce ~ as ~ it|support, impersonat* ~ it ~ staff|support|department',
    likely: 'impersonat* ~ employee|staff|help desk|executive|ceo',
  },
  T1665: {
    sure: 'mask ~ origin|location, hide ~ true|real ~ origin|location|server, residential prox*',
  },
  T1600: {
    likely: 'weaken encryption',
  },
  T1556: {
    named: 'skeleton key',
    sure: 'modif* ~ authentication ~ process|module|flow|routine|function, patch ~ authentication, tacacs ~ server|setting|config*, log|append|record|capture ~ submitted ~ password|credential|username',
  },
  'T1556.002': {
    named: 'password filter',
  },
  'T1556.003': {
    named: 'pam module, pluggable authentication module, pam backdoor, pam_unix',
  },
  'T1556.006': {
    sure: 'disable|bypass|remove|reset|uninstall|turn ~ mfa|2fa|multi factor|multifactor, mfa ~ disable|remove|reset|turn, add|added|regist*|enroll|enrol ~ mfa|authenticator|2fa, authenticator ~ enroll|enrol|regist*|add|added, enrol|enroll ~ phone|device ~ mfa',
  },
  'T1556.009': {
    named: 'conditional access polic*',
  },

  // Credentials
  T1003: {
    named: 'credential dump*, dump ~ credential, os credential dumping',
    sure: 'dump ~ password, password dump*, dump ~ hash, secretsdump, dump ~ hashes, gsecdump, pwdump, fgdump, quarkspwdump, extract|harvest|steal|obtain ~ password hash|hashes',
    likely: 'mimikatz, credential theft, lazagne',
  },
  'T1003.001': {
    named: 'lsass, mimikatz, sekurlsa, procdump',
    sure: 'minidump*, comsvcs, nanodump, dumpert, local security authority subsystem, memory dump ~ lsass, lsassy, handlekatz, sharpdump, task manager ~ dump',
    likely:
      'dump ~ credential ~ memory, credential ~ memory, dump ~ credential, credential dump*, safetykatz, pypykatz',
  },
  'T1003.002': {
    named: 'sam hive, sam database, reg save, hklm sam, save|dump|export|copy ~ sam|system ~ hive|hives',
    sure: 'reg save ~ sam, security account manager, sam ~ registry hive, sam ~ system ~ hive|hives|registry, registry hive ~ dump|save|export|copy|steal|extract|crack, dump|save|export|copy|steal|extract|pull ~ registry hive|hives, security and system hive, hive export, sam and system',
    likely: 'dump ~ sam',
  },
  'T1003.003': {
    named: 'ntd dit, ntdsutil, ntds',
    sure: 'active directory database, ad database, directory database ~ copy|steal|extract|dump|exfiltrat*|lift, copy|steal|extract|dump|exfiltrat* ~ directory database, install from media',
  },
  'T1003.004': {
    sure: 'lsa secret',
  },
  'T1003.005': {
    named: 'cached domain credential, dcc2, mscash, cachedump',
  },
  'T1003.006': {
    named: 'dcsync',
    sure: 'drsgetncchange, drsuapi, directory replication service',
  },
  'T1003.007': {
    sure: 'mimipenguin, proc ~ memory ~ password|credential',
  },
  'T1003.008': {
    sure: 'etc shadow, shadow file, etc passwd and',
  },
  T1040: {
    sure: 'network sniffing, packet sniff*, sniff ~ traffic|packet|network, sniffer, capture ~ network traffic|packet|packets, packet capture, pcap, port mirror*, capture ~ traffic ~ router|device|network, tcpdump',
    likely: 'wireshark',
  },
  T1056: {
    likely: 'form grab|grabber, formgrab*',
  },
  'T1056.001': {
    named: 'keylog*, key log*, capture ~ keystroke, log ~ keystroke, keystroke',
    sure: 'getasynckeystate, keyboard hook, keypress, key press, log keys, keys typed, record ~ typed|keys, keyboard input|event|log, key stroke',
    likely: 'getkeystate, setwindowshook*, log ~ keys',
  },
  'T1056.002': {
    named: 'gui input capture',
    sure: 'fake ~ password|login|credential ~ prompt|dialog|window|popup|box, prompt ~ user|victim ~ for|enter ~ password|credential, password dialog, password prompt, credential prompt, display dialog, creduiprompt*, promptforcredential',
  },
  'T1056.003': {
    named: 'web portal capture, skimmer, card skim*, web skim*, magecart',
    sure: 'capture|steal|intercept|log|harvest|record|append ~ credential|password ~ login|portal|vpn|submitted|webmail|owa, login page ~ modif*|inject|javascript, inject ~ javascript ~ login|page ~ credential, checkout page, card data ~ typed|checkout|form',
    likely: 'login page ~ capture, fake login page, phishing page ~ credential',
  },
  'T1056.004': {
    sure: 'api hooking ~ credential, hook ~ api|function ~ credential|password|capture|form, browser hook*, hook ~ fetch',
    likely: 'web inject*, credential api hooking, form grab|grabber, man in browser',
  },
  T1110: {
    named: 'brute forc*, bruteforc*, password spray*, password guessing, credential stuff*',
    sure: 'password crack*, crack ~ password|hash, dictionary attack',
    likely: 'guess ~ password, weak password, password list, hashcat, hydra, failed login, default password',
  },
  'T1110.001': {
    named: 'password guess*',
    sure: 'dictionary attack, brute forc* ~ ssh|rdp|telnet|weak|default|list, weak|common ~ password ~ guess|list|ssh|try|tried, ssh brute, list of ~ password|credential ~ try|tried|attempt|brute',
  },
  'T1110.002': {
    named: 'password crack*, password|hash|hashes ~ crack|recovered ~ offline',
    sure: 'crack ~ password|hash|hashes|credential|offline, offline crack*, hashcat, john the ripper, crack offline',
  },
  'T1110.003': {
    named: 'password spray*, try|tried|attempt ~ password ~ many|multiple|several ~ account|user',
    sure: 'low and slow',
  },
  'T1110.004': {
    named: 'credential stuff*',
  },
  T1111: {
    sure: 'mfa interception, one time ~ code|password|passcode ~ intercept|capture|steal|relay|phish, intercept|capture|steal|relay|phish|harvest|catch ~ otp|one time|2fa|mfa|sms|second factor ~ code|token|password|factor, mfa ~ code|token ~ capture|intercept|steal|relay, second factor code, otp code',
    likely: 'intercept ~ otp|2fa|mfa|sms, bypass ~ mfa|2fa',
  },
  T1621: {
    named:
      'mfa fatigue, mfa bomb*, push bomb*, prompt bomb*, push fatigue, flood|spam|bombard|repeated ~ mfa|push|approval ~ request|notification|prompt',
    sure: 'push ~ notification|request|prompt ~ flood|repeat*|spam|approve|until, mfa ~ prompt|request|push ~ until|repeat*|approve|flood|spam, push prompt, repeated mfa',
  },
  T1557: {
    sure: 'adversary in middle, man in middle, aitm, mitm, evilproxy, modlishka, attacker in middle, machine in middle, dns hijack*, dns spoof*, dns poison*, bgp hijack*, reverse proxy ~ phish*, phish* ~ reverse proxy, captive portal, relay ~ session|login ~ real time, isp level',
  },
  'T1557.001': {
    sure: 'ntlm relay*, llmnr, nbt n*, responder ~ poison*, smb relay*, dfscoerce, petitpotam, smb relay, ntlm relay',
    likely: 'relay attack, ntlm hash ~ relay, coerce ~ authentication',
  },
  'T1557.002': {
    named: 'arp spoof*, arp poison*, arp cache poison*',
  },
  T1187: {
    named: 'forced authentication',
    sure: 'leak|steal|capture|hand|harvest ~ ntlm|ntlmv2 ~ hash|hashes|response|credential, ntlm ~ hash|response ~ leak|steal|capture|harvest, net ntlmv2, cve 2023 23397, petitpotam, printerbug, dfscoerce',
  },
  T1539: {
    named: 'steal ~ cookie, cookie theft',
    sure: 'session cookie, stolen cookie, cookie ~ steal, steal|grab|extract|harvest|collect|capture|catch|exfiltrat* ~ cookie, remote debugging port, session token ~ steal|capture|hijack|stolen, app bound encryption',
    likely: 'browser cookie, cookie',
  },
  T1528: {
    named:
      'consent phish*, steal|collect|capture|harvest|obtain|extract|grab|hunt ~ access|refresh|oauth token',
    sure: 'steal|collect|capture|harvest|obtain|extract|grab|hunt ~ access|refresh|oauth|service account|discord|steam|github|slack|api ~ token, access|refresh|oauth ~ token ~ steal|stolen|harvest|extract|collect|capture, consent page|screen|grant|prompt, oauth ~ consent|malicious|application|app, malicious ~ oauth|application ~ consent|permission, device code ~ phish*|flow|authenticat*|grant|login, illicit consent, discord ~ token, offline_access, mail read',
    likely: 'steal ~ token, access token ~ steal, discord token',
  },
  T1552: {
    sure: 'unsecured credential',
    likely: 'plaintext credential|password, plain text password, hardcoded credential',
  },
  'T1552.001': {
    named: 'plaintext credential, credential in file',
    sure: 'credential ~ in ~ file|script, plain text credential|password, search ~ file ~ password|credential, hardcoded credential, cleartext credential|password, unsecured credential, env file, search|scan|hunt|grep|look ~ for ~ password|credential|secret ~ file|script|share|repo*|config*, password ~ spreadsheet, trufflehog, gitleak, aws credentials file, credential harvested ~ file|config*',
    likely:
      'configuration file ~ credential|password, plaintext password, credential ~ config*, search ~ for ~ password|credential, steal ~ credential ~ ftp|application|file, password ~ in ~ file|text',
  },
  'T1552.002': {
    sure: 'registry ~ putty|winscp|autologon|outlook, putty ~ session ~ registry, outlook profile ~ registry',
    likely: 'credential ~ in ~ registry, password ~ in ~ registry',
  },
  'T1552.003': {
    named: 'shell history',
    sure: 'copy|read|search|steal|collect ~ bash history',
  },
  'T1552.004': {
    sure: 'private key ~ steal|search|collect, steal ~ private|ssh key, steal|collect|harvest|search|exfiltrat*|upload|copy|export|extract ~ ssh key|private key|pem|pfx|machine key, machinekey, machine key, id_rsa, ssh|private key ~ steal|collect|harvest|exfiltrat*|upload|stolen',
    likely: 'ssh key, private key file',
  },
  'T1552.005': {
    named: '169 254 169 254, instance metadata, imds',
    sure: 'metadata service|endpoint|api',
    likely: 'metadata service',
  },
  'T1552.006': {
    named: 'group policy preference, gpp password, cpassword',
  },
  T1555: {
    sure: 'credential ~ password store, credential from password store, lazagne, credential vault, keepass, veeam ~ credential|password|database, saved|stored ~ credential|password|secret ~ veeam|mail|email|ftp|vpn|application|client, mail|email|ftp|vpn client password|credential, mailpassview, netpass, dpapi ~ master|credential',
    likely:
      'password manager, windows vault, credential manager, steal ~ password ~ stored, stored ~ credential|password, keychain',
  },
  'T1555.001': {
    named: 'keychain',
  },
  'T1555.003': {
    named:
      'credential ~ web browser, password ~ browser, browser credential|password, saved|stored ~ login|password|credential ~ browser|chrome|edge|firefox|brave|opera',
    sure: 'credential ~ browser, browser ~ credential|password, login data ~ chrome, saved password ~ browser, chrome ~ login data, chrome|edge|firefox|brave|opera ~ password|login|credential, steal|harvest|extract|grab|collect ~ browser ~ data|password|credential, browser ~ encryption|master key, key4 db, logins json, local state, webbrowserpassview, sharpchrom*, hackbrowserdata, saved|stored login|logins, steal|harvest|extract|grab|collect ~ from ~ browser|browsers|chrome',
    likely: 'steal ~ browser data, browser data ~ steal, chrome ~ password',
  },
  'T1555.004': {
    named: 'windows credential manager, windows vault',
    sure: 'credential manager ~ steal|read|dump|entry|extract, vaultcmd, credenumerate*',
  },
  'T1555.005': {
    named: 'password manager',
    sure: 'keepass, lastpass, bitwarden, 1password, keethief',
  },
  'T1558.003': {
    named: 'kerberoast*, request ~ service ticket|tgs, invoke kerberoast',
    sure: 'service ticket ~ crack|request|offline, rubeus ~ service|ticket|crack, getuserspn*',
    likely: 'rubeus',
  },
  'T1558.001': {
    named: 'golden ticket',
  },
  'T1558.002': {
    named: 'silver ticket',
  },
  'T1558.004': {
    named: 'as rep roast*, asreproast*',
  },
  T1558: {
    likely: 'kerberos ticket',
  },
  T1649: {
    sure: 'certipy, ad cs, adcs, active directory certificate service, certificate template, esc1, esc8, enrol|enroll|request|forge ~ certificate ~ user|admin|name|domain|template|authenticat*, golden certificate, forgecert',
  },
  T1606: {
    sure: 'forge ~ token|cookie|viewstate|view state|saml|session|jwt|assertion, viewstate, view state',
    likely: 'golden saml, forge ~ token|cookie',
  },
  'T1606.002': {
    named: 'golden saml, forge ~ saml, token signing certificate',
  },

  // Discovery
  T1007: {
    sure: 'system service discovery, enumerat* ~ service, sc query, net start',
    likely: 'list ~ service, tasklist svc',
  },
  T1010: {
    sure: 'application window discovery, getforegroundwindow, enumwindow, window title, foreground window',
    likely: 'active window',
  },
  T1012: {
    named: 'query registry, reg query',
    sure: 'query ~ registry, reg exe query, read ~ registry, regqueryvalue*, regopenkey*, check ~ registry, search ~ registry, registry ~ query',
    likely:
      'machineguid, retriev* ~ registry, obtain ~ registry, look ~ registry, enumerat* ~ registry, registry ~ read|check|contain|retriev*',
  },
  T1016: {
    named: 'ipconfig, getadaptersinfo, mac address',
    sure: 'ifconfig, arp a, network configuration, ip configuration, network adapter, network interface, route print, nbtstat, system network configuration discovery, local ip address, netsh interface, dns configuration, network setting, adapter information, ip addr, ip ~ mac address',
    likely:
      'collect ~ ip address, arp table, victim ip, hostname ~ ip address, ip address ~ username, username ~ ip address, public ip, external ip, ip address ~ hostname, network information, getadapter*, routing table',
  },
  'T1016.001': {
    sure: 'check|test|verify ~ internet ~ connect*|access, ping ~ google|8 8 8 8',
    likely: 'internet connectivity ~ check, check ~ internet connection|connectivity',
  },
  'T1016.002': {
    named: 'wi fi discovery, netsh wlan',
    sure: 'ssid',
  },
  T1018: {
    sure: 'remote system discovery, net view, nltest, adfind, ping sweep, discover ~ remote system, enumerat* ~ computer|host ~ domain|network, bloodhound, net group domain computers, enumerat*|list|discover|identif* ~ host|hosts|computer|server|system|machine ~ on|in ~ network|domain, list host, live|active|reachable host|hosts, map ~ network|domain|environment, sharphound, adrecon, get adcomputer, arp scan, nbtscan, domain computers',
    likely:
      'ping, find ~ other ~ computers|hosts|systems ~ network, domain controller ~ list|enumerat*|discover, enumerat* ~ domain',
  },
  T1033: {
    named: 'whoami, user name ~ computer|host|process, host name ~ user',
    sure: 'user name ~ collect|gather|obtain, collect ~ username, gather ~ username, username ~ computer name, computer name ~ username, system owner user discovery, quser, logged in user, logged on user, getusername*, username ~ hostname, hostname ~ username, user discovery, obtain ~ username, retriev* ~ username, logged on ~ user|users',
    likely: 'logged user, user account ~ enumerat*, user domain, current user, query user',
  },
  T1046: {
    named: 'port scan*, network service scanning, network scan*, scan ~ port, fscan',
    sure: 'network service discovery, nmap, advanced ip scanner, advanced port scanner, scan ~ network, softperfect, netscan, masscan, angry ip scanner, scan ~ for open, zgrab, rustscan, zmap, port scanner, sweep ~ network|subnet|vlan|port|server|internal, scan ~ ports|range|lan|subnet|vlan|hosts, scan ~ internal ~ network|host|system, scan ~ office|local|corporate network',
    likely: 'scan ~ subnet|internal|local, scan ip, scanner',
  },
  T1049: {
    named: 'netstat',
    sure: 'network connections discovery, net session, list ~ network connection, active ~ network connection',
    likely: 'network connection, net use, open connection, tcp connection ~ list|enumerat*',
  },
  T1057: {
    named: 'list ~ process, enumerat* ~ process, createtoolhelp32snapshot, process32next*, tasklist',
    sure: 'process discovery, running process, process list, process32first*, get process, list of process, check ~ process ~ running, process enumeration, active process, process32*, enumprocess*, wmic process, ps aux, process name ~ collect|send|sent|list|gather, get ~ list of ~ process, process snapshot, snapshot of ~ process',
    likely:
      'process ~ running, process name ~ check|compar*|match, process ~ list, identif* ~ process, search ~ process, look ~ for ~ process, processes running, iterate ~ process, currently running, pid ~ process',
  },
  T1069: {
    likely: 'permission group discovery, group membership',
  },
  'T1069.001': {
    sure: 'net localgroup, local admin* group ~ enumerat*|list|query|member, enumerat*|list|query ~ local ~ group|groups',
    likely: 'local group',
  },
  'T1069.002': {
    sure: 'net group, domain admins group, domain admin* ~ member|list|enumerat*|query, enumerat*|query|list ~ domain ~ group|groups|admins, get adgroup*, privileged group',
    likely: 'domain group',
  },
  'T1069.003': {
    sure: 'roadrecon, azurehound, enumerat*|list|query ~ entra|azure|cloud ~ group|role|roles, privileged role',
  },
  T1082: {
    named:
      'system information, systeminfo, os version, operating system version, computer name, os ~ version|build|architecture',
    sure: 'hostname ~ os, system info, host information, machine information, system information discovery, cpu ~ memory, getcomputername*, getversion*, architecture ~ version, victim ~ information ~ os, osversion, windows version, processor ~ information, hardware information, volume serial number, information ~ infected ~ machine|system|computer|host, information about ~ system|host|machine|computer, getsysteminfo, getnativesysteminfo, globalmemorystatus*, fingerprint ~ system|machine|victim|host, system fingerprint, uname a, cpu|core|processor ~ number|count|information|model, system|host|machine|device fingerprint*|details|profile|metadata|inventory, basic ~ system|host|machine ~ information|data, collect|gather|send|post ~ host name|hostname, uname',
    likely:
      'hostname, host name, operating system ~ information, computer ~ information, machine name, os information, profile ~ victim|system, system ~ data ~ collect, machine guid, gather ~ information ~ system|host|machine|victim, collect ~ information ~ system|host|machine|victim, disk information, drive ~ information, hwid, os type, operating system ~ version|type|architecture, bios, gpu, victim information',
  },
  T1083: {
    named: 'enumerat* ~ file, directory listing, enumerat* ~ directory|directories|folder, findfirstfile*',
    sure: 'file and directory discovery, list ~ file, list ~ directory|directories, file ~ enumerat*, findnextfile*, search ~ file, file listing, file search, list ~ folder, traverse ~ directory|directories|folder|file|system, browse ~ file|directory|directories|folder, find ~ file ~ extension, file ~ extension ~ search|look|target|enumerat*, file manager, search ~ for ~ document, look ~ for ~ file, scan ~ file ~ drive|system|extension, dir command, recursively ~ search|enumerat*|list|encrypt|scan|traverse|iterat*, iterat* ~ file|directory|directories|folder, file discovery, list of file|directories|folder, search|walk|comb|crawl|scan|enumerat*|traverse|hunt|iterat* ~ disk|drive|drives|folder|directory ~ extension|document|office|file|files, list ~ content ~ directory|folder, look|search|hunt ~ for ~ file|files ~ with|extension, drives for ~ document|file|files',
    likely:
      'file extension, search ~ folder|directory|directories|drive, certain extension, specific extension, check ~ file ~ exist, check ~ existence ~ file|folder|directory, skip ~ file|folder|directory, exclude ~ file|folder|directory|extension, following extension, logical drive, getlogicaldrive*, list ~ drive, getdrivetype*, enumerat* ~ drive',
  },
  T1087: {
    sure: 'account discovery',
    likely: 'enumerat* ~ account|user',
  },
  'T1087.001': {
    sure: 'etc passwd, get localuser, enumerat*|list ~ local ~ account|user, local user ~ list|enumerat*',
    likely: 'net user, local account ~ enumerat*|list',
  },
  'T1087.002': {
    sure: 'net user domain, domain account ~ enumerat*|list, sharphound, adexplorer, ad explorer, ldapdomaindump, ldap ~ query|queries|enumerat*|search, enumerat*|query|dump|list|map|export ~ active directory|domain user|domain account|domain admin, get aduser, adrecon, net user ~ domain',
    likely: 'adfind, active directory ~ enumerat*|user, dsquery',
  },
  'T1087.003': {
    named: 'global address list',
    sure: 'email address ~ outlook|contact|address book, address book, outlook contact, contact list ~ email|outlook|steal|harvest, harvest ~ email address',
  },
  'T1087.004': {
    sure: 'get caller identity, getcalleridentity, enumerat*|list|export|dump|query ~ entra|azure ad|iam|okta|tenant ~ user|directory|account|role, entra ~ directory ~ export|enumerat*|dump, azurehound, roadrecon, listuser',
  },
  T1120: {
    sure: 'peripheral device discovery, connected|attached device|usb|peripheral|drive|phone|camera, list|enumerat*|detect|monitor ~ usb|peripheral|removable|camera ~ device|drive, removable ~ drive|device ~ detect|enumerat*|check|insert, wm_devicechange',
    likely: 'connected usb|device, usb device ~ list|enumerat*|check|monitor',
  },
  T1124: {
    sure: 'system time discovery, system time, local time, net time, getlocaltime, getsystemtime*',
    likely: 'current time, time zone, timezone',
  },
  T1135: {
    named: 'network share discovery, netshareenum',
    sure: 'network share, net share, shared folder, shared drive, network drive, wnetenumresource*, file share ~ enumerat*|discover, net view, sharefinder, snaffler, smbmap, enumerat*|discover|scan|list|search ~ share|shares',
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
    named: 'domain trust, nltest domain_trust',
    sure: 'nltest, adfind, trust ~ enumerat*|discover|map, forest trust, get adtrust',
    likely: 'trust relationship ~ domain',
  },
  T1518: {
    sure: 'software discovery, installed software, installed program, installed application, list of installed, installed ~ software|program|application|app, list of ~ software|program|application, software inventory',
    likely: 'software ~ installed, currentversion uninstall',
  },
  'T1518.001': {
    named: 'securitycenter2, antivirusproduct',
    sure: 'security software discovery, antivirus ~ installed, installed ~ antivirus|security, check ~ antivirus|security|av, detect ~ antivirus|security software, antivirus product, anti virus ~ installed, installed ~ anti virus, check ~ anti virus, security ~ product ~ installed|running|check, security software ~ running|installed|check, enumerat* ~ antivirus|security, av ~ installed, look ~ for ~ antivirus|security',
    likely: 'av product, av software, avast, kaspersky ~ process, avg, list ~ antivirus',
  },
  T1526: {
    sure: 'enumerat*|list|discover ~ cloud|azure|aws|saas ~ service, scoutsuite',
    likely: 'cloud service discovery',
  },
  T1580: {
    sure: 'describeinstance, list ~ bucket|ec2, enumerat*|discover|list|describe ~ cloud ~ resource|infrastructure|instance|storage',
  },
  T1613: {
    sure: 'docker ps, list ~ container|pod, kubectl get',
  },
  T1619: {
    sure: 'list|enumerat* ~ bucket|s3|blob, listbucket',
  },
  T1614: {
    sure: 'system location discovery, geolocation ~ check|obtain|collect|victim, geolocat*, country code|check, ip geolocat*, ip ~ country ~ check|lookup|determine',
    likely: 'country ~ check|victim|ip, ip api com, ipinfo io, location of ~ victim',
  },
  'T1614.001': {
    named: 'keyboard layout, system language, system language discovery',
    sure: 'language ~ check, check ~ language, getuserdefaultuilanguage, getsystemdefaultuilanguage, getkeyboardlayout*, keyboard ~ language|russian|cyrillic|layout, russian|cis|ukrainian|cyrillic ~ language|keyboard|locale|system ~ exit|terminat*|check|avoid|skip, language|locale ~ russian|exit|terminat*, former soviet, getlocaleinfo*, getuserdefaultlangid, getsystemdefaultlangid, getuserdefaultlcid, cis country|countries|region|nation, terminat*|exit|quit|avoid|refuse ~ russian|cis|cyrillic',
    likely: 'language id, commonwealth of independent states, cis countries',
  },
  T1615: {
    named: 'group policy discovery, gpresult',
  },
  T1652: {
    named: 'driverquery, device driver discovery',
  },
  T1654: {
    named: 'log enumeration',
    sure: 'wevtutil qe, get winevent, get eventlog, enumerat*|query|search|export|collect ~ event log|logs, event id 4624',
  },
  T1673: {
    named: 'virtual machine discovery',
    sure: 'list|enumerat*|discover|identify ~ virtual machine|vm|guest, getallvm, esxcli vm process list, vm process list',
  },

  // Lateral movement
  T1021: {
    likely:
      'remote service ~ lateral, lateral movement ~ using, move ~ laterally, pivot ~ to ~ host|server|network, jump ~ to ~ server|host',
  },
  'T1021.001': {
    named: 'rdp, remote desktop protocol',
    sure: 'remote desktop, mstsc, terminal service, fdenytsconnection, 3389',
  },
  'T1021.002': {
    sure: 'smb ~ lateral*, admin share, windows admin share, lateral* ~ smb, ipc share, net use, smb ~ move|transfer|copy, c share, smb ~ spread|propagat*|share|connect|reach|remote|mount, over|via|through|using smb, hidden|administrative share, psexec ~ lateral*|remote|spread|host|move, smbexec',
    likely: 'smb, psexec',
  },
  'T1021.003': {
    sure: 'dcom, distributed component object model',
  },
  'T1021.004': {
    sure: 'ssh ~ lateral*|connect|session|access, lateral* ~ ssh, putty ~ ssh|session|connect, enable ~ ssh',
    likely: 'ssh',
  },
  'T1021.005': {
    sure: 'vnc, hvnc, vnc ~ session|connect|server|access',
  },
  'T1021.006': {
    sure: 'winrm, windows remote management, evil winrm, wsman, invoke command, enter pssession, new pssession, powershell remoting, psremoting, winrs',
  },
  'T1021.007': {
    sure: 'move|pivot|lateral* ~ cloud ~ environment|tenant|resource, lateral* ~ azure|microsoft 365|okta|cloud, on prem* ~ to ~ cloud|azure|entra',
  },
  T1210: {
    sure: 'exploitation of remote services, eternalblue, bluekeep, ms17 010, eternalromance, smbghost, zerologon',
    likely: 'exploit ~ lateral*, lateral* ~ exploit, exploit ~ smb|internal, wormable',
  },
  T1534: {
    sure: 'internal spearphishing, internal spear phishing, internal phish*, lateral phish*, phish* ~ colleague|coworker|within ~ organization, send|sent to ~ colleague|coworker',
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
    sure: 'psexec ~ copy|transfer, transfer ~ over|via ~ smb, copy ~ to ~ remote host|system|machine|server, smb ~ transfer|copy, copy ~ over smb, smb ~ payload|beacon, copy|copied|transfer|push|distribut*|deploy|spread ~ to ~ other|remote|multiple|additional|several ~ host|hosts|system|machine|server|computer|endpoint, copy|copied|distribut*|spread|push ~ across ~ network|domain|environment|hosts, copy|copied ~ c share|admin share, robocopy|xcopy ~ remote|share|host|server',
    likely:
      'copy ~ to ~ other host|system|machine|server, transfer ~ to ~ domain controller|host|server, copied ~ across|network, rdpclip, copy ~ network share, admin share ~ copy|transfer, move ~ laterally ~ smb',
  },
  T1080: {
    named: 'taint shared content',
    sure: 'infect|replace|trojaniz* ~ shared|network ~ drive|folder|share|file',
  },

  // Collection
  T1005: {
    named: 'steal ~ file|document',
    sure: 'data from local system, collect ~ file|document, file ~ steal|collect|exfiltrat*, stealing ~ document, sensitive ~ file|document|data ~ collect|steal|search|from, upload ~ file ~ c2|server|attacker, document ~ steal|collect|exfiltrat*, wallet file|data|files, telegram session|data|tdata|database, seed phrase, grab ~ file|document|wallet, stole ~ data|document|file|files',
    likely:
      'steal ~ data|information, data theft, steal ~ sensitive, gather ~ data|file|document, data collection, outlook ~ data|email|profile, crypto* wallet, harvest ~ data|information',
  },
  T1025: {
    sure: 'data from removable media, file ~ from ~ removable|usb, copy|collect|steal|gather|search|exfiltrat* ~ file|document|data ~ from|on ~ usb|removable|flash|thumb|external',
    likely: 'steal ~ usb|removable',
  },
  T1039: {
    sure: 'data from network shared drive, collect|steal|copy|copied|exfiltrat*|gather|archive|stolen|stole ~ from ~ file|network|shared share|server|drive|folder',
    likely: 'file ~ from ~ network share|shared',
  },
  T1074: {
    likely: 'data staged, stage ~ data|file ~ exfiltrat*',
  },
  'T1074.001': {
    sure: 'local data staging, data staging, stage ~ data|file ~ exfiltrat*|directory|folder, staged ~ for exfiltration, store ~ stolen|collected|captured ~ in|file|folder|directory|disk, save ~ collected|stolen|captured, prior to exfiltration, staging folder|directory|area, collected ~ placed|staged, perflog, later exfiltration',
    likely:
      'stored in ~ file|folder|directory ~ exfiltrat*, collected ~ saved|stored|written, save ~ to ~ temp|file ~ exfiltrat*|upload, staging directory|folder, keystroke ~ store|save|file, screenshot ~ save|store, data ~ store ~ in ~ file|directory|folder',
  },
  'T1074.002': {
    named: 'remote data staging',
    sure: 'stage|staged|consolidate|aggregate ~ on|to ~ one|single|central|internal|another ~ host|server|system',
  },
  T1113: {
    named:
      'take ~ screenshot, screen capture, capture ~ screen, picture|image|photo|snapshot ~ of desktop|screen',
    sure: 'screenshot, screen shot, screen grab, screengrab, bitblt, copyfromscreen, print screen, screen recording, screen image|grab|picture, desktop image|picture|snapshot, capture|record|grab ~ desktop',
  },
  T1114: {
    sure: 'email collection, mailbox ~ steal|read|exfiltrat*|download|copy|copied|harvest|search|export, email theft, mail theft',
    likely: 'steal ~ email, email ~ steal|exfiltrat*|collect, mailbox ~ access|export, pst ~ export',
  },
  'T1114.001': {
    sure: 'outlook ~ pst|ost',
    likely: 'pst file',
  },
  'T1114.002': {
    sure: 'graph api ~ mail*|email|message|search, ews ~ mail*|email|collect|query|queries, mailboxexportrequest, mailitemsaccessed, mail read, mailbox ~ graph|ews|export|search|download|copied, read|search|download|export ~ mailbox|mailboxes, copy|copied ~ mailbox|mailboxes',
    likely: 'exchange web service, new mailboxexportrequest, mailbox export',
  },
  'T1114.003': {
    named:
      'email forwarding rule, forwarding rule, forward ~ mail|email|message ~ to ~ external|outside|attacker|address, rule ~ forward ~ mail|email|message|external|outside',
    sure: 'auto forward*, mail forwarding, forward ~ user|victim ~ mail|email',
  },
  T1115: {
    named: 'clipboard',
    likely: 'clipper',
  },
  T1119: {
    sure: 'automated collection, automatic* ~ collect|gather|search|steal|harvest, script ~ automatic* ~ collect|gather',
    likely: 'automatic* ~ collect',
  },
  T1123: {
    named: 'microphone',
    sure: 'audio capture, record ~ audio|microphone|sound, audio recording, eavesdrop, record ~ ambient|conversation|call|voice',
  },
  T1125: {
    named: 'webcam',
    sure: 'video capture, camera ~ capture|record|access|image|picture|photo|snapshot|video|stream, video ~ record|camera|webcam',
    likely: 'camera ~ capture|record|access',
  },
  T1185: {
    sure: 'browser session hijacking, man in the browser, man in browser, inject ~ into ~ browser ~ session|page|banking, hook ~ page|browser ~ form|fetch|function, form grab*',
    likely: 'web inject*, webinject*',
  },
  T1213: {
    sure: 'confluence|jira|wiki|intranet|slack|teams ~ search|download|browse|comb ~ document|credential|data, search ~ confluence|jira|wiki|intranet|sharepoint',
    likely: 'sharepoint ~ data|document|access, confluence ~ document, data from information repositories',
  },
  'T1213.002': {
    sure: 'sharepoint ~ search|download|document|exfiltrat*|steal|collect, search|download|exfiltrat*|steal|browse ~ sharepoint',
  },
  'T1213.003': {
    sure: 'source code ~ steal|exfiltrat*|download|clone|stole|theft|stolen, private repositor*',
  },
  'T1213.004': {
    sure: 'customer record ~ export|steal|exfiltrat*|download, export|exfiltrat*|steal ~ customer record',
  },
  'T1213.006': {
    sure: 'dump|export|exfiltrat* ~ database|table|tables, mysqldump, navicat, dbeaver, sqlcmd, database tables, table ~ copied',
  },
  T1530: {
    sure: 'from ~ s3|bucket|onedrive|cloud storage|blob ~ download|exfiltrat*|steal|stolen, download|exfiltrat*|copy|copied|steal|stole ~ from ~ s3|bucket|onedrive|cloud storage|blob|google drive, cloud drive, data from cloud storage, search ~ onedrive|google drive|cloud drive',
  },
  T1560: {
    named: 'zip|compress|archive|pack ~ before ~ send|sent|sending|exfiltrat*|upload',
    sure: 'archive collected data, compress ~ data|file ~ exfiltrat*, archive ~ exfiltrat*, rar ~ exfiltrat*, zip ~ exfiltrat*, compress ~ stolen|collected, collected ~ compress|zip|archive, data|file|files|result|results ~ zip|compress|rar ~ send|sent|upload|exfiltrat*, compress ~ archive ~ exfiltrat*|upload|send|sent',
    likely:
      'compress ~ file|data ~ archive|zip|rar, password protected ~ rar, encrypt ~ collected|stolen ~ data',
  },
  'T1560.001': {
    named: 'winrar',
    sure: 'rar exe, 7zip, 7 zip, 7z, winrar ~ archive, compress|archive|pack|split ~ rar|winrar|7z|7zip|tar, password protected ~ archive|rar|zip|7z ~ exfiltrat*|stolen|collect|data|upload, makecab, tar gz, compress archive, multi volume, put ~ password protected ~ archive, with winrar|rar',
    likely: 'rar archive, rar file',
  },
  'T1560.002': {
    sure: 'zlib|gzip ~ compress ~ data|before|send|exfiltrat*|collected, compress ~ zlib|gzip ~ before|send|sent|exfiltrat*|collected',
  },
  'T1560.003': {
    sure: 'encrypt|xor|rc4|aes|encode ~ collected|stolen|gathered|keystroke|captured|harvested ~ data|file|log|information, collected|stolen|gathered|keystroke|captured|harvested ~ data|file|log|information ~ encrypt|xor|rc4|aes',
  },
  'T1602.001': {
    sure: 'snmp ~ walk|mib|dump|query|community',
  },
  'T1602.002': {
    named: 'network device configuration dump',
    sure: 'running config*, tftp ~ config*, config* ~ tftp, config* file ~ router|switch|network device ~ exfiltrat*|copy|copied|dump|steal, router|device config* ~ exfiltrat*|dump|steal|export|collect',
  },

  // Command and control
  T1001: {
    likely: 'data obfuscation, c2 ~ disguise|hidden|steganograph*',
  },
  'T1001.001': {
    sure: 'junk data ~ c2|traffic|packet|request|message, junk ~ traffic|packet, random data ~ c2|traffic|packet|request',
  },
  'T1001.003': {
    sure: 'fake|mimic|imitat*|impersonat* ~ tls|ssl|http ~ traffic|handshake|record|header, faketls, 17 03 03, malleable c2, malleable profile, mimic ~ legitimate ~ traffic, tls record',
    likely: 'mimic ~ legitimate traffic, fake tls',
  },
  T1008: {
    sure: 'fallback channel, fall back ~ c2|server|channel|domain|second, fallback ~ c2|server|channel|domain|address, backup|secondary|alternate|alternative ~ c2 ~ server|channel|domain|address, backup ~ server|channel, unreachable|unavailable ~ try|tries|use|switch|second|next|another|backup, fail ~ to ~ connect ~ second|next|another|backup',
    likely: 'backup c2, fallback c2, secondary c2|server, alternative c2, fallback',
  },
  T1071: {
    likely: 'c2 ~ protocol, application layer protocol, communicat* ~ with ~ c2, c2 communication',
  },
  'T1071.001': {
    named:
      'http ~ c2, c2 ~ http|https, http post, https post, http request, post request, http get, user agent',
    sure: 'https request, get request, over http|https, via http|https, web protocol, http communication, http traffic, communicat* ~ http|https, https ~ c2, using http|https, http protocol, http beacon, websocket, http header, winhttp*, internetopen*, httpsendrequest*, http response, plain http, over|via|through websocket, post ~ json ~ server|c2, post ~ data|result ~ server|c2, web socket, https beacon|c2, url path|uri ~ c2',
    likely:
      'post ~ c2, c2 ~ post, beacon ~ c2, c2 url, wininet, web request, phone home, call home, asks server',
  },
  'T1071.002': {
    sure: 'ftp ~ c2|exfiltrat*|upload, smb beacon, named pipe ~ beacon|c2, smb ~ c2',
    likely: 'ftp server',
  },
  'T1071.003': {
    sure: 'smtp ~ c2|exfiltrat*, imap ~ c2, email ~ c2, command ~ via|through|over|by email|mail, draft ~ email|message ~ c2|command',
    likely: 'pop3, imap',
  },
  'T1071.004': {
    named: 'dns tunnel*',
    sure: 'dns ~ c2, c2 ~ dns, dns txt, dns ~ beacon|covert, txt record, over|via|through|using dns, dns over https',
    likely: 'dns quer* ~ c2, dns request',
  },
  'T1071.005': {
    named: 'mqtt, xmpp',
  },
  T1090: {
    named: 'socks, reverse proxy, domain fronting',
    sure: 'proxy server, proxy ~ c2, c2 ~ proxy, socks5, socks proxy, proxy tool, frp, proxychain*, multi hop proxy, tor network, internal proxy, external proxy, htran, port forward*, earthworm, ngrok, tor ~ c2|network|proxy, vpn ~ hide|anonym*, fast reverse proxy, ssf, lcx, port proxy, portproxy, reverse socks, residential prox*',
    likely: 'proxy, relay, chisel, plink, redirector, proxies, onion',
  },
  'T1090.001': {
    named: 'internal proxy, proxy ~ internal, netsh ~ proxy|proxies',
    sure: 'portproxy, port proxy, earthworm, chain ~ relay|socks, relay ~ internal, peer to peer c2, relay ~ connection|traffic ~ internal|host|hosts',
  },
  'T1090.002': {
    sure: 'residential prox*, external proxy, proxy service',
  },
  'T1090.003': {
    named: 'multi hop, chain ~ proxy|hop|hops',
    sure: 'multi hop proxy, tor network, over tor, tor browser, tor hidden, tor c2, tor exit|node|nodes|relay|onion, mullvad, expressvpn, vpn exit, commercial vpn, operational relay, compromised|soho ~ router|device ~ proxy|relay|traffic, multiple hop|hops|proxies, onion ~ c2|address|domain|service, vpn and tor',
  },
  'T1090.004': {
    named: 'domain fronting',
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
    sure: 'web service ~ c2, c2 ~ telegram|discord|dropbox|github|twitter|onedrive|slack|pastebin|google, telegram ~ c2|bot, discord ~ c2, dropbox ~ c2, github ~ c2, onedrive ~ c2, google drive ~ c2, discord webhook, legitimate ~ web|cloud|online ~ service ~ c2|communicat*|abuse|payload, abuse ~ dropbox|google|github|telegram|discord|onedrive|slack|notion|pastebin|trello|cloud service',
    likely:
      'pastebin, telegram channel, dropbox api, google drive, legitimate ~ cloud service, cloud storage',
  },
  'T1102.001': {
    named: 'dead drop',
    sure: 'c2|server ~ address|domain|ip|url ~ hidden|store|retriev*|obtain|fetch|resolve|encoded|embed ~ profile|post|page|steam|telegram|pastebin|github|twitter|youtube|comment|tweet|blog|gist|telegraph|smart contract, retriev*|obtain|fetch|resolve|extract|read ~ c2 ~ from ~ steam|telegram|pastebin|github|twitter|youtube|profile|page|post, steam profile|community, etherhiding',
  },
  'T1102.002': {
    sure: 'c2|command ~ via|through|over|using ~ dropbox|onedrive|google|telegram|discord|slack|graph|github|twitter|notion|calendar|zimbra|trello, dropbox|onedrive|google drive|telegram|discord|slack|graph|github ~ c2|tasking, dropbox|onedrive|google drive|slack|discord api, graph api ~ c2|communicat*|command, telegram bot, google sheet, slack channel, discord bot, talk ~ through ~ dropbox|onedrive|telegram',
    likely: 'telegram bot api, c2 ~ telegram|dropbox|onedrive',
  },
  T1104: {
    sure: 'multi stage channels',
    likely: 'second stage c2',
  },
  T1105: {
    named:
      'download ~ payload|stage|malware|file|additional|executable|dll|binary|script|tool|loader|backdoor|rat|trojan|module|component|ransomware|dropper|plugin|implant|stealer, download and execut*, additional payload, ingress tool transfer, second stage payload, downloader',
    sure: 'drop ~ additional ~ payload|malware, urldownloadtofile*, invoke webrequest, downloadfile, downloadstring, certutil, wget, curl, bitsadmin, payload ~ download, deliver ~ payload, retriev* ~ payload|file|stage|malware, fetch ~ payload|file|stage|malware, downloaded from, download ~ from ~ c2|server|url|remote|github, download ~ execut*, next stage payload, upload ~ file ~ victim|system|machine, download file, upload ~ and ~ download, download or upload, upload ~ tool, stage ~ download, fetch ~ script|msi|loader|dll|archive|zip|binary|next|tool|implant, drop ~ tool|scanner|implant|backdoor, download ~ zip|archive|msi|image|backdoor|client|utility|installer|beacon|agent|shellcode|exe|code, pull ~ stage|payload|script|next, over webdav, iwr, invoke restmethod, urlcache, download cradle, downloads more, save ~ zip|payload ~ temp|disk, install ~ backdoor|implant ~ server|host|system|system|compromised, pull down',
    likely:
      'retriev* ~ from ~ server|c2|url, receiv* ~ payload|file ~ c2|server, install ~ additional, next stage, second stage, deploy ~ additional, drop ~ payload|malware, pull ~ from, transfer ~ tool|file, scp, file transfer, upload ~ file, remote ~ payload',
  },
  T1132: {
    likely: 'data encoding',
  },
  'T1132.001': {
    sure: 'base64 ~ c2, c2 ~ base64, encod* ~ base64 ~ c2|send|server, base64 encoded ~ request|response|traffic|c2|post|parameter',
    likely: 'standard encoding, base64 ~ send|http|post|server, send ~ base64',
  },
  'T1132.002': {
    named: 'non standard encoding',
    sure: 'custom base64, custom ~ base64 alphabet, modified base64, custom ~ encoding ~ c2|traffic|message|communicat*',
  },
  T1205: {
    sure: 'port knock*, magic packet, traffic signaling, passive backdoor|implant|listener, specially crafted ~ packet, wake|activat*|trigger ~ magic|packet, magic ~ value|byte|string|packet ~ tcp|traffic|packet|activat*, passively ~ listen|monitor ~ traffic|packet|packets',
    likely: 'magic ~ packet|byte ~ activat*',
  },
  'T1205.001': {
    named: 'port knock*',
    sure: 'knock ~ packet|sequence|port',
  },
  'T1205.002': {
    named: 'socket filter',
    sure: 'bpf, berkeley packet filter, ebpf filter, libpcap',
  },
  T1219: {
    named: 'anydesk, teamviewer, screenconnect, splashtop, remote access software, rmm',
    sure: 'connectwise control, atera, ammyy, logmein, remote utilities, netsupport, supremo, remote access tools, rustdesk, ultravnc, tightvnc, dameware, tactical rmm, zoho assist, meshcentral, meshagent, remote monitoring and management, remote management tool, remote desktop software, action1, syncro, remcom, litemanager, gotohttp, quick assist, chrome remote desktop, ultraviewer, bomgar, pulseway, ninjarmm, n able, fleetdeck, level rmm, remote assistance, xeox*',
    likely: 'remote access tool, remote administration tool, vnc, simplehelp, legitimate remote',
  },
  'T1219.001': {
    named: 'code tunnel, ide tunnel*, vs code tunnel, vscode tunnel',
    sure: 'visual studio code ~ tunnel, vscode ~ tunnel, dev tunnel, remote tunnel',
  },
  'T1219.002': {
    named:
      'anydesk, screenconnect, splashtop, atera, rustdesk, quick assist, chrome remote desktop, simplehelp, connectwise control, remote desktop software, litemanager, gotohttp, meshagent, meshcentral, ultraviewer, netsupport, logmein, syncro, bomgar, supremo, ammyy, tightvnc, zoho assist, action1, remote utilities',
  },
  T1568: {
    sure: 'dynamic dns, dyndns, ddns',
    likely: 'dynamic resolution',
  },
  'T1568.001': {
    sure: 'fast flux',
  },
  'T1568.002': {
    named: 'domain generation algorithm, dga, domain ~ generat* ~ date|algorithm|random*|seed',
    sure: 'domain generation, generat* ~ domain|domains ~ date|algorithm|seed',
  },
  T1571: {
    named: 'non standard ~ port',
    sure: 'non standard port, nonstandard port, uncommon port',
    likely:
      'port 8080|8443|4444|8888|1337|8081|447|449|995|2222|5555, port 7707|6606|8808|4782|1604|7777|7000|5000|9999|8888|3000',
  },
  T1572: {
    named: 'ssh tunnel',
    sure: 'protocol tunneling, dns over https, tunnel ~ traffic, ngrok, chisel, plink, iodine, cloudflared, tunneling tool, reverse ssh, ligolo, reverse tunnel, tunnel ~ rdp|smb|connection|ssh, cloudflare tunnel, trycloudflare, softether, openvpn, wireguard, tailscale, zerotier, stowaway, frpc, rdp ~ tunnel, gost',
    likely: 'tunnel',
  },
  T1573: {
    likely: 'encrypted channel, encrypt ~ c2, c2 ~ encrypt',
  },
  'T1573.001': {
    sure: 'rc4 ~ c2, c2 ~ rc4|aes|xor|blowfish|des, aes ~ c2, xor ~ c2, encrypt ~ c2 ~ rc4|aes|xor, communicat* ~ encrypt ~ rc4|aes|xor|des|blowfish, traffic ~ encrypt ~ rc4|aes|xor|des|blowfish, symmetric ~ encrypt*|cryptography, encrypt ~ traffic|communicat* ~ aes|rc4|xor|with, symmetric key, encrypt ~ data ~ aes|rc4|xor|des ~ send|server|c2, encrypt ~ rc4|aes|xor|des ~ send|sent|server|c2|communicat*|traffic, rc4|aes|xor|chacha20 ~ encrypt ~ traffic|communicat*|c2|channel|request, communicat*|traffic|request|requests|packet|packets ~ encrypt ~ chacha20|salsa20|rc4|aes|xor, commands ~ encrypt ~ xor|rc4|aes',
    likely:
      'rc4, aes 256, chacha20, communicat* ~ encrypt, encrypt ~ communicat*, c2 ~ encrypt, encrypt ~ c2, encrypt ~ traffic, traffic ~ encrypt, xor encrypt*, encrypt ~ packet|message|network, packet|message ~ encrypt, salsa20, encryption key, blowfish, encrypt ~ before ~ send|sent',
  },
  'T1573.002': {
    named: 'mutual tls',
    sure: 'asymmetric ~ c2, rsa ~ c2, c2 ~ tls|ssl|rsa, tls ~ c2, ssl ~ c2, mtls, curve25519 ~ communicat*|c2|key, ecdh ~ communicat*|c2|key exchange, rsa ~ communicat*|traffic|session key, websocket ~ tls, over tls|ssl, key exchange',
    likely: 'rsa public key ~ send|server|c2|communicat*, tls encrypt*',
  },

  // Exfiltration
  T1020: {
    sure: 'automated exfiltration',
    likely: 'automatic* ~ exfiltrat*|upload',
  },
  T1029: {
    sure: 'exfiltrat*|upload|transfer ~ schedule|midnight|nightly|daily, at regular intervals, scheduled transfer',
  },
  T1030: {
    named: 'split|divide|cut|break ~ file|data|archive ~ chunk|part|segment|piece|size|portion',
    sure: 'exfiltrat*|upload|send|sent|transfer ~ in ~ chunk|portion|segment|part|piece, small chunk',
    likely: 'data transfer size limit, chunk ~ upload|exfiltrat*',
  },
  T1041: {
    named:
      'exfiltrat* ~ c2, send ~ data ~ c2|server|attacker, data ~ sent ~ c2|server|attacker, sent to ~ c2, upload ~ to ~ c2, send ~ to ~ c2 ~ server|information|data',
    sure: 'exfiltration over c2, send ~ collected|stolen|gathered|harvested|captured ~ data|information|file ~ c2|server|attacker, c2 ~ exfiltrat*, exfiltrat* ~ to ~ server, exfiltrat* ~ via ~ http, send ~ information ~ c2|server|attacker, information ~ sent ~ c2|server|attacker, transmit ~ to ~ c2|server, stolen ~ send|sent|upload|exfiltrat*, post ~ to ~ c2, sent home, data ~ post ~ c2|server, send ~ back to ~ operator|attacker|c2|server, http post ~ stolen|collected|exfiltrat*|upload|file, sent ~ to ~ operator|attacker, sends ~ to server, exfiltrat* ~ over ~ c2|channel|http|https',
    likely:
      'send ~ to ~ c2|server, sent ~ back ~ c2|server|attacker, upload ~ to ~ server, exfil, send ~ back, report ~ back ~ c2|server, sent ~ c2',
  },
  T1048: {
    sure: 'exfiltration over alternative protocol, exfiltrat* ~ ftp|dns|smtp|sftp|webdav|email, winscp|filezilla|sftp|rsync|pscp ~ exfiltrat*|stolen|data|upload, exfiltrat* ~ winscp|scp|rsync|tftp|icmp|filezilla',
    likely: 'winscp, filezilla, sftp, ftp ~ upload, pscp',
  },
  'T1048.002': {
    sure: 'exfiltrat* ~ sftp|ftps|scp, rclone ~ https|sftp',
  },
  'T1048.003': {
    named: 'over ftp|smtp',
    sure: 'upload|send|sent|exfiltrat*|leave|mail ~ via|over|through|by|to|using ~ ftp|smtp|tftp, ftp|smtp|tftp ~ exfiltrat*|upload|stolen|archive',
    likely: 'exfiltrat* ~ ftp|smtp',
  },
  'T1052.001': {
    likely: 'exfiltrat* ~ usb',
  },
  T1567: {
    sure: 'exfiltration over web service, exfiltrat* ~ telegram|discord|webhook|pastebin, exfiltrat*|upload ~ to|via|through ~ telegram|discord|webhook|pastebin|github|gofile|anonfiles|slack|temp sh|transfer sh|file io, file sharing ~ exfiltrat*|stolen, exfiltrat*|upload ~ file sharing, stolen ~ telegram|discord',
    likely: 'exfiltrat* ~ cloud',
  },
  'T1567.001': {
    sure: 'exfiltrat*|upload|push ~ to ~ github|gitlab ~ repositor*|repo',
  },
  'T1567.002': {
    named: 'rclone',
    sure: 'megasync, exfiltrat* ~ mega|dropbox|onedrive|google, mega ~ exfiltrat*, mega nz, exfiltrat* ~ cloud storage, exfiltrat*|upload|copied|transfer|sent|send|carry ~ to ~ s3|mega|dropbox|onedrive|google drive|backblaze|wasabi|azure|bucket|cloud storage|pcloud, goodsync, freefilesync, azcopy, s3 browser, backblaze, wasabi, restic, mega io, storage bucket',
    likely: 'upload ~ mega|dropbox|onedrive, mega, megacmd',
  },
  'T1567.004': {
    named: 'exfiltration over webhook',
    sure: 'exfiltrat*|send|post|upload ~ webhook, webhook ~ exfiltrat*|stolen|upload|discord',
  },
  T1537: {
    named: 'transfer data to cloud account',
    sure: 'transfer|copied|share ~ snapshot|bucket|data ~ attacker ~ account|tenant|subscription',
  },

  // Impact
  T1485: {
    sure: 'data destruction, wiper, destroy ~ data, overwrit* ~ file|data ~ with, wiper malware|attack, delete|erase|destroy ~ snapshot|datastore|repository|vm|virtual, overwrit* ~ file ~ zero|zeros|random, data ~ destroy|irrecoverabl*|overwrit*',
    likely: 'wipe ~ data|file|disk|system, destructive ~ malware|attack',
  },
  T1486: {
    named: 'ransomware, ransom note, raas, encrypt ~ file ~ victim|ransom|extension|system',
    sure: 'data encrypted for impact, file encryption, encrypted file ~ extension, encryptor, lock ~ virtual|hypervisor|esxi, suffix|extension ~ append|added|encrypted, append ~ extension|suffix, intermittent encryption, deploy|detonate|spread|launch ~ encryptor|lockbit|akira|locker, diskcryptor, bitlocker ~ encrypt',
    likely: 'encrypt ~ victim ~ file|data, ransom demand, double extortion, encrypt file',
  },
  T1489: {
    sure: 'service stop, stop ~ service, kill ~ process ~ encrypt*, terminat* ~ service, terminat* ~ process ~ database|sql|backup, net stop, taskkill, kill ~ service, stop|kill|terminat*|shut|power ~ vm|vms|virtual|guest|database|sql|miner|competitor, vms|virtual machine ~ stop|kill|terminat*|shut|power, kill ~ competing|rival|competitor, rival|competing miner ~ kill|terminat*|remove, services and process* ~ stop|kill|terminat*, vm process kill, list of ~ services ~ stop|terminat*|kill',
    likely: 'stop ~ process, kill ~ process, terminat* ~ process, processes and services',
  },
  T1490: {
    named:
      'shadow cop*, vssadmin, delete|destroy|erase|remove|wipe|disable|purge|encrypt ~ backup|backups|snapshot|snapshots|recovery|restore point, backup|backups|snapshot|snapshots|restore point ~ delete|destroy|erase|remove|wipe|disable|encrypt',
    sure: 'wbadmin, inhibit system recovery, bcdedit, delete ~ backup, volume shadow, recovery ~ disable, system restore, hinder|hamper|inhibit ~ recovery|restor*',
    likely: 'backup ~ delete|destroy',
  },
  T1491: {
    sure: 'defac*',
    likely: 'desktop wallpaper, change ~ wallpaper, wallpaper',
  },
  'T1491.001': {
    named: 'internal defacement',
    sure: 'change|replace|set|modif* ~ wallpaper|desktop background, print ~ ransom note, ransom note ~ printer|print|printed, desktop wallpaper, motd, login banner',
  },
  'T1491.002': {
    named: 'external defacement, defac* ~ website|site|page|web',
    sure: 'website|site|web|page ~ defac*',
  },
  T1496: {
    named: 'cryptojack*, cryptomin*, crypto min*, coin min*, coinmin*, xmrig',
    sure: 'resource hijacking, cryptocurrency min*, monero min*',
    likely: 'miner, mining',
  },
  'T1496.001': {
    named:
      'xmrig, cryptojack*, cryptomin*, crypto min*, coin min*, coinmin*, mine ~ monero|cryptocurrency|bitcoin',
    sure: 'cryptocurrency min*, monero min*',
  },
  'T1496.002': {
    named: 'proxyware, bandwidth hijacking',
  },
  T1498: {
    named: 'ddos',
    sure: 'denial of service ~ network, network denial of service, distributed denial of service',
    likely: 'udp flood, syn flood, dns amplification',
  },
  'T1498.001': {
    named: 'syn flood, udp flood, direct network flood',
    sure: 'icmp flood, tcp flood, layer 4 ddos|attack|flood',
  },
  'T1498.002': {
    named: 'amplification attack, reflection attack, dns amplification',
  },
  T1499: {
    sure: 'endpoint denial of service',
    likely: 'denial of service, dos attack, ddos',
  },
  'T1499.002': {
    sure: 'http flood, slowloris, layer 7 ddos|attack|flood',
  },
  'T1499.003': {
    sure: 'http flood, application ~ exhaustion, application layer ~ ddos|flood|dos',
  },
  T1529: {
    sure: 'system shutdown, shut down ~ system|computer|machine, shutdown ~ r|s, reboot ~ system|computer|machine, force ~ reboot, force ~ restart|shutdown, shutdown exe, system ~ reboot ~ force|after, reboot ~ victim|host|device',
    likely: 'reboot, shutdown',
  },
  T1531: {
    sure: 'account access removal, lock ~ out ~ user|admin*|victim|account, account ~ locked, change|reset ~ password ~ all|administrators ~ lock|prevent|account, delete|disable|remove ~ user|admin* account',
    likely: 'change ~ password ~ account ~ lock, lock ~ out ~ account',
  },
  T1561: {
    sure: 'disk wipe, master boot record, mbr, wipe ~ disk',
    likely: 'overwrit* ~ mbr|disk',
  },
  'T1561.001': {
    sure: 'overwrit*|wipe|erase|destroy|corrupt ~ disk|disks|drive|drives|partition|sector|sectors, disk wip*, physicaldrive*, physical drive',
  },
  'T1561.002': {
    named: 'master boot record, mbr',
    sure: 'partition table, master file table, boot sector, ntfs structure',
  },
  T1565: {
    likely: 'data manipulation, transmitted data manipulation',
  },
  'T1565.002': {
    sure: 'alter|modif*|manipulat*|tamper ~ transaction|payment message|traffic, replace ~ wallet address, alter ~ message|messages ~ transit',
  },
  T1657: {
    sure: 'financial theft, business email compromise, double extortion, wire fraud, payment fraud, payment diversion, romance scam, investment scam',
    likely:
      'extort*, ransom demand, wire transfer ~ fraud*, steal ~ cryptocurrency|fund, leak site, threaten ~ publish|leak|release, publish|leak ~ stolen ~ data|file, invoice fraud, million ~ steal|stolen|stole|theft, launder',
  },
  T1667: {
    named: 'email bomb*, mail bomb*, spam bomb*',
    sure: 'flood|bombard|overwhelm ~ inbox|mailbox, spam ~ flood ~ inbox|mailbox|email, thousand|thousands|hundreds ~ newsletter|spam|subscription ~ email|confirmation|message',
  },
  T1672: {
    named: 'email spoof*, spoofed sender',
    sure: 'spoof ~ sender|email address|from address, dmarc',
  },
};
