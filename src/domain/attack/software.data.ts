/** Names of malware families and tools with their aliases.
 *
 * One entry is `ID Name=alias,alias`; the id is there when ATT&CK has one; entries are parted by `|` or a line end.
 * A mark before a name says how it may be read in a text: none, in any case; `^`, with a capital; `~`, with a
 * capital and a context word close by, because it is an ordinary word or short; `!`, never: the name is shown only.
 *
 * Facts from MITRE ATT&CK v18.1 and the MISP galaxy (CC0 1.0); the last line from public reports.
 * © The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.
 */
export const softwareLines = `
S0001 Trojan.Mebromi|S0002 Mimikatz=^Mikatz|S0003 ~RIPTIDE=Etumbot,~Exploz,~Specfix|S0004 TinyZBot
S0005 ^Windows Credential Editor=~WCE|S0006 pwdump|S0007 ^Skeleton Key|S0008 gsecdump|S0009 ^Hikit
S0010 ~Lurid=^Enfal|S0011 Taidoor|S0012 ^PoisonIvy=^Breut,^Darkmoon
S0013 ^PlugX=Thoper,~TVT,^DestroyRAT,^Sogu,^Kaba,Korplug,^Scontroller
S0014 ^BS2005=^Hoardy,~Hoarde,^Phindolp|S0015 Ixeshe|S0016 P2P ZeuS=^Peer-to-Peer ZeuS,Gameover ZeuS
S0017 BISCUIT|S0018 Sykipot|S0019 ^Regin=~Prax,WarriorPride|S0020 ^China Chopper|S0021 Derusbi
S0022 Uroburos=~Snake,~Turla,^Urouros
S0023 ~CHOPSTICK=Backdoor.SofacyX,^SPLM,Xagent,^webhp,X-Agent for Android|S0024 ^Dyre=^Dyzap,Dyreza
S0025 ~CALENDAR|S0026 GLOOXMAIL=Trojan.GTALK|S0027 ^Zeroaccess|S0028 ~SHIPSHAPE|S0029 PsExec
S0030 Carbanak=Anunak|S0031 ~BACKSPACE=^Lecna|S0032 ^gh0st RAT=Mydoor,Moudoor,~SCAR
S0033 NetTraveler=TravNet,~Netfile|S0034 ^NETEAGLE|S0035 ~SPACESHIP|S0036 ~FLASHFLOOD
S0037 ~HAMMERTOSS=^HammerDuke,^NetDuke|S0038 ^Duqu|S0039 !Net=net.exe
S0040 ^HTRAN=HUC Packet Transmit Tool,HUC Packet Transmitter|S0041 !Wiper|S0042 ~LOWBALL
S0043 ^BUBBLEWRAP=Backdoor.APT.FakeWinHTTPHelper
S0044 JHUHUGIT=Trojan.Sofacy,^Seduploader,JKEYSKW,^Sednit,~GAMEFISH,SofacyCarberp
S0045 ADVSTORESHELL=^AZZY,^EVILTOSS,^NETUI,Sedreco|S0046 ^CozyCar=^CozyDuke,^CozyBear,^Cozer,^EuroAPT
S0047 Hacking Team UEFI Rootkit|S0048 PinchDuke|S0049 ^GeminiDuke
S0050 CosmicDuke=TinyBaron,BotgenStudios,NemesisGemina|S0051 ^MiniDuke|S0052 OnionDuke
S0053 ~SeaDuke=SeaDaddy,SeaDesk|S0054 ^CloudDuke=MiniDionis|S0055 RARSTONE|S0056 Net Crawler=^NetC
S0057 ^Tasklist|S0058 ^SslMM|S0059 ^WinMM|S0060 ^Sys10|S0061 ^HDoor=Custom HDoor|S0062 DustySky=NeD Worm
S0063 ~SHOTPUT=Backdoor.APT.CookieCutter,^Pirpi,~Badey|S0064 ~ELMER|S0065 ^4H RAT|S0066 3PARA RAT
S0067 pngdowner|S0068 !httpclient|S0069 ^BLACKCOFFEE|S0070 ^HTTPBrowser=^Token Control,^HttpDump
S0071 hcdLoader|S0072 OwaAuth|S0073 ^ASPXSpy=^ASPXTool|S0074 Sakula=Sakurel,~VIPER|S0075 !Reg=reg.exe
S0076 ^FakeM=Fakem RAT|S0077 CallMe|S0078 ^Psylo|S0079 ^MobileOrder|S0080 ^Mivast
S0081 ~Elise=BKDR_ESILE,^Elise Backdoor,~Esile|S0082 !Emissary|S0083 ^Misdat|S0084 ^Mis-Type|S0085 ^S-Type
S0086 ~ZLib|S0087 ^Hi-Zor|S0088 Kasidet|S0089 BlackEnergy|S0090 ~Rover
S0091 ~Epic=Tavdig,Wipbot,WorldCupSec,TadjMakhal,Epic Turla|S0092 Agent.btz
S0093 Backdoor.Oldrea=^Havex,Havex RAT|S0094 Trojan.Karagany=xFrost,Karagany|S0095 !ftp=ftp.exe
S0096 ^Systeminfo|S0097 !Ping=ping.exe|S0098 ^T9000|S0099 !Arp=arp.exe|S0100 ipconfig|S0101 ~ifconfig|S0102 nbtstat
S0103 !route=route.exe|S0104 ~netstat|S0105 dsquery=dsquery.exe|S0106 !cmd=!cmd.exe|S0107 ^Cherry Picker
S0108 netsh=netsh.exe|S0109 ^WEBC2|S0110 !at=at.exe|S0111 schtasks=schtasks.exe|S0112 ROCKBOOT
S0113 Prikormka|S0114 ^BOOTRASH|S0115 !Crimson|S0116 ^UACMe|S0117 XTunnel=Trojan.Shunnael,^XAPS
S0118 Nidiran=Backdoor.Nidiran|S0119 ^Cachedump|S0120 Fgdump|S0121 Lslsass|S0122 ^Pass-The-Hash Toolkit
S0123 ~xCmd|S0124 Pisloader|S0125 ~Remsec=Backdoor.Remsec,^ProjectSauron|S0126 ^ComRAT|S0127 BBSRAT
S0128 ~BADNEWS|S0129 AutoIt backdoor|S0130 ^Unknown Logger|S0131 TINYTYPHON|S0132 ^H1N1|S0133 Miner-C
S0134 Downdelph=Delphacy|S0135 ^HIDEDRV|S0136 USBStealer=~USB|S0137 ^CORESHELL=Sofacy,SOURFACE
S0138 OLDBAIT=Sasfis,^IEChecker|S0139 ^PowerDuke|S0140 ^Shamoon=^Disttrack
S0141 Winnti for Windows=^Winnti,Winnti for Linux,~Etso,RbDoor,RibDoor,~HIGHNOON|S0142 StreamEx
S0143 ~Flame=~Flamer,sKyWIper|S0144 ChChes=~Scorpion,HAYMAKER|S0145 ^POWERSOURCE=DNSMessenger,TEXTMATE
S0147 Pteranodon=Pterodo|S0148 ~RTM=Redaman|S0149 ^MoonWind|S0150 POSHSPY|S0151 HALFBAKED=^VB Flash
S0152 ^EvilGrab=^Wmonder|S0153 ^RedLeaves=^BUGJUICE|S0154 ^Cobalt Strike=Cobalt Strike Beacon,BEACON
S0155 ~WINDSHIELD|S0156 KOMPROGO|S0157 ~SOUNDBITE|S0158 PHOREAL|S0159 SNUGRIDE|S0160 certutil
S0161 XAgentOSX=OSX.Sofacy|S0162 ~Komplex|S0163 Janicab|S0164 TDTESS|S0165 OSInfo|S0166 ^RemoteCMD
S0167 Matryoshka|S0168 ~Gazer=^WhiteBear|S0169 ^RawPOS=FIENDCRY,^DUEBREW,~DRIFTWOOD|S0170 Helminth
S0171 Felismus|S0172 ~Reaver|S0173 ~FLIPSIDE|S0174 ~Responder|S0175 ^meek|S0176 ~Wingbird
S0177 ^Power Loader=~Power|S0178 Truvasys|S0179 MimiPenguin|S0180 ^Volgmer|S0181 FALLCHILL
S0182 ^FinFisher=^FinSpy,~BlackOasis|S0183 !Tor|S0184 POWRUNER|S0185 SEASHARPEE|S0186 ^DownPaper
S0187 Daserf=Muirim,Nioupale|S0188 ~Starloader|S0189 ISMInjector|S0190 BITSAdmin|S0191 ^Winexe|S0192 ^Pupy
S0193 ^Forfiles|S0194 PowerSploit|S0195 SDelete|S0196 PUNCHBUGGY=^ShellTea|S0197 PUNCHTRACK=^PSVC
S0198 ^NETWIRE|S0199 TURNEDUP|S0200 ^Dipsind|S0201 ^JPIN|S0202 adbupd
S0203 Hydraq=Roarur,MdmBot,^HomeUnix,^Homux,HidraQ,^McRat,~Aurora,^9002 RAT|S0204 ^Briba|S0205 ^Naid
S0206 ^Wiarp|S0207 Vasport|S0208 ^Pasam|S0210 ^Nerex|S0211 ^Linfo|S0212 CORALDECK|S0213 ^DOGCALL
S0214 ^HAPPYWORK|S0215 ^KARAE|S0216 ^POORAIM|S0217 SHUTTERSPEED|S0218 ^SLOWDRIFT|S0219 WINERACK|S0220 ~Chaos
S0221 ~Umbreon|S0222 CCBkdr|S0223 ^POWERSTATS=Powermud|S0224 ^Havij|S0225 !sqlmap
S0226 ^Smoke Loader=~Smoke,Dofoil|S0227 spwebmember|S0228 NanHaiShu|S0229 !Orz=AIRBREAK|S0230 ^ZeroT
S0231 Invoke-PSImage|S0232 ~HOMEFRY|S0233 MURKYTOP|S0234 ^Bandook|S0235 ^CrossRAT|S0236 Kwampirs
S0237 GravityRAT|S0238 ^Proxysvc|S0239 ^Bankshot=^Trojan Manuscript|S0240 ROKRAT|S0241 RATANKBA
S0242 ~SynAck|S0243 DealersChoice=Sednit RTF EK|S0244 Comnie|S0245 ^BADCALL|S0246 ^HARDRAIN|S0247 ^NavRAT
S0248 !yty|S0249 ^Gold Dragon|S0250 ^Koadic|S0251 Zebrocy=Zekapab|S0252 Brave Prince|S0253 ^RunningRAT
S0254 ^PLAINTEE|S0255 DDKONG|S0256 ~Mosquito|S0257 ~VERMIN|S0258 RGDoor|S0259 InnaputRAT|S0260 InvisiMole
S0261 Catchamas|S0262 ^QuasarRAT=~xRAT|S0263 ^TYPEFRAME|S0264 OopsIE|S0265 ^Kazuar
S0266 ^TrickBot=^Totbrick,TSPY_TRICKLOAD,^The Trick,^TrickLoader,^Trickster|S0267 FELIXROOT=GreyEnergy mini
S0268 ^Bisonal|S0269 ^QUADAGENT|S0270 RogueRobin|S0271 KEYMARBLE|S0272 NDiskMonitor|S0273 ^Socksbot
S0274 Calisto|S0275 ^UPPERCUT=^ANEL|S0276 Keydnap|S0277 FruitFly|S0278 iKitten=MacDownloader|S0279 ~Proton
S0280 ^MirageFox|S0281 !Dok=Retefe,^Tsukuba,^Werdlod|S0282 ^MacSpy
S0283 ^jRAT=JSocket,AlienSpy,Frutas,^Sockrat,Unrecom,jFrutas,Adwind,jBiFrost,Trojan.Maljava,Adwind RAT,^UNiversal REmote COntrol Multi-Platform,JacksBot
S0284 ^More_eggs=~SKID,^Terra Loader,~Terra,SpicyOmelette|S0285 ^OldBoot|S0286 ^OBAD|S0287 ZergHelper
S0288 KeyRaider|S0289 ^Pegasus for iOS=~Pegasus,^Pegasus for Android,Chrysaor,^Pegasus spyware
S0290 Gooligan=^Ghost Push|S0291 PJApps|S0292 AndroRAT|S0293 ^BrainTest|S0294 ^ShiftyBug|S0295 ^RCSAndroid
S0297 ^XcodeGhost|S0298 ^Xbot=^TinyNuke,^NukeBot,^Nuclear Bot,MicroBankingTrojan|S0299 ^NotCompatible
S0300 DressCode|S0301 Dendroid|S0302 Twitoor|S0303 MazarBOT|S0304 !Android/Chuli.A|S0305 SpyNote RAT
S0306 Trojan-SMS.AndroidOS.FakeInst.a|S0307 Trojan-SMS.AndroidOS.Agent.ao
S0308 Trojan-SMS.AndroidOS.OpFake.a|S0309 ^Adups|S0310 ANDROIDOS_ANSERVER.A|S0311 YiSpecter|S0312 WireLurker
S0313 ^RuMMS|S0315 DualToy|S0318 XLoader for Android|S0319 ^Allwinner|S0320 DroidJack|S0321 HummingWhale
S0322 HummingBad|S0323 ~Charger|S0324 SpyDealer|S0325 ~Judy|S0326 ^RedDrop|S0327 Skygofree
S0328 ^Stealth Mango|S0329 ~Tangelo|S0330 ^Zeus Panda=^Panda Banker|S0331 ^Agent Tesla
S0332 ^Remcos=^Rescoms|S0333 UBoatRAT|S0334 ^DarkComet=DarkKomet,Fynloski,Krademok,FYNLOS|S0335 ~Carbon
S0336 ^NanoCore=NanoCoreRAT,Nancrat,^Zurten|S0337 ^BadPatch|S0338 ^Cobian RAT|S0339 Micropsia|S0340 ~Octopus
S0341 ^Xbash|S0342 GreyEnergy|S0343 Exaramel for Windows=Exaramel,Exaramel for Linux|S0344 Azorult
S0345 ~Seasalt|S0346 ^OceanSalt|S0347 ^AuditCred=Roptimizer|S0348 ^Cardinal RAT|S0349 LaZagne|S0350 zwShell
S0351 ~Cannon|S0352 OSX_OCEANLOTUS.D=Backdoor.MacOS.OCEANLOTUS.F|S0353 ^NOKKI|S0354 ~Denis|S0355 Final1stspy
S0356 ^KONNI|S0357 Impacket|S0358 ~Ruler|S0359 Nltest|S0360 BONDUPDATER|S0361 ~Expand|S0362 Linux Rabbit
S0363 ~Empire=EmPyre,^PowerShell Empire,~Empye|S0364 ^RawDisk|S0365 Olympic Destroyer
S0366 WannaCry=WanaCry,WanaCrypt,WanaCrypt0r,^WCry,WannaCrypt,WCrypt|S0367 Emotet=^Geodo,Feodo Version C
S0368 NotPetya=ExPetr,Diskcoder.C,~GoldenEye,Petrwrap,Nyetya|S0369 CoinTicker|S0370 ^SamSam=^Samas
S0371 ^POWERTON|S0372 LockerGoga|S0373 Astaroth=Guildma|S0374 SpeakUp|S0375 ^Remexi|S0376 ~HOPLIGHT
S0377 ^Ebury|S0378 PoshC2|S0379 ^Revenge RAT|S0380 StoneDrill=^DROPSHOT|S0381 FlawedAmmyy|S0382 ServHelper
S0383 ^FlawedGrace=^GraceWire|S0384 Dridex=Bugat v5,Feodo Version D,^Cridex,^Feodo,^Bugat
S0385 njRAT=Njw0rm,~LV,Bladabindi,Kiler RAT,~Jorik
S0386 Ursnif=Gozi-ISFB,PE_URSNIF,Dreambot,^Gozi,^Snifula,^Papras|S0387 KeyBoy|S0388 YAHOYAH|S0389 ^JCry
S0390 ^SQLRat|S0391 ^HAWKBALL|S0393 PowerStallion|S0394 HiddenWasp|S0395 ^LightNeuron|S0396 ^EvilBunny
S0397 ^LoJax|S0398 ^HyperBro|S0399 ~Pallas|S0400 RobbinHood|S0402 !OSX/Shlayer=^Zshlayer,Crossrider
S0403 Riltok|S0404 esentutl=esentutl.exe|S0405 ~Exodus=^Exodus One,^Exodus Two|S0406 Gustuff|S0407 Monokle
S0408 FlexiSpy|S0409 ~Machete=^Pyark|S0410 Fysbis|S0411 Rotexy=^SMSThief|S0412 ZxShell=Sensocode,^Sensode
S0413 MailSniper|S0414 BabyShark=LATEOP|S0415 ^BOOSTWRITE|S0416 RDFSNIFFER|S0417 ~GRIFFON
S0418 ViceLeaker=^Triout|S0419 ^SimBad|S0420 ^Dvmap|S0421 GolfSpy|S0422 ~Anubis|S0423 ^Ginp|S0424 ^Triada
S0425 ^Corona Updates=Wabi Music,Concipit1248|S0427 TrickMo|S0428 ^PoetRAT|S0431 HotCroissant
S0432 ^Bread=~Joker|S0433 Rifdoor|S0434 ^Imminent Monitor|S0435 ~PLEAD|S0436 TSCookie|S0437 Kivars
S0438 ^Attor|S0439 ^Okrum|S0440 Agent Smith|S0441 PowerShower|S0442 VBShower|S0443 ^MESSAGETAP
S0444 ^ShimRat|S0445 ShimRatReporter|S0446 ^Ryuk|S0447 ^Lokibot|S0448 Rising Sun|S0449 ~Maze
S0450 ^SHARPSTATS|S0451 LoudMiner|S0452 USBferry|S0453 ~Pony|S0454 Cadelspy=~WinSpy
S0455 Metamorfo=Casbaneiro|S0456 ^Aria-body|S0457 ^Netwalker|S0458 ~Ramsay|S0459 MechaFlounder|S0460 ^Get2
S0461 SDBbot|S0462 CARROTBAT|S0463 ~INSOMNIA|S0464 ^SYSCON|S0465 CARROTBALL|S0466 ^WindTail|S0467 TajMahal
S0468 ^Skidmap|S0469 ~ABK|S0470 ~BBK|S0471 build_downer|S0472 ^down_new|S0473 ~Avenger|S0475 ^BackConfig
S0476 ^Valak|S0477 ^Goopy|S0478 ^EventBot|S0479 DEFENSOR ID|S0480 ~Cerberus|S0481 Ragnar Locker
S0482 ^Bundlore=^OSX.Bundlore|S0483 IcedID=BokBot|S0484 Carberp
S0485 ~Mandrake=~oxide,~briar,ricinus,~darkmatter|S0486 Bonadan|S0487 ~Kessel|S0488 CrackMapExec
S0489 ^WolfRAT|S0490 XLoader for iOS|S0491 StrongPity|S0492 CookieMiner|S0493 ^GoldenSpy|S0494 !Zen
S0495 ^RDAT|S0496 ^REvil=^Sodin,Sodinokibi|S0497 ^Dacls|S0498 Cryptoistic|S0499 Hancitor=Chanitor,~Tordal
S0500 ^MCMD|S0501 ^PipeMon|S0502 Drovorub|S0503 ^FrameworkPOS=~Trinity|S0504 ~Anchor=^Anchor_DNS
S0505 Desert Scorpion|S0506 ^ViperRAT|S0507 ^eSurv|S0508 ^ngrok|S0509 ^FakeSpy|S0511 ^RegDuke|S0512 ^FatDuke
S0513 ^LiteDuke|S0514 ^WellMess|S0515 ^WellMail|S0516 SoreFang|S0517 Pillowmint|S0518 ^PolyglotDuke
S0519 SYNful Knock|S0520 ^BLINDINGCAN|S0521 BloodHound=SharpHound|S0522 Exobot|S0524 !AndroidOS/MalLocker.B
S0525 !Android/AdDisplay.Ashas|S0526 KGH_SPY|S0527 CSPY Downloader|S0528 Javali|S0529 ^CarbonSteal
S0530 Melcoz|S0531 Grandoreiro|S0532 ~Lucifer|S0533 SLOTHFULMEDIA=JackOfHearts,QueenOfClubs
S0534 ~Bazar=KEGTAP,Bazaloader,^BazarLoader,BazarBackdoor,~BEERBOT,Team9Backdoor,~bazaarloader
S0535 ^Golden Cup|S0536 GPlayed|S0537 ^HyperStack|S0538 ~Crutch|S0539 ^Red Alert 2.0
S0540 Asacub=Trojan-SMS.AndroidOS.Smaps|S0543 ~Spark|S0544 HenBox|S0545 ~TERRACOTTA|S0546 ^SharpStage
S0547 ^DropBook|S0549 SilkBean|S0550 ^DoubleAgent|S0551 ^GoldenEagle|S0552 AdFind|S0553 MoleNet
S0554 Egregor|S0555 CHEMISTGAMES|S0556 Pay2Key|S0558 Tiktok Pro|S0559 ~SUNBURST=Solorigate,^Solarigate
S0560 ~TEARDROP|S0561 GuLoader=^CloudEyE|S0562 ~SUNSPOT|S0564 BlackMould|S0565 ~Raindrop|S0567 Dtrack
S0568 ^EVILNUM|S0569 ~Explosive|S0570 BitPaymer=^wp_encrypt,FriedEx,IEncrypt,DoppelPaymer
S0572 Caterpillar WebShell|S0574 BendyBear|S0575 ^Conti|S0576 ^MegaCortex|S0577 ^FrozenCell|S0578 ~SUPERNOVA
S0579 ~Waterbear|S0581 IronNetInjector|S0582 !LookBack|S0583 ^Pysa=Mespinoza|S0584 AppleJeus|S0585 Kerrdown
S0586 TAINTEDSCRIBE|S0587 Penquin=Penquin 2.0,Penquin_x64|S0588 ^GoldMax=SUNSHUTTLE|S0589 ^Sibot
S0590 NBTscan|S0591 ^ConnectWise=^ScreenConnect|S0592 ^RemoteUtilities|S0593 ECCENTRICBANDWAGON|S0594 ^Out1
S0595 ThiefQuest=MacRansom.K,EvilQuest|S0596 ^ShadowPad=POISONPLUG.SHADOW,~POISONPLUG,^Barlaiy
S0597 ^GoldFinder|S0598 P.A.S. Webshell=^P.A.S.,Fobushell|S0599 Kinsing|S0600 ^Doki|S0601 ~Hildegard
S0602 ~Circles|S0603 Stuxnet=W32.Stuxnet|S0604 Industroyer=^CRASHOVERRIDE|S0605 ^EKANS=SNAKEHOSE
S0606 Bad Rabbit|S0607 ^KillDisk=KillDisk Wiper|S0608 Conficker=^Kido,Downadup,DownUp,DownAndUp
S0610 SideTwist|S0611 ^Clop=^Cl0p|S0612 WastedLocker|S0613 ~PS1|S0614 CostaBricks|S0615 SombRAT
S0616 DEATHRANSOM|S0617 ^HELLOKITTY|S0618 ^FIVEHANDS|S0622 ^AppleSeed|S0623 Siloscape
S0624 Ecipekac=^HEAVYHAND,^SigLoader,^DESLoader|S0625 ~Cuba|S0626 ^P8RAT=^HEAVYPOT,^GreetCake
S0627 SodaMaster=~DARKTOWN,^dfls,DelfsCake|S0628 FYAnti=DILLJUICE stage2|S0629 ^RainyDay|S0630 ~Nebulae
S0631 ^Chaes|S0632 ^GrimAgent|S0633 ~Sliver|S0634 EnvyScout|S0635 ^BoomBox|S0636 VaporRage|S0637 ^NativeZone
S0638 ^Babuk=^Babyk,Vasa Locker|S0639 Seth-Locker|S0640 Avaddon|S0641 Kobalos|S0642 BADFLICK|S0643 ~Peppy
S0644 ^ObliqueRAT|S0645 Wevtutil|S0647 Turian|S0648 ^JSS Loader=~JSS|S0649 SMOKEDHAM
S0650 QakBot=Pinkslipbot,QuackBot,^QBot,~Akbot|S0651 BoxCaon|S0652 MarkiRAT|S0653 ^xCaon|S0654 ^ProLock
S0655 BusyGasper|S0657 ^BLUELIGHT|S0658 XCSSET=OSX.DubRobber|S0659 ^Diavol|S0660 Clambling|S0661 FoggyWeb
S0662 RCSession|S0663 ^SysUpdate=^HyperSSL,~Soldier,FOCUSFJORD|S0664 ~Pandora|S0665 ^ThreatNeedle
S0666 Gelsemium=Gelsevirine,Gelsenicine,Gelsemine|S0667 Chrommme|S0668 TinyTurla|S0669 KOCTOPUS
S0670 ^WarzoneRAT=~Warzone,^Ave Maria|S0671 ^Tomiris|S0672 !Zox=^Gresim,ZoxRPC,ZoxPNG|S0673 ^DarkWatchman
S0674 CharmPower|S0677 ^AADInternals|S0678 Torisma|S0679 ~Ferocious|S0680 ^LitePower
S0681 ^Lizar=Tirion,~Icebot,^DiceLoader|S0682 TrailBlazer|S0683 Peirates|S0684 ^ROADTools|S0685 PowerPunch
S0686 ^QuietSieve|S0687 ^Cyclops Blink|S0688 ~Meteor|S0689 WhisperGate|S0690 Green Lambert|S0691 Neoichor
S0692 ^SILENTTRINITY|S0693 CaddyWiper|S0694 DRATzarus|S0695 ~Donut|S0696 ^Flagpro
S0697 HermeticWiper=Trojan.Killdisk,^DriveSlayer|S0698 HermeticWizard|S0699 ~Mythic|S1000 !ACAD/Medre.A
S1006 PLC-Blaster|S1009 ~Triton=TRISIS,HatMan|S1010 VPNFilter|S1011 Tarrask|S1012 ^PowerLess|S1013 ^ZxxZ
S1014 ^DanBot|S1015 ~Milan=~James|S1016 ^MacMa=OSX.CDDS,DazzleSpy|S1017 ^OutSteel|S1018 Saint Bot
S1019 ~Shark|S1020 ~Kevin|S1021 ^DnsSystem|S1022 IceApple|S1023 CreepyDrive|S1024 CreepySnail|S1025 Amadey
S1026 ^Mongall|S1027 Heyoka Backdoor|S1028 ^Action RAT|S1029 AuTo Stealer=~AuTo|S1030 Squirrelwaffle
S1031 ^PingPull|S1032 PyDCrypt|S1033 ^DCSrv|S1034 StrifeWater|S1035 ^Small Sieve=GRAMDOOR
S1037 STARWHALE=~CANOPY|S1039 ~Bumblebee=^Bumblebee Loader|S1040 Rclone|S1041 Chinoxy|S1042 ^SUGARDUMP
S1043 ^ccf32|S1044 FunnyDream|S1045 INCONTROLLER=~PIPEDREAM|S1046 PowGoop|S1047 ^Mori|S1048 macOS.OSAMiner
S1049 SUGARUSH|S1050 PcShare|S1051 ^KEYPLUG=KEYPLUG.LINUX|S1052 ~DEADEYE=^DEADEYE.EMBED,^DEADEYE.APPEND
S1053 AvosLocker|S1054 Drinik|S1055 ^SharkBot|S1056 TianySpy|S1058 ~Prestige|S1059 ^metaMain|S1060 Mafalda
S1061 ^AbstractEmu|S1062 ^S.O.V.A.|S1063 Brute Ratel C4=^BRc4,Brute Ratel|S1064 ^SVCReady|S1065 ^Woody RAT
S1066 DarkTortilla|S1067 FluBot=^Cabassous|S1068 ^BlackCat=^ALPHV,Noberus|S1069 TangleBot|S1070 Black Basta
S1071 Rubeus|S1072 Industroyer2|S1073 ~Royal|S1074 ~ANDROMEDA=^Gamarue,~Wauchos|S1075 KOPILUWAK
S1076 ^QUIETCANARY=Tunnus|S1077 ~Hornbill|S1078 RotaJakiro|S1079 BOULDSPY|S1080 ^Fakecalls|S1081 ^BADHATCH
S1082 ~Sunbird|S1083 ~Chameleon|S1084 ^QUIETEXIT|S1085 ~Sardonic|S1086 ^Snip3|S1087 ^AsyncRAT|S1088 ~Disco
S1089 ^SharpDisco|S1090 NightClub|S1091 ^Pacu|S1092 ~Escobar|S1093 ^FlyTrap|S1094 ^BRATA|S1095 ^AhRat
S1096 ^Cheerscrypt|S1097 HUI Loader=~HUI|S1099 ~Samurai|S1100 ~Ninja|S1101 LoFiSe|S1102 Pcexter
S1103 FlixOnline|S1104 ^SLOWPULSE|S1105 ~COATHANGER|S1106 NGLite|S1107 NKAbuse|S1108 ^PULSECHECK
S1109 ~PACEMAKER|S1110 ^SLIGHTPULSE|S1111 ^DarkGate|S1112 STEADYPULSE|S1113 ^RAPIDPULSE|S1114 ~ZIPLINE
S1115 ^WIREFIRE=GIFTEDVISITOR|S1116 ^WARPWIRE|S1117 GLASSTOKEN|S1118 ~BUSHWALK|S1119 ~LIGHTWIRE
S1120 FRAMESTING|S1121 LITTLELAMB.WOOLTEA|S1122 Mispadu|S1123 PITSTOP
S1124 SocGholish=^FakeUpdates,~FakeUpdate|S1125 ^AcidRain|S1126 Phenakite|S1128 HilalRAT|S1129 ~Akira
S1130 Raspberry Robin|S1131 NPPSPY|S1132 IPsec Helper|S1133 ~Apostle|S1134 ~DEADWOOD|S1135 MultiLayer Wiper
S1136 BFG Agonizer|S1137 ^Moneybird|S1138 Gootloader=Gootkit Loader|S1139 INC Ransomware=~INC,INC Ransom
S1140 ~Spica|S1141 LunarWeb|S1142 LunarMail|S1143 LunarLoader|S1144 ~FRP|S1145 Pikabot|S1146 ^MgBot
S1147 ~Nightdoor|S1148 Raccoon Stealer=~Raccoon,^RecordBreaker|S1149 ~CHIMNEYSWEEP|S1150 ~ROADSWEEP
S1151 ZeroCleare=^ZEROCLEAR|S1152 ^IMAPLoader|S1153 Cuckoo Stealer=~Cuckoo|S1154 ^VersaMem|S1155 ~Covenant
S1156 Manjusaka|S1157 Fuxnet|S1158 ~DUSTPAN|S1159 ^DUSTTRAP|S1160 Latrodectus=IceNova,Unidentified 111
S1161 ^BPFDoor=JustForFun,Backdoor.Linux.BPFDOOR,Backdoor.Solaris.BPFDOOR.ZAJE|S1162 ^Playcrypt=~Play
S1163 SnappyTCP|S1164 UPSTYLE|S1165 FrostyGoop=BUSTLEBERM|S1166 ~Solar|S1167 ^AcidPour
S1168 SampleCheck5000=^SC5k|S1169 ~Mango|S1170 ODAgent|S1171 ^OilCheck|S1172 OilBooster|S1173 ^PowerExchange
S1176 ~attrib=^attrib.exe|S1178 ShrinkLocker|S1179 Exbyte|S1180 BlackByte Ransomware=^BlackByte
S1181 BlackByte 2.0 Ransomware=BlackByte 2.0|S1182 ^MagicRAT|S1183 StrelaStealer|S1184 ~BOLDMOVE
S1185 ^LightSpy|S1186 Line Dancer|S1187 reGeorg|S1188 ^Line Runner|S1189 Neo-reGeorg
S1190 Kapeka=KnuckleTouch|S1191 Megazord|S1192 ^NICECURL|S1193 TAMECAT|S1194 Akira _v2|S1195 SpyC23
S1196 Troll Stealer=~Troll|S1197 ^GoBear|S1198 ^Gomir|S1199 LockBit 2.0|S1200 ^StealBit|S1201 TRANSLATEXT
S1202 LockBit 3.0=LockBit Black|S1203 J-magic|S1204 ^cd00r|S1205 ^cipher.exe|S1206 JumbledPath
S1207 XLoader=^Formbook|S1208 FjordPhantom|S1209 ^Quick Assist|S1210 Sagerunex|S1211 Hannotog
S1212 RansomHub|S1213 Lumma Stealer=^Lumma,LummaC2|S1214 !Android/SpyAgent|S1215 ^Binary Validator
S1216 TriangleDB|S1217 VIRTUALPITA|S1218 ^VIRTUALPIE|S1219 REPTILE|S1220 ~MEDUSA=Medusa Ransomware
S1221 ^MOPSLED|S1222 RIFLESPINE|S1223 THINCRUST|S1224 ~CASTLETAP|S1226 ~BOOKWORM|S1227 ^StarProxy
S1228 ^PUBLOAD|S1229 ~Havoc=Havoc C2|S1230 HIUPAN|S1232 SplatDropper|S1233 PAKLOG|S1234 SplatCloak
S1235 ^CorKLOG|S1236 ^CLAIMLOADER|S1237 CANONSTAGER|S1238 ^STATICPLUGIN|S1239 ^TONESHELL
S1240 RedLine Stealer=^RedLine|S1242 ^Qilin=~Agenda|S1245 InvisibleFerret|S1246 BeaverTail|S1247 ~Embargo
S1248 XORIndex Loader=^XORIndex|S1249 HexEval Loader=^HexEval|~Hive|^LockBit|~Snatch|^Rhysida
~Phobos=Java NotDharma|~Dharma=Crysis|~Everest|~Karma|~Zeppelin|Trigona|~Cactus|^BianLian|^8Base|^NoEscape
~Monti|Mallox=^TargetCompany|Nefilim|^DarkSide|^Petya|~Satan|GandCrab|Cerber=CRBR ENCRYPTOR
^Locky=Locky-Odin,Locky-Osiris,Locky-Osiris 2016,Locky-Osiris 2017|~Jigsaw=CryptoHitMan|!Fog|~Lynx
^Interlock|^DragonForce|^SafePay|~Nitrogen|Sarcoma=Sarcoma Ransomware Group|~Termite|^Hellcat|Crypto24
Sinobi|^Warlock|^Devman|~Kraken=Marina Botnet,^Marina,Damon Briant,^Cotmonger,~Kracken|The Gentlemen|^BERT
~Grief|~Lorenz|~Quantum|Yanluowang|~Thanos|~Prometheus|^NightSky|~Rook|^BlackSuit|^BlackMatter|~Buran
Metasploit=Meterpreter|^Process Hacker|ProcDump|^WinPEAS|^Vidar=Vidar Stealer|StealC|AnyDesk
^Buer=Buer Loader,RustyBuer|whoami|smbexec|wmiexec=wmiexec.py|SystemBC=Coroxy|^PrivateLoader|^DcRAT|^XWorm
Atomic Stealer=^AMOS|Rhadamanthys|^Mirai=~katana|Magniber=~Magnitude,Popads EK,~TopExp,^Magnitude EK
ZLoader=Terdot,DELoader,^Silent Night|^KPOT=KPOT Stealer|Mystic Stealer|Meduza Stealer|Snake Keylogger
^Advanced IP Scanner|Nuclei|Ligolo=Ligolo-ng|~Chisel|Godzilla|Behinder|VShell|^BRICKSTORM|Electrum Stealer
MirrorBlast|^MINEBRIDGE=MineBridge RAT|Iperius Remote|^JadeRAT|Back Orifice|~Netbus
~Sub7=~SubSeven,Sub7Server|^Beast Trojan=~Beast|~Bifrost|~Blackshades|^Lanfiltrator|Optix Pro
Back Orifice 2000=~BO2k|!RealVNC=VNC Connect,VNC Viewer|Albertino Advanced RAT|~Arcom|~BlackNix|Blue Banana
~Bozok|~ClientMesh|CyberGate|Dark DDoSeR|^DarkRat|^Greame|~HawkEye|~jSpy|LuxNET|^Predator Pain|^Punisher RAT
~SpyGate|^Small-Net|~Vantom|~Xena|^XtremeRAT|^Plasma RAT|~Babylon|~Ratty|RaTRon|Arabian-Attacker RAT|~Adzok
Schwarze-Sonne-RAT=~SS-RAT,Schwarze Sonne|^Cyber Eye RAT|^Batch NET|~RWX RAT|~Spynet|~CTOS|^Virus RAT
Atelier Web Remote Commander|MoSucker|~Theef|^ProRat|~Setro|Indetectables RAT|Luminosity Link|~Orcus
~Blizzard|Kazybot|Sky Wyder|~DarkTrack|~Biodox|~Offence|~Apocalypse|~JCage|^Nuclear RAT|~Ozone|^Xanity
~Xpert|~Brat|~MINI-MO|^Lost Door|^Loki RAT|~MLRat|SpyCronic|~Nova|BD Y3K RAT=Back Door Y3K RAT|^Turkojan
~TINY|^Snowdoor|~Paradox|^SpyNote|ZOMBIE SLAYER|^HTTP WEB BACKDOOR|^NET-MONITOR PRO
DameWare Mini Remote Control=dameware|Ammyy Admin=~Ammyy|AeroAdmin|^Windows Remote Desktop|RemotePC
^Seecreen=^Firnass|^Chrome Remote Desktop|^LiteManager|Comodo Unite|ShowMyPC|~DesktopNow|BeamYourScreen
^Casa RAT|^Bandook RAT|^Cerberus RAT|^Syndrome RAT|~Snoopy|xHacker Pro RAT|NetDevil|Netsupport Manager
~VorteX|~Assassin|A4Zeta|^Greek Hackers RAT|MRA RAT|^Sparta RAT|~LokiTech|~MadRAT|Tequila Bandita
Toquito Bandito|MofoTro|Hav-RAT|^Darknet RAT|CIA RAT|~miniRAT|^Pain RAT|^UNITEDRAKE|~MegaTrojan|Venomous Ivy
^Xploit|!Arctic R.A.T.=~Artic|^GOlden Phoenix|~GraphicBooting|^Pocket RAT|~Erebus|~SharpEye|Archelaus Beta
~BlackHole=~BHEK|~Vanguard|^Ahtapod|^Seed RAT|~SharpBot|TorCT PHP RAT|A32s RAT|Char0n|~Nytro|~Syla|KjW0rm
~Ghost=~Ucul|^Sandro RAT|~Mega|^WiRAT|Felismus RAT|~Xsser=~mRAT|GovRAT|Rottie3|^Killer RAT
^Quaverse=~QRAT,^Qarallax|^Heseber|~Cardinal|OmniRAT|~Jfect|^Trochilus|~Mangit|~LeGeNd
!vjw0rm 0.1=Vengeance Justice Worm,VJw0rm,VJwOrm|Client Maximus|TheFat RAT|^Rurktar|~RATAttack|^KhRAT
~RevCode|AhNyth Android|Socket23|~PowerRAT|PentagonRAT|~NewCore|^Deeper RAT|^Xyligan|htpRAT|TSCookieRAT
~Coldroot|^ARS VBS Loader=~ARS VBS|^RadRAT|Spymaster Pro|^joanap|^Sisfader|~SocketPlayer|Hallaj PRO RAT
^NukeSped|TheOneSpy|!H-worm=WSHRat,~Houdini,^Dunihi|^Parasite-HTTP-RAT=^Parasite HTTP|^Caesar RAT|FlawedAmmy
^Felipe|Amavaldo Banking Trojan=Amavaldo Banking|InnfiRAT|~KeyBase|^Sepulcher|^Ragnatela|^STRRAT|^BIOPASS
~HoldingHands|ValleyRAT=~Winos|^Atlas RAT|~Zeus=^Zbot,^Wsnpoem,^Gorhax,^Kneber|^Vawtrak=^Neverquest
Goziv2=^Prinimalka|GozNym|Zloader Zeus=Zeus Terdot|~Zeus VM=~VM Zeus|^Zeus Sphinx
Zeus KINS=Kasper Internet Non-Security,~Maple|^Chthonic=^Chtonic
^Tinba=~Zusy,TinyBanker,~Hunter,3ROS Exploit Kit|^Ramnit=^Nimnul|~Corebot|~ReactorBot|^Matrix Banker
Zeus Gameover|^SpyEye|~Citadel|~Atmos|~Ice IX|~Zitmo|~Licat=^Murofet|~Skynet|^GratefulPOS|downAndExec
^Smominru=~Ismo,~lsmo|DanaBot|~Backswap|^Bebloh=~URLZone,^Shiotob
^Banjori=MultiBanker 2,~BankPatch,~BackPatcher|^Qadars|^Sisron|^Ranbyus|^Fobber|^Karius|~Kronos|CamuBot
Dark Tequila|^Malteiro=~URSA|Nocturnal Stealer=~Nocturnal|TeleGrab|HackBoss|Prynt Stealer=~Prynt|~DarkEye
~WorldWind|DarkCloud Stealer=~DarkCloud|Album Stealer=~Album|Sordeal-Stealer=^Sordeal|Mars Stealer=~Mars
Oski Stealer=~Oski|SnakeStealer|~Bagle=~Beagle,^Mitglieder,^Lodeight|~Torpig=^Sinowal,^Anserin
~Storm=~Nuwar,^Peacomm,^Zhelatin,~Dorf,~Ecard|^Rustock=^RKRustok,~Costrat|~Donbot=~Buzus,^Bachsoy
^Cutwail=^Pandex,~Mutant|^Srizbi=^Cbeplay,~Exchanger|^Lethic|^Xarvester=^Rlsloup,^Pixoliz
^Sality=~Sector,~Kuku,~SalLoad,^Kookoo,SaliCode,^Kukacka|~Mariposa|^Waledac=~Waled,^Waledpak|^Maazben
^Onewordsub|~Gheg=^Tofsee,^Mondera|Nucrypt|~Wopla|^Asprox=~Badsrc,^Aseljo,^Danmec,^Hydraflux
~Spamthru=Spam-DComServ,^Covesmer,^Xmiler|^Gumblar|BredoLab=^Oficla|~Grum=^Tedroo,^Reddyb|!Mega-D=~Ozdok
~Festi=^Spamnost|~Vulcanbot|~LowSec=~LowSecurity,~FreeMoney|^TDL4=^TDSS,^Alureon|^Kelihos=~Hlux
Zer0n3t=Fib3rl0g1c,Zer0Log1x|XorDDoS|^Satori=~Okiru|~BetaBot|^Hajime|^Muhstik|^Hide and Seek|^Mettle|~Owari
^Brain Food|^Pontoeb=~N0ise|Trik Spam Botnet=~Trik,Trik Trojan,^Phorpiex|~Madmax|^Pushdo|~Simda|~Virut
~Beebone|~Bamital=Mdrop-CSK,Agent-OCF|^Gafgyt=^Bashlite|~Sora=^Mirai Sora|~Torii|^Persirai|^Chalubo|AESDDoS
~Arceus=~Katura,^MyraV,~myra|^Mozi|UPAS-Kit=^Rombrast|^Glupteba|^Elknot=BillGates|~Abcbot|Ripprbot|EnemyBot
KmsdBot|HinataBot|^7777-Botnet|AndroidBauts|ArrkiiSDK|~Avalanche|^Bayrob=^Suppobox,^Nivdort|~Bedep|~Bolek
~Carna|Code Shikara|~Cooee|~Coreflood|^Crackonosh|FritzFrog|^Gootkit|^Great Cannon|Hail Mary Cloud|~KBOT
~Marcher|^Matsnu|~Methbot|^Metulji|^Mevade=^Sefnit|MobiDash|^Mutabaha|MyDoom|^Necurs|~Nitol|^Nymaim
~PBot=~PythonBot|^Pirrit|~Pitou|^Prometei|^PrizeRAT|^Pushlran|^Pykspa|^Qsnatch|^Remaiten|^Retadup|RootSTV
^Rovnix|Slenfbot|^Stacheldraht|^Trinoo=trin00|~Zemra|~Ztorg|^Quad7|^63256 botnet|^BadBox|KadNap|^aisuru
CECbot|~drifter|^cecilio|CatDDoS|^jackskid=~RCtea|^kimwolf|^mossadproxy|^Airashi|^Fodcha|^Maskify=^Earnify
~Ballista|~AryStinger|^Rosenbridge|~SLUB|^Asruex|FlowerPippi|^Speculoos|Mori Backdoor|~PowerMagic
^VEILEDSIGNAL|~POOLRAT|^BIGRAISIN|~FASTFIRE|~GRAYZONE|^LOGCABIN|~SOURDOUGH|^TROIBOMB|~SPAWNSNAIL|~PHANTOMNET
~TERRIBLETEA|^Merdoor|^MSUpdater|~SPIVY|^Torn RAT=^Anchor Panda|^OzoneRAT=^ozonercp|ZeGhost
!Trojan.Laziok=^Laziok|^Slempo=~GM-Bot,SlemBunk,^Bankosy,^Acecard
PWOBot=^PWOLauncher,^PWOHTTPD,PWOKeyLogger,^PWOMiner,PWOPyExec,^PWOQuery|^Lost Door RAT|^XSControl
Heseber BOT|^CMStar|^DHS2015=~iRAT|MFC Huner=^Hupigon|~LURK|^Oldrea|AmmyAdmin|~GHOLE|^CWoolger|FireMalv
EquationLaser|EquationDrug|~DoubleFantasy|~TripleFantasy|~Fanny|~GrayFish|~Babar|~Bunny|~Casper|~NBot
^Tafacalou|~Tdrop|~Troy|Tdrop2|~T5000=~Plat1|^Swisyn|~Rekaf|^Scieron|^Skyipot|~Spindest|~Preshin
PCClient RAT|^Plexor|^NewCT|~Nflog|Jripbot=Jiripbot|~Jolob|~IsSpace|^Disgufa|^Elirks
^Aumlib=~Yayih,~mswab,~Graftor|~CTRat|^Emdivi=^Newsripper|~Fexel=~Loneagent|^Ruckguv|HerHer Trojan=~HerHer
Helminth backdoor|^HDRoot|~IRONGATE|^Foozer|~WinIDS|~DownRange|^Odinaff|!Backdoor.Dripion=^Dripion|^Cromptui
^Fareit|^Palevo|^Upatre|~Tartine|^Masuta=PureMasuta|^Incognito RAT|DownRage=^Carberplike|~Shifu|~Shiz
~MM Core=^MM Core backdoor,BigBoss,SillyGoose,BaneChant,~StrangeLove|~GhostAdmin
EyePyramid Malware=~EyePyramid|Flokibot=~Floki|^albertino|~gh0st|^javadropper|~punisher|~shadowtech|^tapaoux
~xtreme|PupyRAT|ELF_IMEIJ|Sathurbot|~AURIGA|^BANGAT|~BOUNCER|~COOKIEBAG|~GETMAIL|^GDOCUPLOAD|~GOGGLES
~GREENCAT|^HACKFASE|~HELAUTO|^KURTON|^LIGHTBOLT|^LIGHTDART|~LONGRUN|^MANITSME|^MAPIGET|~MINIASP|^STARSYPOUND
~SWORD|^TABMSGSQL=TROJAN LETSGO|TARSIP-ECLIPSE|TARSIP-MOON|~WARP|WEBC2-ADSPACE|WEBC2-AUSOV|WEBC2-BOLID
WEBC2-CLOVER|WEBC2-CSON|WEBC2-DIV|WEBC2-GREENCAT|WEBC2-HEAD|WEBC2-KT3|WEBC2-QBP|WEBC2-RAVE|WEBC2-TABLE
WEBC2-TOCK|WEBC2-UGX|WEBC2-Y21K|WEBC2-YAHOO|da Vinci RCS=DaVinci,~Morcut|~LATENTBOT|RCS Galileo|^EARLYSHOVEL
!EBBISLAND (EBBSHAVE)=^EBBISLAND|^ECHOWRECKER|~EASYBEE|^EASYPI|^EWOKFRENZY|^EXPLODINGCAN|^ETERNALROMANCE
^EDUCATEDSCHOLAR|~EMERALDTHREAD|~EMPHASISMINE|^ENGLISHMANSDENTIST|^EPICHERO|^ERRATICGOPHER|^ETERNALSYNERGY
~ETERNALBLUE|^ETERNALCHAMPION|^ESKIMOROLL|^ESTEEMAUDIT|^ECLIPSEDWING|~ETRE|~FUZZBUNCH|~ODDJOB|~PASSFREELY
~SMBTOUCH|^ERRATICGOPHERTOUCH|^IISTOUCH|^RPCOUTCH|~DOPU|~FlexSpy|~Hackshit|Moneygram Adwind|~Banload
^LockPoS|~Fadok|CowerSnail|^Svpeng=Invisble Man|~TwoFace|IntrudingDivisor|JS_POWMET
EngineBox Malware=~EngineBox|~Joao|~Fireball|IoT_reaper|^Dimnie|ALMA Communicator|~Silence=^Truebot
^Ordinypt=HSDFSDCrypt|StrongPity2|^Quant Loader=~Quant|~SSHDoor|~PRILEX|CUTLET MAKER|PowerSpritz
PowerRatankba|^Mughthesec|~Pwnet|CpuMeaner|^Travle=~PYLOT|~Digmine|~Exforel|^Rotinom|Cheshire Cat
Downloader-FGO|~miniFlame|^GHOTEX|^Shipup|~Neuron|~Nautilus|Gamut Botnet=~Gamut|^GELCAPSULE
~MILKDROP=FE_Trojan_Win32_MILKDROP_1|~RICECURRY|^RUHAPPY|~SOUNDWAVE|^ZUMKONG|~RoyalCli|~RoyalDNS|~SHARPKNOT
~UselessDisk=~DiskWriter|GoScanSSH|Rubella Macro Builder|^kitty Malware|^Maikspy|Huigezi malware=^Huigezi
FacexWorm|~Escad|StalinLocker=StalinScreamer|^Iron Backdoor|^Brambul|BabaYaga|^Roaming Mantis
^PLEAD Downloader|ClipboardWalletHijacker|~Sekur|Agent ORM=^Tosliph,~DRIFTPIN
^JS Flash=JavaScript variant of HALFBAKED|~Bateleur|JexBoss|~Hyena|^NLBrute|xDedic RDP Patch|xDedic SysScan
^RDPWrap|^PAExec|^BISKVIT|^Sirefef|MagentoCore Malware=MagentoCore|~Chainshot|CroniX|^FASTCash|CoalaBot
DanderSpritz|DarkPulsar|~EASYFUN|^ETCETERABLUE|^EXPIREDPAYCHECK|^EAGERLEVER|^ESSAYKEYNOTE|^EVADEFRED
^NAMEDPIPETOUCH|GhostMiner|!August=August Stealer|^PNG Dropper|KingMiner|~Taurus|LamePyre|DarthMiner
Bushaloader|~StealthWorker|SLUB Backdoor|^Carp Downloader|Brushaloader|^Karkoff|KimJongRAT|~Cowboy
JasperLoader|^Scranos|~SURTR|SunOrcal|^Amavaldo|~TVSPY=~TVRAT,~teamspy|~COMpfun|~Reductor|CertMig|~Netscan
~ShadowHammer|DePriMon|^Private Internet Access|~Netcat|~PowerGhost|^VBEtaly|~Dustman|^Autochk Rootkit
~Lampion|LiquorBot|Gelup malware tool=AndroMut|DenesRAT=^METALJACK|~Sedkit=Sednit EK|IsErIk=DealPly,ManageX
~Vatet|~ConfuserEx|^Beds Protector|^Matanbuchus|ESPecter bootkit|^Motnug|~BadPotato|~Microcin=^Mikroceen
^MOUSEISLAND|SharPyShell|^Fauppod|TgToxic|WasabiSeed|~SunSeed|AHK Bot|^SNOWYAMBER|^HALFRIG|^QUARTERRIG
ICONICSTEALER|~DAVESHELL|~SIGFLIP|~COLDCAT|^TAXHAUL|^SUDDENICON|~BENCHMARK|~BITTERSWEET|^COINTOSS|^DINOLAB
~DRIVEDOWN|~EGGHATCH|~GOLDDROP|^GOLDSMELT|Invoke-Mimikatz|^JURASSICSHELL|~LANDMARK|^LONEJOGGER|^PENCILDOWN
~PENDOWN|~PUMPKINBAR|~SLIMCURL|^SPICYTUNA|^SWEETDROP|~VENOMBITE|DangerAds|~AtlasAgent|RDP Wrapper|TightVNC
~RevClient|^Colibri Loader=~Colibri|~CHAINLINE|~IODINE|ENUM4LINUX|~SPAWNANT|^SPAWNMOLE|^SPAWNSLOTH|~ROOTROT
^TONERJAM|~GOST=^GO Simple Tunnel|~Spyder|~FunnySwitch=RouterGod|SprySOCKS|~ResidentBat|RomulusLoader
SilentRunLoader|~Astrum=Stegano EK|^Underminer=Underminer EK|~Fallout|~Bingo|^Terror EK=Blaze EK,Neptune EK
~DNSChanger=RouterEK|^Novidade=~DNSGhost|~Disdain|^Kaixin|^ThreadKit|~VenomKit=~Venom|^Taurus Builder
!RIG=^Meadgive|^Spelevo|Sundown-P=Sundown-Pirate,CaptainBlack|Bizarro Sundown=Sundown-b
GreenFlash Sundown=^Sundown-GF|~Angler=^Axpergle|~Archie|^Bleeding Life|~Cool=Styxy Cool
~Fiesta=NeoSploit,~Fiexp|~FlashPack=FlashEK,~SafePack,CritXPack,^Vintage Pack|^Glazunov
~GrandSoft=StampEK,SofosFO|HanJuan|~Himan=^High Load|~Impact|~Infinity=~Goon|^Lightsout|~Nebula
~Neutrino=Job314,^Neutrino Rebooted,Neutrino-v|^Niteris=~CottonCastle|~Nuclear=^Nuclear Pack,~Spartan,~Neclu
~Phoenix|^Private Exploit Pack|~Redkit|~Sakura|!SPL=^SPL_Data,~SPLNet,~SPL2|~Sundown=~Beps,~Beta
^Sweet-Orange=~Anogre|~Styx|~WhiteHole|SpelevoEK|~Coruna|~KnotWipe|ScalpFox|~ZeroLot|~DoubleZero|~CoreKill
^Occultus|~NaughtyWipe|^Lotus Wiper|~Destover|^SQLShred|IsaacWiper|Olympic Wiper|^Narilam|DarkSeoul|FoxBlade
^Lemon Duck|WannaMine|Blue Mockingbird Cryptominer|~Krane|~Hezb|^Keitaro|BlackTDS|ShadowTDS|~Sutra
SimpleTDS=~Stds|~zTDS|BossTDS|BlackHat TDS|Futuristic TDS|Orchid TDS|~404 TDS|~CopyCat
!Andr/Dropr-FH=~GhostCtrl|RedAlert2|~Tizi|DoubleLocker|~BankBot|Viking Horde|~Ackposts|~Wirex|WannaLocker
^Switcher|^Vibleaker|~ExpensiveWall|^Cepsohord|^Moplus|^AdSms|^Airpush=~StopSMS|BeanBot|^Kemoge|BeNews
Accstealer|^Acnetdoor|^Acnetsteal|^Actech|AdChina|^Adfonic|AdInfo|^Adknowledge|AdMarvel|^AdMob|~Adrd|~Aduru
^Adwhirl|^Adwlauncher|~Adwo|~Airad|AmazonAds|~Answerbot|^Antammi|^Apkmore|~Aplog|^Appenda|^Apperhand
~Appleservice|AppLovin|^Arspam|^Aurecord|~Backapp|^Backdexer|~Backflash|~Backscript|~Badaccents|~Badpush
^Ballonpop|^Bankun|~Basebridge|^Basedao|^Batterydoctor|~Beaglespy|^Becuro|~Beita|^Bgserv|^Biigespy|^Bmaster
^Bossefiv|~Boxpush|^Burstly|^Buzzcity|ByPush|^Cajino|~Casee|~Catchtoken|~Cauly|~Cellshark|^Centero|~Chuli
~Citmo|~Claco|~Clevernet|^Cnappbox|^Cobblerone|^Coolpaperleak|~Coolreaper|~Cosha|^Counterclank|~Crazymedia
^Crisis|^Crusewind|^Dandro|^Daoyoudao|~Deathring|^Deeveemap|^Dendoroid|^Dengaru|^Diandong|^Dianjin|^Dogowar
~Domob|^Dougalek|^Dowgin|^Droidsheep|^Dropdialer|~Dupvert|^Dynamicit|^Ecardgrabber|^Ecobatry|^Enesoluty
~Everbadge|^Ewalls|^Exprespam|^Fakealbums|~Fakeangry|~Fakeapp|^Fakebanco|~Fakebank|^Fakebok|^Fakedaum
~Fakedefender|~Fakedown|~Fakeflash|^Fakegame|~Fakeguard|~Fakejob|^Fakekakao|~Fakelemon|~Fakelicense
~Fakelogin|FakeLookout|FakeMart|~Fakemini|^Fakeneflic|~Fakenotify|~Fakepatch|~Fakeplay|^Fakescarav
^Fakesecsuit|^Fakesucon|^Faketaobao|~Faketoken|~Fakevoice|^Farmbaby|^Fauxtocopy|~Feiwo|FindAndCall|~Finfish
^Fireleaker|^Fitikser|^Fokonge|FoncySMS|^Frogonal|~Ftad|^Funtasy|GallMe|~Gamex|^Gappusin|~Gazon|^Geinimi
^Generisk|^Genheur|~Genpush|~GeoFake|^Geplook|^Getadpush|^Ggtracker|^Gmaster|^Godwon|^Golddream|Golocker
~Gomal|^Gonesixty|~Gonfu|^Gooboot|^Goodadpush|^Greystripe|^Gugespy|~Gupno|~Habey|~Handyclient|~Hehe
Hesperbot|~Hippo|IadPush|iBanking|^Iconosis|^Iconosys|^Igexin=IcicleGum|ImAdPush|InMobi|^Jifake|^Jollyserv
^Jsmshider|~Jumptap|~Jzmob|^Kabstamper|~Kidlogger|^Kielog|~Kituri|^Kranxpay|^Krysanec|Kuaidian360|~Kuguo
^Lastacloud|^Laucassspy|^Lifemonspy|^Lightdd|~Loaderpush|^Locaspy|~Lockscreen|~LogiaAd|^Loicdos|^Loozfon
^Lotoor|~Lovespy|~Lovetrap|~Luckycat|^Machinleak|Maistealer|^Malapp|^Malebook|^Malhome|^Malminer|~Mania
~Maxit|^MdotM|~Medialets|^Meshidden|^Mesploit|^Mesprank|^Meswatcherbox|~Miji|^Milipnot|MillennialMedia
~Mitcad|MobClix|MobFox|^Mobidisplay|^Mobigapp|~MobileBackup|~Mobilespy|^Mobiletx|^Mobinaspy|~Mobus|MobWin
^Mocore|^Moghava|^Momark|^Monitorello|^Moolah|^MoPub|^Morepaks|^Nandrobox|^Netisend|^Nickispy|~Nuhaz
^Nyearleaker|^Oneclickfraud|^Opfake|^Ozotshielder|^Pafloat|PandaAds|Pandbot|^Pdaspy|^Penetho|^Perkel
^Phimdropper|^Phospy|^Piddialer|^Pikspam|^Pincer|^Pirator|^Pletora|~Poisoncake|^Pontiflex|^Positmob
^Premiumtext|~Pris|^Qdplugin|^Qicsomos|~Qitmo|^Rabbhome|^Repane|RevMob|^Roidsec|^Rootcager|^Rootnik|^Rufraud
~Rusms|^Samsapo|Sandorat|^Sberick|^Scartibro|^Scipiex|^Selfmite|~SellARing|SendDroid|^Simhosy|Simplocker
~Skullkey|^Smaato|~Smbcheck|~Smsblocker|^Smsbomber|~Smslink|^Smspacem|^SMSReplicator|^Smssniffer|^Smstibook
~Smszombie|^Snadapps|~Sockbot|^Sosceo|^Spitmo|~Spybubble|^Spydafon|^Spymple|~Spyoo|^Spytekcell|~Spytrack
^Spywaller|^Stealthgenie|~Steek|~Stels|^Stiniter|^Sumzand|^Sysecsms|~Tanci|~Tapjoy|~Tapsnake|^Tascudap
~Teelog|~Temai|~Tetus|^Tgpush|~Tigerbot|^Tonclank|^Trogle|Twikabot|^Uapush|~Umeng|Updtbot|~Upush|^Uracto
^Uranico|^Usbcleaver|~Utchi|~Uten|~Uupay|~Uxipp|Vdloader|^VDopia|^Virusshield|~VServ|^Walkinwat|~Waps|~Waren
^Windseeker|~Wiyun|~Wooboo|^Wqmobile|YahooAds|^Yatoot|^Yinhan|~Youmi|~YuMe|^Zeahache|ZertSecurity|ZestAdz
^Zeusmitmo|SLocker=SMSLocker|~Loapi|~Podec|^Chamois|BreadSMS|JamSkunk|BambaPurple|KoreFrog|^Gaiaphish
MysteryBot|AndroidOS_HidenAd=AndroidOS_HiddenAd|^Razdel|^Vulture|GodFather|~Coper=ExobotCompact,~OCTO,~Octo2
CamScanner|^Cytrox|DroidKungFu|First Wap|~GingerMaster|~Hermit|~Predator|^Shedun|Xafecopy Trojan=^Xafecopy
~Mirax=MiraiX|Nhtnwcuf Ransomware|CryptoJacky|^Kaenlupuf|EnjeyCrypter|RozaLocker|Project34
Turkish FileEncryptor=Fake CTB-Locker|ZinoCrypt|^Crptxxx|CryptoDevil|FabSysCrypto|Lock2017|RedAnts
ConsoleApplication1|^KRider|CYR-Locker Ransomware|DotRansomware|Unlock26|PicklesRansomware|PyL33T
TrumpLocker|XYZWare|YouAreFucked=FortuneCrypt|BarRax=BarRaxCrypt|CryptoLocker by NTK
UserFilesLocker=CzechoSlovak|AvastVirusinfo|VHDLocker|^Kasiski|Fake Locky=Locky Impersonator
LoveLock Ransomware or Love2Lock=Love2Lock|X-Files|YourRansom|Ranion RaasRansomware|RansomPlus
ZXZ Ramsomware|VxLock|ZekwaCrypt|GarryWeber|CryptoSweetTooth|^Kaandsona=RansomTroll|LambdaLocker
HakunaMatataRansomware|SerbRansom 2017|^Fadesoft|HugeMe|DynA-Crypt=DynA CryptoLocker|Serpent Danish
Cyber Drill Exercise=Ransomuhahawhere|Cancer Ransomware FAKE|File0Locked KZ|Ocelot Ransomware=Ocelot Locker
^Blablabla|MafiaWare=^Depsex|Globe3|BleedGreen|^BTCamant|RegretLocker|EdgeLocker|XCrypt|7Zipper
SureRansom Ransomeware|Merry Christmas=Merry X-Mas|^Seoirse|DeriaLock|BadEncript|AdamLocker
KoKoKrypt=KokoLocker|L33TAF Locker|PClock4=PClock SysGop|^Guster|CryptoLocker3=Fake CryptoLocker
^Manifestus=EnkripsiPC,IDRANSOMv3|MSN CryptoLocker|^Koolova|Globe Imposter|V8Locker|Cryptorium
Antihacker2017|CIA Special Agent 767 Ransomware|^Slimhem|M4N1F3STO Ransomware|DaleLocker|UltraLocker
HackedLocker|Satan666|Locked-In Ransomware or NoValid|RenLocker Ransomware|CockBlocker|OzozaLocker|^Crypute
^NMoreira=Fake Maktub|VindowsLocker|Donald Trump 2|ShellLocker|ChipLocker|Angela Merkel|YafunnLocker|Crypton
WickedLocker HT|PClock3=PClock SuppTeam,WinPlock,CryptoLocker clone|^Kolobo=^Kolobocheg
Paysafecard Generator 2016=PaySafeCard,PaySafeGen|Telecrypt|CerberTear|FuckSociety|ZScreenLocker|Hollycrypt
BTCLocker|DummyEncrypter|Encryptss77=SFX Monster|WinRarer|RotoCrypt|JackPot|ONYX Ransomeware|^IFN643
Alcatraz Locker|EncrypTile|Fileice Ransomware Survey|CryptoWire Ransomeware|Hungarian Locky|Winnix Cryptor
Lock93|ASN1 Encoder|AiraCrop|JapanLocker=SHCLocker,SyNcryption|Windows_Security Ransonware=WS Go Ransonware
NCrypt|Deadly for a Good Purpose|Comrade Circle|Globe2|^Kostya|Fs0ciety Locker|8lock8|Al-Namrood|Alma Locker
AlphaLocker|AngleWare|^ngocanh|Fabiansomeware|ApocalypseVM|AutoLocky|Aw3s0m3Sc0t7|BaksoCrypt
^Bandarchor=^Rakhni,^Pletor,Cryptokluchen|BaCrypt|BitCryptor|BitStak|^Blocatto|BrLock|Browlock|BuyUnlockCode
Quimera Crypter=^Pashka|CoinVault|^Cryaki|^Crybola|CryLocker|CrypMIC|^Crypren|Crypt38|CryptFIle2|^Ranscam
CryptoFortress=TorrentLocker,Crypt0L0cker,^Teerac|CryptoGraphic Locker|Manamecrypt=^Telograph,ROI Locker
CryptoLocker|CryptoRansomeware|CryptoShocker|CryptoTorLocker2015|CryptoTrooper|CryptoWall 1|CryptoWall 2
CryptoWall 3|CryptoWall 4|CryptProjectXXX|UltraDeCrypter=UltraCrypter|CTB-Faker=^Citroni|CTB-Locker WEB
CuteRansomware|CyberSplitter|Death Bitches|DEDCryptor|DetoxCrypto|^Digisom|DMALocker|DNRansomware
DummyLocker|EduCrypt=EduCrypter|EiTest|El-Polocker=Los Pollos Hermanos|EncryptoJJS|Fairware|^Fakben
Comrad Circle|FenixLocker|FILE FROZR|FortuneCookie|^FSociety|Globe v1|GNL Locker=^Zyklon,Zyklon Locker
^Gomasom|^Goopic|HappyDayzz|^Harasom|HDDCryptor|Help_dcfile|HolyCrypt|HTCryptor|ILockLight
International Police Association|IRansom|JagerDecryptor|^Jeiphoos=Encryptor RaaS,^Sarento|Jhon Woddy
JobCrypter|JohnyCryptor|KawaiiLocker|KeRanger|KeyBTC|KillerLocker|KimcilWare|KratosCrypt|KryptoLocker
LeChiffre|LLTP Locker|^Lortok|LowLevel04|M4N1F3STO|^Mabouia|MacAndChess|MaktubLocker|MarsJoke
^MIRCOP=Crypt888|MireWare|^Mischa=Petya-2|MM Locker|N-Splitter|N1n1n1|NanoLocker
^Nemucod=Nemucod-7z,Nemucod-AES|^Nhtnwcuf|NoobCrypt|^ODCODC|^Vipasana=^Cryakl|^GPCode|Padlock Screenlocker
PizzaCrypts|PowerWare=PoshCoder|Princess Locker|Ps2exe|RAA encryptor=RAA SEP|^Rabion|^Radamant|^Ramsomeer
^Rannoh|^Ransoc|Ransom32|RansomLock|RarVault|RektLocker|RemindMe|RoshaLock|^Runsomewere|RussianRoulette
Samas-Samsam|^Sardoninir|^Satana|ShinoLocker|^Shujin=KinCrypt|SkidLocker|Smrss32|SNSLocker|^Stampado
^Strictor|SynoLocker|SZFLocker|TowerWeb|^Troldesh|TrueCrypter|UmbreCrypt|UnblockUPC|^Ungluk|Unlock92
VapeLauncher|CrypVault=^Zlader|VBRANSOM 7|VenusLocker|Virlock|WildFire Locker=Hades Locker|^Xorist
Zcrypt=Zcryptor|^Zimbra|^SOREBRECT|^Xolzsec|FlatChestWare|Halloware|MacRansom|ShurL0ckr|^Vagger|^Flotera
^Vurten|^Reveton|BansomQare Manna|^Haxerboi|XiaoBa|NMCRYPT|Unnamed ramsomware 1|HPE iLO 4|CryBrazil|^Pedcont
Scarab-DiskDoctor|^PGPSnippet|NemeS1S|Unnamed ramsomware 2|^Everbe|^RASTAKHIZ|WannaSmile|CreamPie|Jeff the
^Cassetto|Acroware Cryptolocker=Acroware Screenlocker|Crypt0saur|Mongo Lock|Kraken Cryptor|CommonRansom
God Crypt Joke=Ransomware God Crypt|Garrantydecrypt|StorageCrypter=SambaCry|Rektware|Aperfectday2018
Dxh26wam|EnyBenyHorsuke|DeLpHiMoRix|EnyBeny Nuclear|WeChat Ransom=UNNAMED1989|IsraBye|^Dablio|JungleSec
Princess Evolution=PrincessLocker Evolution|^Jokeroo=Fake GandCrab|^Tellyouthepass|BigBobRoss
Cr1ptT0r=Criptt0r,Cr1pt0r,^Cripttor|Hildacrypt|^Sherminator|^Freeme|^Desync|^FTCode|PornBlackmailer
KingOuroboros|^Nodera|RobinHood=HelpYemen|Locky Bart|^Wadhrama|ECh0raix|Babuk Ransomsware
RansomEXX=Ransom X,Defray777,Defray 2018|CovidLock|^Sekhmet|05250lock|0kilobypt|1337-Locker|7z Portuguese
ABCLocker|AepCrypt|AlldataLocker|^Anatova|AngryKite|AnimusLocker|AnonCrack|AnteFrigus|Anti-DDos
Anubi NotBTCWare|ApolloLocker|ArmaLocky|^Arsium|Ataware|^Atchbo|Australian-AES|AutoWannaCryV2|Auuahk-Ouuohk
AVCrypt|AxCrypter|AZaZeL|Baliluware|BananaCrypt|BancoCrypt HT|Basilisque Locker|BeethoveN|BestChangeRu
BigBossHorse|Birbware|BitKangoroo|BitPyLock|^Bitshifter|BKRansomware|Black Feather|BlackFireEye
BlackHat-Mehtihack|BlackMist|BlackSheep|BlockFile12|BloodJaws|BlueCheeser|BoooamCrypt|BRansomware|BrickR
BtcKING|BTCWare-Aleta|BTCWare-Gryphon|BTCWare-Master|BTCWare-Nuclear|BTCWare-Onyon|BTCWare-PayDay
BTCWare-Wyvern|BugWare|BulbaCrypt HT|C0hen Locker|CainXPii|^Cerberos|^Chekyshka|ChernoLocker|ChinaYunLong
ClicoCrypter|ClicoCrypter-2|Coin Locker|Comrade HT|^Cripton|Cripton7zp|PayPalGenerator2019|CryForMe
Cryp70n1c|Crypt0 HT|Crypt0|Crypt0r|Crypt12|CryptFuck|CryptoBoss|CryptoGod 2017|CryptoGod 2018
CryptolockerEmulator|CryptoLockerEU 2016|CryptoManiac|CryptoMix-0000|CryptoMix-Arena|CryptoMix-Azer
CryptoMix-Backup|CryptoMix-CK|CryptoMix-Coban|CryptoMix-DLL|CryptoMix-Empty|CryptoMix-Error|CryptoMix-Exte
Cryptomix-FILE|CryptoMix-MOLE66|CryptoMix-Noob|CryptoMix-Ogonia|CryptoMix-Pirate|CryptoMix-Revenge
Cryptomix-SERVER=SERVER Cryptomix|CryptoMix-Shark=Shark CryptoMix|CryptoMix-System=System CryptoMix
CryptoMix-Tastylock=Tastylock CryptoMix|CryptoMix-Test=Test CryptoMix|CryptoMix-Wallet
Cryptomix-WORK=WORK CryptoMix|CryptoMix-x1881=x1881 CryptoMix|CryptoMix-XZZX=XZZX CryptoMix
CryptoMix-Zayka=Zayka CryptoMix|CryptoPatronum|CryptoPokemon|CryptoViki|Cryptre|CrypTron|Crysis XTBL|CryTekk
CTB-Locker Original|^Curumim|CVLocker|Cyber Police HT|CyberDrill2|CyberResearcher|CyberSCCP|CyberSoldier
CypherPy|D00mEd|DarkLocker|DarkoderCryptor|DataKeeper|^Datebatut|DCRTR-WDM|DeadSec-Crypto|DecryptIomega
DecYourData|^Defray|DilmaLocker|DMALocker Imposter|DolphinTear|Donation1|DotNoData|DotZeroCMD|DriedSister
^Dviide|EBayWall|EbolaRnsmwr|EggLocker|Ekati demo tool|EncoderCSL|EncryptServer2018|EnybenyCrypt|Epoblockl
Erica2020|^Estemani|Evasive HT|Exocrypt XTC|ExoLock|Sextortion Scam|EyLamo|Fabiansomware|Facebook HT|^Faizal
Fake Cerber|Fake DMA|FartPlz|FBLocker|FCrypt|File Ripper|FileFuck|FilesL0cker|Flatcher3|Fluffy-TAR|FrozrLock
FScrypt|FuckTheSystem|FuxSocy Encryptor|Galacti-Crypter|GameOver|Geminis3|^Gendarmerie|Genobot|GermanWiper
^Gibberish|^Giyotin|GoCryptoLocker|GoGoogle|GoHack|Golden Axe|GonnaCry Ransmware|Goofed HT|GoRansom POC
^Craftul|GrodexCrypt|GrujaRSorium|^Gruxer|GusCrypter|H34rtBl33d|HackdoorCrypt3r|^Hakbit|HappyCrypter|HCrypto
HelpMe|Hermes837|HermesVirus HT|^Heropoint|^Horros|IGotYou|IGZa4C|ILElection2020|Ims00ry|ImSorry|^Indrik
InducVirus|^INPIVX|JabaCrypter|^JCandy|JeepersCrypt|JesusCrypt|Jolly Roger|JosepCrypt|^Kampret|^Katafrank
KCTF Locker|^Kerkoporta|KillBot_Virus|KillDisk-Dimens|KillRabbit|^Kovter|^Kriptovor|^Krypte|Kryptonite RBY
Kryptonite Snake|^Kupidon|Lalabitch_ransomware|LazagneCrypt|LightningCrypt|LMAOxUS|Locker-Pay|Lockify|LockMe
LockOn|LongTermMemoryLoss|LonleyCrypt|LooCipher|LordOfShadow|^Luxnut|^Madafakah|^Malabu|^Maoloa|^Marozka
MarraCrypt|^Matroska|MauriGo|MaxiCrypt|^Maykolin|Maysomware|MBR-ONI|^Meduza|MegaLocker|Mew767|Mike NotSTOP
^Mikoyan|MNS CryptoLocker|MoneroPay|MoonCryptor|MorrisBatchCrypt|Mr403Forbidden|N2019cov|^Naampa|NazCrypt
^Negozl|^Neitrino|^Noblis|Nog4yH4n|^Nomikon|NotAHero|^Nozelesn|^Nulltica|OmniSphere|OoPS Ramenware
OopsLocker|^OPdailyallowance|OpenToYou|PayForNature|Paymen45|PEC 2017|^Pendor|^Pennywise|PewDiePie
PhobosImposter|Pirateware|PoisonFang|PooleZoor|PopCornTime|PowerHentai|PowerLocky|PowerShell Locker 2013
PowerShell Locker 2015|Pr0tector|Project23|Project57|^Prometey|PSCrypt|PureLocker|PwndLocker|PyteHole
^Qinynore|QNAPCrypt|QuakeWay|^Qweuirtksd|R3store|RabbitFox|RandomLocker|RanRans|Rans0mLocked|Ransom102
RansomAES|RansomCuck|RansomMine|Ransomnix|Ransom Prank|RansomUserLocker|RansomWarrior|Rapid-Gillette
RaRuCrypt|^Redkeeper|RedRum|^Reetner|RekenSom|Relock|RensenWare|^Rentyr|RestoLocker|^Reyptson|^Rijndael
^Rontok|^Rozlok|RSA2048Pro|^Russenger|Russian EDA2|^Sadogo|Santa Encryptor|^Saramat|SARansom|SatanCryptor Go
SaveTheQueen|ScammerLocker HT|ScammerLocker Ph|^Schwerer|ScorpionLocker|^Scrabber|^Scroboscope|SecureCryptor
SeginChile|ShadowCryptor|ShinigamiLocker|ShkolotaCrypt|Shutdown57|ShutUpAndDance|Sifreli 2017|Sifreli 2019
SifreCozucu|SintaLocker|SlankCryptor|Snake-Ekans|SnakeLocker|SnowPicnic|SoFucked|Somik1|Spiteful Doubletake
SpongeBob|StrawHat|^Striked|^Stroman|StupidJapan|^Styver|SymmyWare|T1Happy|Takahiro Locker|^TBHRanso
Tear Dr0p|TeslaWare|^TFlower|TheCursedMurderer|TheDarkEncryptor|ThunderCrypt|^Torchwood|TorLocker
TotalWipeOut|TrumpHead|TurkStatik|Ultimo HT|Unknown XTBL|^Unlckr|UNNAM3D|^Unrans|VCrypt|VCrypt1|VegaLocker
VevoLocker|VideoBelle|ViiperWare|ViroBotnet|VisionCrypt|^Vulston|Wanna Decryptor Portuguese|WannabeHappy
WannaCash|WannaDie|WannaPeace|WannaSpam|^Wesker|WhatAFuck|WininiCrypt|WinUpdatesDisabler|XeroWare|Xlockr
XmdXtazX|Xncrypt|XyuEncrypt|XXLecXx|^Yatron|^Yoshikada|^YYYYBJQOQDU|ZariqaCrypt|Zelta Free|^Zeoticus
Zero-Fucks|ZeroLocker|ZeroRansom|ZimbraCryptor|ZipLocker|^Zoldon|ZorgoCry|MilkmanVictory|^Dragoncyber
Black claw|Banks1|UnluckyWare|FonixCrypter|LickyAgent|CryDroid|TomNom|^Yogynicof|CobraLocker|CryCryptor
Blocky|OhNo-FakePDF|Try2Cry|LolKek|WhoLocker|Aris Locker|EduRansom|WyvernLocker|^Ensiko|RansomBlox
BitRansomware|^AESMew|DeathOfShadow|XMRLocker|WinWord64|ThunderX|Mountlocket|^Gladius|Crypt32|^Leakthemall
PewPew|DogeCrypt|^Badbeeteam|RenameX12|^Cutekitty|WoodRat|^Vaggen|^Pizhon|TechandStrat|CCECrypt|HowAreYou
SifreCikis|Exerwa CTF|HolidayCheer|Mobef-JustFun|^Amjixius=Ancrypted|JoJoCrypter|RunExeMemory|Pay2Decrypt
^EPICALLY|Random30|JohnBorn|^Egalyty|^Namaste|HDLocker|DeroHE|^Vovalex|^Bonsoir|PulpFictionQuote
NAS Data Compromiser|Povisomware
JCrypt=RIP lmao,Daddycrypt,^Ncovid,NotStonks,Iam_watching,^Wearefriends,MALWAREDEVELOPER,Mafiaware666
^Mijnal|Lockedv1|XD Locker|DEcovid19|Mount Locker|Astro Locker|HelloXD|QuantumLocker=DagonLocker
GwisinLocker|^Karakurt|AGl0bGVyCg|^Arvinclub|^Atomsilo|^Aztroteam|Babuk-Locker|^Babyduck|^Bonacigroup
^Daixin|^Darkangel|Darkbit01|^Freecivilian|^Fsteam|^Hotarus|^Icefire|Justice_Blade|Kelvin Security|Lockbit3
^Lolnek|^Moisha|Mydecryptor|N3Tworm|^Nokoyawa|Qlocker|Ransomcartel|Ransomhouse|Rransom|V Is Vendetta
Xinglocker|^Eraleign|^Hellogookie|^Siegedsec|Lulzsec muslims|Rabbit hole|^Raznatovic|Abyss-data|C3rb3r
^Mogilevich|Malek team|La piovra|^Qiulong|^Rancoz|Cryptbb|El dorado|Wikileaksv2|^Sensayq|Cicada3301
locker leak|Vanir group|^Dispossessor|^Nullbulge|^Holyghost|Chilelocker|Mad liberator|Adminlocker
Ransomcortex|Rtm locker|Valencia leaks|^Soleenya|Osyolorz collective|^Embrago|Killsec3|^Contfr|^Invaderx
^Tommyleaks|^Gwisin|Ctblocker|Help_restoremydata|^Weaxor|Dataf locker|Lockbit4|Br0k3r|^Satancd
^Balletspistol|^Deadbydawn|^HSHARADA|Hunt-Dharma-Crysis|A1project|Babuk-bjorka|Gd lockersec|D0glun|^Bjorka
KageNoHitobito|^Malphas|^MAGASKOSH|^Kuiper|W3crypto|Robbing hood|Darkhav0c|Run some wares|Ox thief
Mimic-guram|Antibrok3rs|Zeoticus2|Lokilocker|^Xelera|^Ralord|2023lock|^Xollam|Arcrypter|Crazyhunter team
^Phalcon|^Quoter|^Cylance|Paradise2|Arkana security|Astralocker|^Jsworm|^Crynox|Buddyransome|Ailock|^Muliaka
^Nightspire|^Elcometa|Cerbersyslock|^Mortalkombat|Zixer2|Mario esxi|^Elpaco|^Sundawn|Obsidian orb
Babylockerkz|B0 group|Mcrypt2019|^Vanhelsing|^Tuborg|^Kryptina|^Kasseika|^Cerberimposter|Darkylock
^Deathgrip|Skira team|^Miliphen|^Mamona|^Taronis|^Nvrmre|Zerolockersec|^Direwolf|^Cyberex|Ransombay|J group
Lcryptorx|^Azzasec|^Desolated|Imn crew|Walocker|D4rk4rmy|Qilin-securotrop|^Payoutsking|^Elonmusknow|Bqtlock
^Himalayaa|Cryptedpay|Mindware|Ransomedvc2|^Ranion|Cryp70n1c0d3|Blackbyte-crux|Devman2|^Sharpboys
Black nevas|^Bytesfromheaven|Piratelock|Lockbit5|Tssxx25|^Desolator|^Toufan|^Cephalus|^Xleaks|Lamialocker
^Securotrop|Coinbase cartel|^Blackshrantac|Arachna leak|^Octovillan|^Kryptos|Nasir security|^Fulcrumsec
Ms13-089|^Spirigatito|Rustylocker|Dark shinigami|Tridentlocker|^Sicari|^Benzona|^Waissbein|^Shinyhunters
^Fletchen|^Bravox|^Kittykatkrew|^Zetarink|^Krybit|Nblock|Alp-001|^Lamashtu|Hyflock|Prinz eugen|Triple x
^Doommageddon|^Bavacai|Sevyware|Black x
Tycoon 2FA=Tycoon2FA|^EvilProxy|Evilginx=Evilginx2|Mamba 2FA|^RaccoonO365=Raccoon0365|^Splashtop|^Atera|^SimpleHelp|^MeshAgent|WinSCP|^FileZilla|^PowerView|^Cthulhu Stealer|^Banshee Stealer|^RustBucket|^KANDYKORN|^LodaRAT|^Ratsnif
`;
