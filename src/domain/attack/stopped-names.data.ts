/**
 * Words that catalogues of actors and malware hold as names, and that mean something else wherever else they stand: times,
 * peoples and places, makers and products, and the everyday words of the field.
 */

export const stoppedNames = `
January February March April May June July August September October November December Monday Tuesday Wednesday
Thursday Friday Saturday Sunday Christmas Easter Halloween Spring Summer Autumn Winter Today Tomorrow Weekend

African Albanian American Arab Arabic Argentine Armenian Asian Australian Austrian Azerbaijani Belarusian Belgian
Brazilian British Bulgarian Canadian Chinese Colombian Croatian Cuban Czech Danish Dutch Egyptian English Estonian
European Filipino Finnish French Georgian German Greek Hebrew Hungarian Indian Indonesian Iranian Iraqi Irish Israeli
Italian Japanese Jewish Kazakh Korean Kurdish Latin Latvian Lebanese Libyan Lithuanian Malaysian Mexican Moroccan
Nigerian Norwegian Pakistani Palestinian Persian Peruvian Polish Portuguese Romanian Russian Saudi Scottish Serbian
Slovak Slovenian Spanish Swedish Swiss Syrian Taiwanese Thai Tunisian Turkish Ukrainian Uzbek Vietnamese Western
Afghanistan Albania Algeria America Argentina Armenia Asia Australia Austria Azerbaijan Bahrain Belarus Belgium Brazil
Britain Bulgaria Canada Chile China Colombia Croatia Cyprus Denmark Egypt England Estonia Europe Finland France Gaza
Georgia Germany Greece Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Japan Jordan Kazakhstan Kenya
Korea Kuwait Latvia Lebanon Libya Lithuania Malaysia Malta Mexico Moldova Morocco Netherlands Nigeria Norway Oman
Pakistan Palestine Peru Philippines Poland Portugal Qatar Romania Russia Scotland Serbia Singapore Slovakia Slovenia
Spain Sweden Switzerland Syria Taiwan Thailand Tunisia Turkey Ukraine Vietnam Yemen Beijing Berlin Brussels Delhi
Hongkong Istanbul Jerusalem Kyiv London Moscow Paris Pyongyang Seoul Shanghai Tehran Tokyo Warsaw Washington UK USA EU
UAE NATO UN CIA FBI NSA GCHQ FSB GRU SVR KGB Mossad IRGC MSS PLA CISA NCSC ANSSI Interpol Europol

Acer Acronis ActiveX Adobe AhnLab Akamai Alibaba Amazon AMD Android Anomali Ansible Apache Apple ARM Arista Asus Atlassian
AutoIt Avast AVG Avira AWS Azure Baidu Barracuda Bing Bitbucket Bitdefender Bitwarden BlackBerry Bluetooth Box Broadcom Chrome
Chromium Cisco Citrix Cloudflare Confluence CrowdStrike CyberArk Cybereason cPanel Debian Dell Discord Docker DotNet Dragos
Dropbox Drupal eBay Eclipse Edge Elastic Emsisoft Ericsson ESET Excel Exchange F5 Facebook FireEye Firefox Flash
Forcepoint Fortinet FortiGate Gmail GitHub GitLab GoLang Google HAProxy Heimdal Honeywell HP HTTP HTTPS Huawei Huntress
IBM IIS Imperva Infoblox Instagram Intel Intezer Invincea iOS iPad iPhone Ivanti Java JavaScript JScript Jenkins Jira Joomla
Juniper Kaspersky Kubernetes Lenovo LinkedIn Linux Lookout Lumen Mac macOS Magento Malwarebytes Mandiant McAfee
Microsoft MikroTik MongoDB Mozilla MySQL Netflix NetApp Netgear NetScaler Netskope Nginx Node NodeJS NordVPN Norton Nvidia
Office Okta OneDrive OpenSSH OpenSSL Opera Oracle Outlook Paloalto Panda PayPal PDF PHP PhishLabs Pinterest PostgreSQL PowerPoint
PowerShell Proofpoint Pulse PyInstaller Python QNAP Qualcomm Qualys QuickTime RealVNC Rackspace Rapid7 Recorded Red RedHat Reddit
Redis Ruby Safari Salesforce Samsung SAP SecureWorks Sekoia SentinelOne ServiceNow SharePoint Shodan Siemens Signal
Silverlight Skype Slack Snapchat Snowflake SolarWinds Sonicwall Sony Sophos Splunk Spotify SQL Steam StopRansomware Symantec Synology
Talos TeamViewer Telegram Tenable Tencent Tesla ThreatConnect TikTok TightVNC Tomcat Tor Trellix TrendMicro TrueCrypt Trustwave
Twilio Twitter Ubuntu UltraVNC Unix VBScript VeraCrypt Verizon Viber VirusTotal Visa VMware VPN Volexity WatchGuard WebDAV WebSocket WeChat WhatsApp Wi-Fi
WiFi WikiLeaks Windows WinRAR WinZip Wireshark Wiz Word WordPress Xbox Yahoo Yandex YouTube Zimbra Zoom Zscaler Zyxel

Access Account Activator Actor Address Admin Administrator Adware Agent Alert Alpha Analyst Analysis Analytics Anonymous
Antivirus Apk App Application APT Army Attack Attacker Author Autorun Backdoor Backup Bank Banker Banking Bash Basic
Batch Beacon Beta Bitcoin Blackmail Block Blocker Board Boot Bot Botnet Browser Bug Builder Business Button Bypass
Campaign Card Carrier Case Cash Casino Center Certificate Chain Chat Check Cipher Clean Cleaner Clicker Client Clipboard
Cloud Cluster Code Coin CoinMiner Command Common Company Compiler Computer Config Console Contact Control Controller Cookie Copy Core
Country Crack Cracker Crash Credential Credit Crew Crime Critical Crypt Crypter Crypto Cryptominer Cryptor Custom
Customer Cyber Daemon Damage Danger Dangerous Dark Darkweb Data Database Date Dead Death Debug Decrypt Decryptor Default
Defender Delta Desktop Destroyer Detection Device Digital Disk Docs Document Domain Download Downloader Driver Dropper
Dump Dumper Economy Education Email Embassy Emergency Encrypt Encrypted Encryption Encryptor Energy Engine Enterprise
Error Espionage Eternal Evil Execution Executable Exe Expert Exploit Explorer Express Extension Extortion Extractor Fake Family
FakeAV File Fileless Files Filecoder Finance Financial Firewall Firmware First Flood Folder Force Forensics Form Format
Forum Framework Fraud Free Friend Full Fund Gamma Gang General Generic Git Global Government Group Guard Guest Hack
Hacked Hacker Hackers Hacking Hacktivist Hardware Hash Health Hello Help Helper Hidden High Hijacker Home Host Hunter
Identity Image Impact Industry Infection Info Information Infostealer Infrastructure Injector Insider Install Installer
Internet Intrusion Investigation Invoice IoT JSON Kernel Key Keygen Keylogger Kill Killer Kit Knowledge Lab Laboratory
Launcher Law Leak Leaker Leaks Legion License Life Link List Live Load Loader Local Lock Locker Login Logger Machine
Macro Magic Mail Mailer Main Malware Manager Market Master Media Medical Member Memory Message Messenger Military Mimic
Miner Mining Mobile Mode Model Modem Module Monero Money Monitor Multi National Nation Net Network New News Null Number
Online Open Operation Operator Orange Order Organization Page Panel Paper Partner Password Paste Patch Payload Payment
Payments People Phantom Phishing Phone Photo Pirate Platform Player Plugin Point Police Policy Portal Power Premium
President Press Price Print Printer Private Process Product Profile Program Project Proof Protect Protection Protector
Protocol Proxy Public Purple Query Quality Question Rabbit Ransom Ransomware RAT Reader Recovery Red Registry Release
Remote Report Reputation Research Researcher Restore Reverse Risk Root Rootkit Router Rule Safe Sample Satellite Scam
Scanner School Science Scout Screen Script Search Second Secret Sector Secure Security Sender Sensor Sentinel Server Service
Session Setup Shadow Shell Shellcode Shop Signature Simple Site Small Smart SMS Sniffer Social Software Source Spam
Special Spyware Standard Start State Station Stealer Storage Store Stream Strike Student Sum Summary Summit Super
Support Surface Survey System Target Task Team Tech Technical Technology Telecom Terminal Test Third Threat Ticket Time Titan
Token Tool Toolkit Tools Total Tracker Trade Traffic Trojan Trust Trusted Tunnel Unit United Universal Unknown Unlock
Unlocker Update Updater Upload User Utility Vault Vector Vendor Video View Viewer Virtual Virus Vulnerability Wallet War
Warning Watch Web Webmaster Webmasters Webshell Website White Wiper Wireless Wizard World Worm Yellow Young Zero Zip
`
  .trim()
  .split(/\s+/);
