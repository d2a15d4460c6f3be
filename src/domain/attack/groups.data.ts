/** Names of threat groups with their aliases.
 *
 * One entry is `ID Name=alias,alias`; the id is there when ATT&CK has one; entries are parted by `|` or a line end.
 * A mark before a name says how it may be read in a text: none, in any case; `^`, with a capital; `~`, with a
 * capital and a context word close by, because it is an ordinary word or short; `!`, never: the name is shown only.
 *
 * Facts from MITRE ATT&CK v18.1 and the MISP galaxy (CC0 1.0).
 * © The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.
 */
export const groupLines = `
G0001 ~Axiom|G0002 Moafee
G0003 ~Cleaver=^Threat Group 2889,^TG-2889,^Operation Cleaver,^Op Cleaver,Tarh Andishan
G0004 Ke3chang=^APT15,~Mirage,Vixen Panda,^GREF,Playful Dragon,^RoyalAPT,~NICKEL,Nylon Typhoon,^Metushy,~Lurid,^Social Network Team,BRONZE PALACE,BRONZE DAVENPORT,BRONZE IDLEWOOD,Red Vulture,RIVER CASTLE,RedRiver
G0005 ^APT12=IXESHE,^DynCalc,^Numbered Panda,^DNSCALC,^TG-2754,~BeeBus,^Calc Team,^Crimson Iron,^BRONZE GLOBE,Hexagon Typhoon,^HYDROGEN,^Red Anubis
G0006 ^APT1=Comment Crew,^Comment Group,^Comment Panda,PLA Unit 61398,Byzantine Candor,^TG-8223,^Brown Fox,GIF89a,ShadyRAT
G0007 ^APT28=IRON TWILIGHT,SNAKEMACKEREL,~Swallowtail,^Sednit,Sofacy,Pawn Storm,^Fancy Bear,~STRONTIUM,Tsar Team,^Threat Group-4127,^TG-4127,Forest Blizzard,FROZENLAKE,GruesomeLarch,^SIG40,Grizzly Steppe,~ATK5,^Fighting Ursa,^ITG05,^Blue Athena,^TA422,T-APT-12,APT-C-20,^UAC-0028,^UAC-0001,^BlueDelta,LAKE RELIC,~ATG2,Z-Lom Team,Operation Pawn Storm,CrisisFour,~HELLFIRE,^Grey-Cloud
G0008 Carbanak=Anunak
G0009 ^Deep Panda=Shell Crew,KungFu Kittens,PinkPanther,Black Vine,BRONZE FIRESTONE,~Pupa,Checkered Typhoon,^CHLORINE,^ATG50,^TG-3551,Red Gargoyle
G0010 ^Turla=^IRON HUNTER,~Waterbug,^WhiteBear,~Snake,~Krypton,Venomous Bear,^Secret Blizzard,BELUGASTURGEON,~WRAITH,^Uroburos,^Pfinet,^TAG_0530,^Hippo Team,Pacifier APT,^Pacifier,~Popeye,^SIG23,^MAKERSMARK,^ATK13,^ITG12,^Blue Python,^UNC4210,^UAC-0144,^UAC-0024,^UAC-0003,TURLA RELIC,Skipper Turla,^ATG26
G0011 PittyTiger=^APT24,PITTY PANDA
G0012 ^Darkhotel=~DUBNIUM,Zigzag Hail,^Fallout Team,~Karba,~Luder,~Nemim,~Nemin,^Tapaoux,~Pioneer,^Shadow Crane,APT-C-06,^SIG25,TUNGSTEN BRIDGE,T-APT-02,^ATK52,TieOnJoe,Purple Pygmy,Egobot
G0013 ^APT30=ISTHMUS CASTLE|G0014 ^Night Dragon|G0015 Taidoor=Earth Aughisky
G0016 ^APT29=^UNC2452,NOBELIUM,StellarParticle,Dark Halo,IRON RITUAL,IRON HEMLOCK,NobleBaron,~YTTRIUM,^The Dukes,^Cozy Bear,^CozyDuke,^SolarStorm,Blue Kitsune,^UNC3524,^Midnight Blizzard,^Minidionis,~SeaDuke,~ATK7,Cloaked Ursa,^TA421,^ITG11,BlueBravo,^UAC-0029,~ICECAP,^ICE RELIC,^Solar Phoenix
G0017 DragonOK=BRONZE OVERBROOK,^Shallow Taurus|G0018 !admin@338=TEMPER PANDA,Admin338,~MAGNESIUM
G0019 Naikon=PLA Unit 78020,^OVERRIDE PANDA,^Camerashy,BRONZE GENEVA,BRONZE STERLING,NAIKON CASTLE
G0020 ~Equation=^Equation Group,^Tilded Team,~EQGRP
G0021 Molerats=Operation Molerats,Gaza Cybergang,Gaza Hackers Team,Gaza Hackers,^Extreme Jackal,~Moonlight,ALUMINUM SARATOGA,~BLACKSTEM
G0022 ^APT3=^Gothic Panda,^Pirpi,^UPS Team,~Buckeye,^Threat Group-0110,^TG-0110,^Boyusec,~BORON,BRONZE MAYFAIR,Red Sylvan,Brocade Typhoon,~OLDCARP,^CYBRAN
G0023 ^APT16=^SVCMONDR
G0024 ^Putter Panda=^APT2,MSUpdater,PLA Unit 61486,4HCrew,~SULPHUR,~SearchFire,^TG-6952
G0025 ^APT17=Deputy Dog,^AURORA PANDA,^Hidden Lynx,^Tailgater Team,~Dogfish,BRONZE KEYSTONE,~HELIUM,^Heart Typhoon,~ATG3,^Red Typhoon,~KAOS,^TG-8153,SportsFans,~Tailgater
G0026 ^APT18=^TG-0416,Dynamite Panda,^Threat Group-0416,~SCANDIUM,PLA Navy,~Wekby,Satin Typhoon,~APT4,MAVERICK PANDA,BRONZE EDISON,~SODIUM,^Salmon Typhoon,^SAMURAI PANDA,^Wisp Team,~COMBINE,~SILVERVIPER,^Red Wraith,Elderwood Group
G0027 ^Threat Group-3390=Earth Smilodon,^TG-3390,^Emissary Panda,^BRONZE UNION,^APT27,^Iron Tiger,^LuckyMouse,^Linen Typhoon,GreedyTaotie,^Red Phoenix,~Budworm,~ZipToken,^Iron Taurus,^Circle Typhoon,SHORE CASTLE,TiltedTemple,^DEV-0322,~IODINE,~Hippo,^BOWSER,Wekby2
G0028 ^Threat Group-1314=^TG-1314|G0029 Scarlet Mimic=Golfing Taurus
G0030 ^Lotus Blossom=^DRAGONFISH,^Spring Dragon,~RADIUM,^Raspberry Typhoon,~Bilbug,~Thrip,^LOTUS PANDA,^ST Group,BRONZE ELGIN,~ATK1,Red Salamander,~Billbug,^ATK78
G0032 Lazarus Group=Lazarus,^HIDDEN COBRA,Labyrinth Chollima,Guardians of Peace,~ZINC,NICKEL ACADEMY,^Diamond Sleet,Operation DarkSeoul,Dark Seoul,^Hastati Group,Bureau 121,NewRomanic Cyber Army Team,NewRomanic Cyber Army,^Operation Troy,Operation GhostSecret,Operation AppleJeus,Whois Hacking Team,Whois Hacking,~Appleworm,APT-C-26,^COVELLITE,~ATK3,^ATK117,^DEV-0139,^DEV-1222,^TA404,^Black Artemis,^Storm-0139,^Storm-1222,^Storm-0954
G0033 ^Poseidon Group
G0034 Sandworm Team=Sandworm,~ELECTRUM,Telebots,IRON VIKING,BlackEnergy,Quedagh,^Voodoo Bear,~IRIDIUM,Seashell Blizzard,FROZENBARENTS,^APT44,Blue Echidna,^UAC-0113,^UAC-0082,SANDWORM RELIC,~PHANTOM,BlackEnergy Lite
G0035 ~Dragonfly=TEMP.Isotope,DYMALLOY,^Berserk Bear,^TG-4192,Crouching Yeti,IRON LIBERTY,^Energetic Bear,^Ghost Blizzard,~BROMINE,~CASTLE,~Havex,^Koala Team,~ATK6,^ITG15,^Blue Kraken
G0036 ^GCMAN
G0037 ^FIN6=Magecart Group 6,^ITG08,^Skeleton Spider,^TAAL,Camouflage Tempest,^White Giant,GOLD FRANKLIN,^ATK88,^TA4557,^Storm-0538,^SQUID COMET
G0038 ^Stealth Falcon=~FruityArmor,Daffodil Gust,^Project Raven|G0039 ^Suckfly=^APT22,BRONZE OLIVE
G0040 ~Patchwork=~MONSOON,^Hangover Group,Dropping Elephant,Chinastrats,^Operation Hangover,QUILTED TIGER,~Sarit,APT-C-09,ZINC EMERSON,^ATK11,Orange Athos,Thirsty Gemini,VICEROY TIGER,^Donot Team,APT-C-35,SectorE02,Orange Kala
G0041 ~Strider=^ProjectSauron,~Sauron|G0043 !Group5|G0044 Winnti Group=^Winnti,~Blackfly
G0045 ^menuPass=^APT10,~Cicada,~POTASSIUM,^Stone Panda,^Red Apollo,^CVNX,^HOGFISH,BRONZE RIVERSIDE,Menupass Team,^happyyongzi,^Cloud Hopper,^ATK41,^Granite Taurus,^TA429,^Purple Typhoon,~GOLEM,~Evilgrab,~AEON,~LIVESAFE,ChChes,^Haymaker,^Webmonder,^Foxtrot,~Foxmail
G0046 ^FIN7=GOLD NIAGARA,^ITG14,^Carbon Spider,ELBRUS,Sangria Tempest,~Calcium,^ATK32,~Coreid,~JokerStash,^WILD COMET
G0047 Gamaredon Group=Gamaredon,IRON TILDEN,^Primitive Bear,~ACTINIUM,~Armageddon,Shuckworm,^DEV-0157,Aqua Blizzard,Blue Otso,~BlueAlpha,^Trident Ursa,^UAC-0010,~Winterflounder,^UNC530,SectorC08
G0048 ~RTM
G0049 OilRig=^APT34,COBALT GYPSY,^IRN2,^Helix Kitten,Evasive Serpens,Hazel Sandstorm,~EUROPIUM,^ITG13,Earth Simnavaz,^Crambus,^TA452,^CHRYSENE,~Greenbug,^Twisted Kitten,^ATK40,SOLAR ION
G0050 ^APT32=^SeaLotus,OceanLotus,APT-C-00,^Canvas Cyclone,~BISMUTH,OceanLotus Group,^Cobalt Kitty,Ocean Buffalo,POND LOACH,TIN WOODLAWN,^ATK17
G0051 ^FIN10|G0052 ^CopyKittens=Slayer Kitten|G0053 ^FIN5|G0054 ~Sowbug|G0055 ~NEODYMIUM
G0056 ~PROMETHIUM=StrongPity,APT-C-41,^Magenta Dust,SmallPity
G0059 Magic Hound=^Charming Kitten,^APT35,^TA453,^COBALT ILLUSION,^ITG18,~Phosphorus,~Newscaster,^Mint Sandstorm,^Newscaster Team,TunnelVision,^COBALT MIRAGE,Agent Serpens,RICH ION,~Parastoo,iKittens,NewsBeef,CharmingCypress
G0060 BRONZE BUTLER=REDBALDKNIGHT,~Tick,~Nian,STALKER PANDA,Stalker Taurus,PLA Unit 61419,Swirl Typhoon,^TICK CASTLE,^TELLURIUM
G0061 ^FIN8=^Syssphinx,^ATK113,PUNCH COMET,^Storm-0288|G0062 ^TA459|G0063 ^BlackOasis
G0064 ^APT33=~HOLMIUM,~Elfin,^Peach Sandstorm,^MAGNALLIUM,^Refined Kitten,^COBALT TRINITY,^ATK35,^TA451,BLEAK ION
G0065 ~Leviathan=MUDCARP,Kryptonite Panda,~Gadolinium,BRONZE MOHAWK,TEMP.Jumper,^APT40,TEMP.Periscope,Gingham Typhoon,^ATK29,^TA423,Red Ladon,^ITG09,^ISLANDDREAMS,ISLAND CASTLE,^JJDoor,^Feverdream
G0066 Elderwood=Elderwood Gang,^Beijing Group,^Sneaky Panda,^SIG22
G0067 ^APT37=InkySquid,^ScarCruft,~Reaper,^TEMP.Reaper,Ricochet Chollima,Operation Daybreak,^Operation Erebus,^Reaper Group,^Red Eyes,Venus 121,~ATK4,Moldy Pisces,APT-C-28,PLAIN NEPTUNE
G0068 ~PLATINUM=TwoForOne,^ATK33,Fallow Squall,~PARASITE,^RUBYVINE,~GINGERSNAP
G0069 MuddyWater=Earth Vetala,~MERCURY,^Static Kitten,^Seedworm,TEMP.Zagros,^Mango Sandstorm,^TA450,COBALT ULSTER,^ATK51,Boggy Serpens,^MUDDYCOAST,MUDDY ION
G0070 Dark Caracal|G0071 ^Orangeworm|G0073 ^APT19=Codoso,C0d0so0,Codoso Team,Sunshop Group,Sunshop
G0075 ~Rancor=^Rancor group,^Rancor Taurus|G0077 Leafminer=Raspite
G0078 ^Gorgon Group=~Gorgon,^The Gorgon Group,^Subaat,^ATK92,Pasty Gemini
G0079 DarkHydrus=LazyMeerkat,Obscure Serpens
G0080 ^Cobalt Group=~Cobalt,GOLD KINGSWOOD,^Cobalt Gang,^Cobalt Spider,Mule Libra
G0081 Tropic Trooper=Pirate Panda,KeyBoy,^APT23,BRONZE HOBART,Red Orthrus,Earth Centaur
G0082 ^APT38=NICKEL GLADSTONE,BeagleBoyz,Bluenoroff,Stardust Chollima,Sapphire Sleet,~COPERNICIUM,Genie Spider,Alluring Pisces,CageyChameleon
G0083 SilverTerrier|G0084 Gallmaker|G0085 ^FIN4=^WOLF SPIDER
G0087 ^APT39=^ITG07,~Chafer,^Remix Kitten,COBALT HICKMAN,Radio Serpens,^TA454,Burgundy Sandstorm,CINDER ION
G0088 TEMP.Veles=~XENOTIME,^ATK91|G0089 ^The White Company|G0090 ^WIRTE=Ashen Lepus
G0091 ~Silence=Whisper Spider,^Silence group
G0092 ^TA505=Hive0065,Spandex Tempest,CHIMBORAZO,MONTY SPIDER,SectorJ04,SectorJ04 Group,^GRACEFUL SPIDER,GOLD TAHOE,^Dudear,^ATK103
G0093 ~GALLIUM=^Granite Typhoon,^Red Dev 4,Alloy Taurus,^PHANTOM PANDA
G0094 Kimsuky=Stolen Pencil,^Black Banshee,^Velvet Chollima,^Emerald Sleet,~THALLIUM,^APT43,^TA427,~Springtail,Operation Stolen Pencil,Sparkling Pisces,^Greendinosa
G0095 ~Machete=APT-C-43,^El Machete,^machete-apt
G0096 ^APT41=Wicked Panda,^Brass Typhoon,~BARIUM,^TA415,~Grayfly,WICKED SPIDER,^BRONZE ATLAS,^BRONZE EXPORT,Red Kelpie,Earth Baku,~Amoeba,^Double Dragon,^TG-2633,^Leopard Typhoon,SPIRE CASTLE,^TG-3279,^Red Diablo
G0097 Bouncing Golf=^Domestic Kitten,APT-C-50
G0098 ^BlackTech=Palmerworm,^CIRCUIT PANDA,~HUAPI,T-APT-03,Manga Taurus,Red Djinn,Earth Hundun,^Canary Typhoon,^Mobwork,CAVERN CASTLE
G0099 APT-C-36=^Blind Eagle
G0100 ~Inception=^Inception Framework,^Cloud Atlas,^Clean Ursa,~OXYGEN,^ATK116,Blue Odin
G0102 ^Wizard Spider=^UNC1878,TEMP.MixMaster,^Grim Spider,^FIN12,GOLD BLACKBURN,^ITG23,^Periwinkle Tempest,^DEV-0193,GOLD ULRICK,^Storm-0193,Trickbot LLC,^UNC2053,^Pistachio Tempest,^DEV-0237,^Storm-0230,^Conti Team 1
G0103 Mofang=^BRONZE WALKER|G0105 DarkVishnya|G0106 ~Rocke=Aged Libra|G0107 ~Whitefly
G0108 ^Blue Mockingbird|G0112 ~Windshift=~Bahamut,Windy Phoenix|G0114 ~Chimera
G0115 GOLD SOUTHFIELD=Pinchy Spider
G0117 ^Fox Kitten=^UNC757,Parisite,^Pioneer Kitten,~RUBIDIUM,^Lemon Sandstorm
G0119 Indrik Spider=^Evil Corp,Manatee Tempest,^DEV-0243,^UNC2165,GOLD DRAKE
G0120 ^Evilnum=DeathStalker,^TA4563,~Jointworm,KNOCKOUT SPIDER
G0121 ~Sidewinder=T-APT-04,~Rattlesnake,^RAZOR TIGER,APT-C-17
G0122 ^Silent Librarian=^TA407,COBALT DICKENS,Mabna Institute,^TA4900,Yellow Nabu,Mabna Institute Group
G0123 Volatile Cedar=Lebanese Cedar,Amethyst Rain,VolcanicTimber,DeftTorero|G0124 Windigo
G0125 ~HAFNIUM=^Operation Exchange Marauder,^Silk Typhoon,^ATK233,^Red Dev 13,MURKY PANDA,~timmy
G0126 Higaisa|G0127 ^TA551=GOLD CABIN,Shathak,^Shakthak,^ATK236,Monster Libra
G0128 ~ZIRCONIUM=^APT31,^Violet Typhoon,^JUDGMENT PANDA,BRONZE VINEWOOD,Red keres,^TA412,TIDE CASTLE,~Chameleon,WebFans
G0129 Mustang Panda=^TA416,^RedDelta,BRONZE PRESIDENT,STATELY TAURUS,^FIREANT,CAMARO DRAGON,EARTH PRETA,^HIVE0154,TWILL TYPHOON,~TANTALUM,LUMINOUS MOTH,^UNC6384,^TEMP.Hex,Red Lich,HoneyMyte,~BASIN,~Polaris,^BASIN CASTLE,Vertigo Panda
G0130 ^Ajax Security Team=Operation Woolen-Goldfish,AjaxTM,^Rocket Kitten,Flying Kitten,Operation Saffron Rose,SaffronRose,~Sayad,Thamar Reservoir,~Timberworm
G0131 Tonto Team=^Tonto,Earth Akhlut,BRONZE HUNTLEY,CactusPete,^Karma Panda,Red Beifang,PLA Unit 65017,^TAG-74,^LONE CASTLE,^Copper Typhoon,Sharp-R
G0133 Nomadic Octopus=DustSquad
G0134 Transparent Tribe=COPPER FIELDSTONE,^APT36,^Mythic Leopard,ProjectM,Operation C-Major,C-Major,Green Havildar,Earth Karkaddan,^Storm-0156
G0135 BackdoorDiplomacy=~BackDip,CloudComputating,^Quarian|G0136 IndigoZebra|G0137 ^Ferocious Kitten
G0138 Andariel=^Silent Chollima,~PLUTONIUM,^Onyx Sleet,Guardian of Peace,WHOis Team,~WHOis,~StoneFly,Tdrop2 campaign,^Black Chollima
G0139 TeamTNT=Adept Libra|G0140 LazyScripter|G0141 Gelsemium|G0142 ~Confucius=^Confucius APT
G0143 Aquatic Panda|G1000 ALLANITE=Palmetto Fusion
G1001 HEXANE=~Lyceum,Siamesekitten,Spirlin,^COBALT LYCEUM,^UNC1530,^MYSTICDOME,Chrono Kitten,^Storm-0133
G1002 ~BITTER=T-APT-17,HAZY TIGER,APT-C-08,Orange Yali,^TA397
G1003 Ember Bear=^UNC2589,^Bleeding Bear,^DEV-0586,Cadet Blizzard,Frozenvista,^UAC-0056,Saint Bear,^Storm-0587,^TA471,Lorec53,Ruinous Ursa,Nascent Ursa,^Nodaria,^DEV-0587,Lorec Bear
G1004 !LAPSUS$=^DEV-0537,Strawberry Tempest,^LAPSUS,SLIPPY SPIDER,^UNC3661
G1005 ~POLONIUM=^Plaid Rain,^UNC4453,~GREATRIFT,INCENDIARY JACKAL
G1006 Earth Lusca=^TAG-22,^Charcoal Typhoon,~CHROMIUM,ControlX,^FISHMONGER,BRONZE UNIVERSITY,^Red Dev 10,RedHotel,BountyGlad,Red Scylla
G1007 Aoqin Dragon=^UNC94|G1008 ^SideCopy
G1009 ^Moses Staff=^DEV-0500,Marigold Sandstorm,VENGEFUL KITTEN,^DEV-500|G1011 ^EXOTIC LILY=^DEV-0413
G1012 ~CURIUM=^Crimson Sandstorm,^TA456,^Tortoise Shell,Yellow Liderc,^DUSTYCAVE,~HOUSEBLEND|G1013 Metador
G1015 ^Scattered Spider=0ktapus,Roasted 0ktapus,Octo Tempest,^Storm-0875,^UNC3944,Muddled Libra,^Oktapus,Scattered Swine,Scatter Swine,^Storm-0971,^DEV-0971,^Starfraud
G1016 ^FIN13=Elephant Beetle,^TG2003
G1017 Volt Typhoon=BRONZE SILHOUETTE,^Vanguard Panda,^DEV-0391,^UNC3236,Voltzite,Insidious Taurus,^Storm-0391
G1018 ^TA2541|G1019 MoustachedBouncer=^Storm-1125
G1020 Mustard Tempest=^DEV-0206,^TA569,^GOLD PRELUDE,^UNC1543,Purple Vallhund
G1021 Cinnamon Tempest=^DEV-0401,Emperor Dragonfly,BRONZE STARLIGHT,^SLIME34,~HighGround
G1022 ToddyCat=^Websiic,^Storm-0247
G1023 ^APT5=^Mulberry Typhoon,~MANGANESE,BRONZE FLEETWOOD,Keyhole Panda,^UNC2630,^Poisoned Flight,BASALT CASTLE,^TABCTENG,~COVENANT,^CYSERVICE,^Bottle,Red Horus,^Red Naga,~Auriga,^ATG48
G1024 ~Akira=GOLD SAHARA,PUNK SPIDER,Howling Scorpius,^Storm-1567|G1026 Malteiro
G1027 CyberAv3ngers=Soldiers of Soloman,Shahid Kaveh Group,Shahid Kaveh
G1028 APT-C-23=~Mantis,Arid Viper,Desert Falcon,^TAG-63,Grey Karkadann,^Big Bang APT,Two-tailed Scorpion,Bearded Barbie,Pinstripe Lightning,^NIOBIUM,RENEGADE JACKAL,Desert Falcons,~Scimitar
G1029 ^UNC788
G1030 Agrius=^Pink Sandstorm,~AMERICIUM,Agonizing Serpens,^BlackShadow,^DEV-0022,^UNC2428,SPECTRAL KITTEN,~Deadwood,SharpBoys,^DEV-0227,Justice Blade
G1032 INC Ransom=GOLD IONIC
G1033 ^Star Blizzard=~SEABORGIUM,^Callisto Group,^TA446,^COLDRIVER,~Callisto,GOSSAMER BEAR,BlueCharlie,^TAG-53,IRON FRONTIER,^UNC4057,^Blue Callisto,^COLD RELIC,Nahr Elbard,Nahr el bared,^Reuse Team
G1034 ^Daggerfly=Evasive Panda,BRONZE HIGHLAND|G1035 Winter Vivern=^TA473,^UAC-0114,^TAG-70
G1036 ^Moonstone Sleet=^Storm-1789|G1037 ^TA577=Hive0118|G1038 ^TA578
G1039 ^RedCurl=Earth Kapre,^Red Wolf,GOLD BLADE|G1040 ~Play
G1041 ^Sea Turtle=Teal Kurma,Marbled Dust,Cosmic Wolf,~SILICON,^UNC1326|G1042 ^RedEcho
G1043 ^BlackByte=Hecamede|G1044 ^APT42=^CALANQUE,CALANQUE ION
G1045 ^Salt Typhoon=GhostEmperor,FamousSparrow,^UNC2286,RedMike,^OPERATOR PANDA
G1046 ^Storm-1811=^UNC4393,^CURLY SPIDER,^STAC5777,~Cardinal|G1047 ^Velvet Ant|G1048 ^UNC3886
G1049 AppleJeus=Gleaming Pisces,^Citrine Sleet,^UNC1720,^UNC4736|G1050 Water Galura=GOLD FEATHER
G1051 ^Medusa Group
G1052 Contagious Interview=DeceptiveDevelopment,Gwisin Gang,Gwisin,Tenacious Pungsan,PurpleBravo,^TAG-121,WageMole,^Famous Chollima,^UNC5267,^Nickel Tapestry,^Storm-1877,Void Dokkaebi,WaterPlum,Coral Sleet
G1053 ^Storm-0501|^Stealth Mango and Tangelo|1937CN|^313 Team|Ababil of Minab|Actor240524|^Adrastea
AeroBlade|^Aggressive Inventory Zombies
^Alpha Spider=ALPHV Ransomware Group,ALPHV Ransomware,^Velvet Tempest,^DEV-0504|Altahrea Team=^Altahrea
~ALTDOS|Altoufan Team=^Altoufan|Amaranth-Dragon|^ANDROMEDA SPIDER|Angry Likho=Sticky Werewolf|Anonymous KSA
Anonymous Sudan|Anonymous64|ANTHROPOID SPIDER=^Empire Monkey,CobaltGoblin|~Antlion|AppMilad
APT-C-12=Sapphire Mushroom,Blue Mushroom,NuclearCrisis|APT-C-27=~GoldMouse,^Golden RAT,^ATK80
APT-C-34=^Golden Falcon|APT-C-60=APT-Q-12|^APT14=^ANCHOR PANDA,^QAZTeam,~ALUMINUM
^APT20=VIOLIN PANDA,TH3Bug,Crawling Taurus,RIDGE CASTLE|^APT21=^HAMMER PANDA,NetTraveler
^APT26=JerseyMikes,TURBINE PANDA,^BRONZE EXPRESS,~TECHNETIUM,Taffeta Typhoon,^TG-0055,^Red Kobold,^BEARCLAW
^APT45=GRASS NEPTUNE|~APT6|^APT73=^Eraleig|~APT9=NIGHTSHADE PANDA,^Red Pegasus|^APTIran|~ArcaneDoor
Armored Likho=Eagle Werewolf|Aslan Neferler Tim=^Lion Soldiers Team,Phantom Turk|!Asnarök=^Personal Panda
~AtlasCross|~Attor|^Avivore|Awaken Likho=Core Werewolf|!Ayyıldız Tim=Crescent and Star|AzzaSec|BadRory
BAMBOO SPIDER|^BANISHED KITTEN=~DUNE,^Storm-0842,^Red Sandstorm|~BatShadow|~BazarCall=BazzarCall,BazaCall
^Bearlyfy=^Labubu|BelialDemon=^Matanbuchus|^Belsen Group|BiBiGun|^BIG PANDA|^Bignosa|^BITWISE SPIDER
~Blackatom|^Blackgear=~Topgear,^Comnie|BlackJack|BlackMaskers=BlackMaskers Team|~Blackmeta=SN Blackmeta
~Blacktail|^Blackwood|BladedFeline|BladeHawk|^Blue Termite=Cloudy Omega,^Emdivi|^Blue Tsunami=^Black Cube
BlueBottle|BlueHornet=^APT49,AgainstTheWest|^Bohrium=^Smoke Sandstorm,^IMPERIAL KITTEN|^Bondnet
^Booba Project|^Boolka|BOSON SPIDER|^BOSS SPIDER=GOLD LOWELL|Boulder Bear|BrazenBamboo|~BreachLaboratory
BRONZE EDGEWOOD=Red Hariasa|BRONZE SPIRAL|^BRONZE SPRING=^UNC302|^BRONZE VAPOR
~Budminer=^Budminer cyberespionage group|BuhTrap|ByteToBreach|^Cadelle|^TA2721=Caliente Bandits
~Calypso=BRONZE MEDLEY,Red Lamassu|Caracal Kitten=APT-Q-58|Caramel Tsunami=^SOURGUM,^Candiru,^DEV-0236
^Carderbee|CardinalLizard|^Careto=^The Mask,^Ugly Face|Carmine Tsunami=^DEV-0196,QuaDream|CashRewindo
Cavern Manticore|CeranaKeeper|~ChainedShark=Actor240820|^Chamelgang=CamoFei|Chaya_004|^Chernovite
Chronus Group=^Chronus|CiberInteligenciaSV|^CIRCUS SPIDER|^CL-STA-0043=^Phantom Taurus,TGR-STA-0043
^CL-STA-0048|^CL-STA-1009|^CL-STA-1020|^CL-STA-1087|^CL-UNK-1068|^Clever Kitten|CLOCKWORK SPIDER
CloudSorcerer|COBALT JUNO=SABER LION|^COBALT KATANA=Hunter Serpens|~Codefinger|Coinbase Cartel=^Storm-2981
ComicForm|^Common Raven=OPERA1ER,~NXSMS,^DESKTOP-GROUP|^Conference Crew=^CONFERENCE CASTLE|^Confucious
Conquerors Electronic Army|CoralRaider|Corsair Jackal=TunisianCyberArmy|Cosmic Lynx|CosmicBeetle|CostaRicto
^Cotton Sandstorm=Emennet Pasargad,Holy Souls,^MARNANBRIDGE,~NEPTUNIUM,HAYWIRE KITTEN,^DEV-0198|CoughingDown
^Crimson Collective|~CryptoChameleon=^UNC5356|^CRYSTALRAY|Cuboid Sandstorm=^DEV-0228|Curious Gorge=^UNC3742
Curly COMrades|^Cutting Kitten=ITsecTeam|Cyber Alliance|Cyber Army of Russia Reborn|Cyber Berkut
Cyber Caliphate Army=Islamic State Hacking Division,United Cyber Caliphate,CyberCaliphate
Cyber fighters of Izz Ad-Din Al Qassam=Fraternal Jackal|Cyber Islamic Resistance|Cyber Partisans
Cyber Serp=^UAC-0255|Cyber Toufan|!Cyber.Anarchy.Squad=Cyber Anarchy Squad|CyberNiggers
^DAGGER PANDA=IceFog,~Trident,RedFoxtrot,Red Wendigo,PLA Unit 69010,^UAT-7290|Daixin Team=^Daixin|~Dalbit
Dancing Salome|DangerousSavanna|~Danti|^Dark Basin|DarkCasino|DarkGaboon=Vengeful Wolf,room155
~DarkPink=^Saaiwc|DarkRaaS|~DarkSpectre|^Deadeye Jackal=SyrianElectronicArmy|DefrayX=Hive0091
Denim Tsunami=~KNOTWEED,~DSIRF,^DEV-0291|Desorden Group=^Desorden|^DEV-0147
^DEV-0270=^Nemesis Kitten,^Storm-0270|^DEV-0569=^Storm-0569|^DEV-0928|^DEV-0950=Lace Tempest|^DEV-1028
DEXTOROUS SPIDER|DiceyF|^DieNet=Shiite_Harvest|DIZZY PANDA=LadyBoyle|^DNSpionage=COBALT EDGEWATER
DOPPEL SPIDER=GOLD HERON|~DragonBreath=^Golden Eye Dog
~Dragonbridge=Spamouflage Dragon,Taizi Flood,^Spamouflage|^DragonForce|~DragonRank|~DragonSpark
DriftingCloud|DriveSurge|DUNGEON SPIDER|^Dust Storm|Earth Alux|Earth Baxia|Earth Berberoka=GamblingPuppet
Earth Estries|Earth Freybug|Earth Kitsune|Earth Krahang|Earth Kurma|Earth Lamia=^UNC5454
Earth Longzhi=SnakeCharmer|^Earth Naga|Earth Wendigo|Earth Yako=Operation RestyLink,^Enelink|EC2 Grouper
Edalat-e Ali|Educated Manticore|ELECTRIC PANDA|ELOQUENT PANDA|ELUSIVE COMET|~Evilbyte|~EvilPost
~EvilTraffic=Operation EvilTraffic|~EvilWeb|ExCobalt|ExfilSquad|Fail0verflow=Team Twiizer|^FASTCash|Femwar02
~FIN1|^FIN11=^UNC902,^RAZOR COMET|Fishing Elephant=Outrider Tiger|FishMedley|^Flash Kitten
Flax Typhoon=Ethereal Panda,^Storm-0919|FlowerStorm|FlyingYeti=^Storm-1837|^Fox Tempest|^FOXY PANDA
FrostyNeighbor|FulcrumSec|^FunkSec|~FusionCore|~Fxmsp|GamaCopy|GambleForce|~Gammax
^GC01=^Golden Chickens,Golden Chickens01,^GC02,Golden Chickens02|^Ghost Jackal|GHOST STADIUM
~GhostNet=Snooping Dragon|GhostR|GhostRedirector|^GhostSec=^Ghost Security
^Ghostwriter=^UNC1151,^TA445,^PUSHCHA,^Storm-0257,^DEV-0257,^UAC-0057|GIBBERISH PANDA|^Gitloker
GlobalSecretGroup|^Gnosticplayers|GOBLIN PANDA=^Conimes,^Cycldek|~GOFFEE|^GOLD BURLAP=^CYBORG SPIDER
GOLD DUPONT=SPRITE SPIDER|GOLD EVERGREEN|GOLD FAIRFAX|GOLD FLANDERS|GOLD GALLEON|^GOLD GARDEN|GOLD MANSARD
GOLD NORTHFIELD|GOLD REBELLION=WANDERING SPIDER,^White Dev 115,^Dark Scorpius|GOLD RIVERVIEW|^GOLD SKYLINE
GOLD SYMPHONY|GOLD WATERFALL|^GOLD WINTER|^GoldenJackal|^GoldFactory|GopherWhisper|~Gorilla|GozNym
^Gray Sandstorm=^DEV-0343|GrayBravo=^TAG-150|GrayCharlie|~Grayling|~GreedyBear
~GreenSpot=PoisonVine,APT-Q-20|GreyEnergy|GreyVibe|~Groundbait|^GTFire|^GTG-1002|^Guacamaya|^GURU SPIDER
^Hacking Team|~Hagga=~Aggah,^TH-157|~Handala|Head Mare|HellHounds|~Hellsing|HenBox|HexagonalRodent
~Hezb=~Mimo|~HiddenArt|HikkI-Chan|^HIVE-0145|Hive0117|Hive0137|Hive0163|HollowQuill|HomeLand Justice
~Honeybee|HookAds|^Houken|HOUND SPIDER|Houndstooth Typhoon=~HASSIUM,DRAGNET PANDA,~isoon,^deepclif
HummingBad|Hunt3r Kill3rs|HURRICANE PANDA|^Hyadina|IcePeony|^IMPERSONATING PANDA|INDOHAXSEC TEAM=^INDOHAXSEC
Infrastructure Destruction Squad=^Dark Engine|~Infy=Operation Mermaid,Prince of Persia,~Foudre|INJ3CTOR3
~Inteid|^IntelBroker|InvisiMole=^Storm-0593|^IRLeaks|^Iron Group=^Iron Cyber Group|IronErn440|IronHusky
ItaDuke=~DarkUniverse,^SIG27|^Jabaroot=Jabaroot DZ|JACKPOT PANDA|JadePuffer|~JavaGhost|^JINX-0126|^JINX-0164
^JuiceLedger|~Kairos|^Karakurt=Karakurt Lair|^Karkadann=^Piwiks|~Kasablanka|^KAX17|~Kazu|^Keksec
KelvinSecurity|!Keymous+=^keymous,Keymous Plus|^Killnet|^Kinsing=^Money Libra|Kiss-a-Dog|KromSec|^Krybit
~LabHost|^Lamashtu|^Lancefly|Larva-208=^EncryptHub|Larva-24005|Larva-24009|Larva-24010|Larva-26002
Larva-26005|Larva-26009|Libyan Scorpions|Lifting Zmiy|^LightBasin=^UNC1945,CL-CRI-0025
Lilac Typhoon=^DEV-0234|LilacSquid|LIMINAL PANDA=^Pepper Typhoon,^CL-STA-0969|LinkC Pub=^LinkC|LofyGang
~Longhorn=^Lamberts,the Lamberts,APT-C-39,^PLATINUM TERMINAL|LongNosedGoblin|^Lucky Cat=^TA413,^White Dev 9
LulzIntel|LulzSec Black|^Luna Moth=^Silent Ransom,^TG2729|LUNAR SPIDER=GOLD SWATHMORE|~luoxk|~Madi|MageCart
^Magic Kitten=~VOYEUR|^MAGNETIC SPIDER|MalKamak|MALLARD SPIDER=GOLD LAGOON|^Malsmoke|^Mana Team|^Markopolo
~Massgrave|^MIMIC SPIDER|^Mirage Tiger|^MirrorFace=Earth Kasha|Mocha Manakin|ModernStealer|ModifiedElephant
^Mogilevich|^Molatori|MoneyTaker|Mora_001|MORH4x|Moshen Dragon|^Moskalvzapoe=~MAN1,^TA511|Mr_Rot13
^TA542=^MUMMY SPIDER,GOLD CRESTWOOD|MurenShark=Actor210426|Mysterious Elephant|Mythic Likho=Arcane Werewolf
N4ughtysecTU|Nam3L3ss|Narketing163|^TA544=NARWHAL SPIDER,GOLD ESSEX,^Storm-0302|^Natohub|~Nazar=^SIG37
^NB65=Network Battalion 65|NetRunnerPR|~NewsPenguin|Nexus Zeta|Nickel Alley|~NightEagle=APT-Q-95
~Nitro=Covert Grove|^NOCTURNAL SPIDER|NOMAD PANDA|!NoName057(16)=NoName057,NoName05716,05716nnm,Nnm05716
^NOTROBIN|^Nullbulge|NyxarGroup|~OilAlpha|OldGremlin|OnionDog|^Opal Sleet=~OSMIUM,^Konni,^Vedalia,~Planedown
Operation BugDrop|Operation Cobalt Whisper|Operation Comando|Operation DRBControl
Operation Emmental=Retefe Gang,^Retefe,Retefe Group|Operation ForumTroll|Operation Ghoul
Operation Kabar Cobra|^Operation Parliament|^Operation Poison Needles|^Operation Red Signature
^Operation Shadow Force=TA-ShadowCricket,Larva-24013|Operation ShadowHammer|^Operation Sharpshooter
^Operation Soft Cell|Operation Triangulation|Operation WizardOpium|Operation Wocao|~Orova|^OurMine
OUTLAW SPIDER|~OverFlame|OVERLORD SPIDER|Pacha Group=~Pacha|~Packrat|PALE PANDA
^PARINACOTA=^Wine Tempest,^Wadhrama|~PassCV|Patched Lightning=^Storm-0113|~PayTool
^Pearl Sleet=^DEV-0215,~LAWRENCIUM|PerSwaysion|~PhantomControl
Phlox Tempest=^DEV-0796,ClickPirate,^Chrome Loader,Choziosi loader|~Pickaxe=Prying Libra
PIZZO SPIDER=~DD4BC,^Ambiorx|PlushDaemon|^POISON CARP=^Evil Eye,^Red Dev 16,Earth Empusa|~PoisonSeed
POISONUS PANDA|~PowerPool=IAmTheKing|^PREDATOR PANDA|Predatory Sparrow=~Indra,Gonjeshke Darande|^ProCC
^Prolific Puma|Prophet Spider=GOLD MELODY,^UNC961|puNK-003|~PurpleHaze|R00tK1T
^RADIO PANDA=Shrouded Crossbow|RaHDit=^Russian Angry Hackers Did It|RansomHouse|RansomHub|RansomVC
RATPAK SPIDER|Rebel Jackal=FallagaTeam|Reckless Rabbit|^Red Charon|^Red Dev 17
Red Menshen=^Red Dev 18,Earth Bluecrow|Red Nue=^LuoYu|Red-Lili|~RedAlpha=DeepCliff,^Red Dev 3|~Redfly
RedGolf|RedJuliett|~RedKitten|~RedStinger=^Bad Magic|^REF2924|^REF5961|^REF7707=^CL-STA-0049,^Jewelbug
ResumeLooters|^Returned Libra=^8220 Mining Group|RevengeHotels|^RGB-TEAM|RIDDLE SPIDER|RipperSec
^Roaming Mantis=^Roaming Mantis Group|^Roaming Tiger=BRONZE WOODLAND,Rotten Tomato
RomCom=^Storm-0978,^UAT-5647,^Underground Team|^Ruby Sleet=~CERIUM|~RUBYCARP|RuskiNet|Ruthless Rabbit
Saad Tycoon|SABRE PANDA|SALTY SPIDER|^SAMBASPIDER|SandCat|Sandman APT=^Sandman|Sands Casino|ScamClub|~Scarab
^SCARLETEEL|Scarred Manticore|^Scattered Canary|Scattered Lapsus Hunters|ScreamedJungle|Scripted Sparrow
SCULLY SPIDER|~SEXi|^Shadow Network|SHADOW-AETHER-015|^Shadow-Earth-053|^SHADOW-VOID-042|^SHADOW-WATER-063
ShadowSyndicate|ShadyPanda|ShaggyPanther|Shahid Hemmat|Shamoon Group=~Shamoon,Cutting Sword of Justice
^SHARK SPIDER|~SharpPanda=^Sharp Dragon|ShinyHunters|ShroudedSnooper|SiegedSec|~Siesta|SilitNetwork
SILKFIN AGENCY|SilkSpecter|~SilverFish|~Sima|SINGING SPIDER|SingularityMD|^Sinobi|~SkidSec=SkidSec Leaks
^SLIME29|^SLIME88|~Slingshot|SlopAds|SloppyLemming|Smishing Triad|SMOKY SPIDER|^SmugX|^Snake Wine|SneakyChef
~SNOWGLOBE=^Animal Farm,~ATK8|SnowSoul|^SOLAR SPIDER|^Solntsepek|SongXY|Sp1d3r|~SpaceBears|SparklingGoblin
SPICY PANDA|^SPIKEDWINE|^STAC5143|Stargazer Goblin|Starry Addax|^Storm Cloud
^Storm-0062=Oro0lxy,~DarkShadow,^Shadow Typhoon|^Storm-0249=^DEV-0249|^Storm-0252=^CHATTY SPIDER
^TA543=^Storm-0324,^DEV-0324,^Sagrid|^Storm-0381=^DEV-0381|^Storm-0473=^UNC2849|^Storm-0494|^Storm-0506
^Storm-0530=^DEV-0530,H0lyGh0st|^Storm-0539|^Storm-0558=Antique Typhoon|^Storm-0826
^Storm-0829=^DEV-0829,Nwgen Team,~Nwgen|^Storm-0835|^Storm-0867=^DEV-0867
^Storm-0940=CovertNetwork-1658,^ORB07|^Storm-1044=^DEV-1044|^Storm-1084=^DEV-1084|^Storm-1099
^Storm-1101=^DEV-1101|^Storm-1113=APOTHECARY SPIDER|^Storm-1133|^Storm-1152|^Storm-1167=^DEV-1167
^Storm-1175|^Storm-1283|^Storm-1286|^Storm-1295=^DEV-1295|^Storm-1516=~CopyCop,Neva Flood|^Storm-1575
^Storm-1674|^Storm-1679=Oka Flood|^Storm-1747|^Storm-1849=^UAT4356|^Storm-1977
^Storm-2077=^TAG-100,RedNovember|^Storm-2139|^Storm-2372|^Storm-2460=Lumma Stealer|^Storm-2561|^Storm-2603
^Storm-2657=Payroll Pirates|^Storm-2945|^Storm-2949|StucxTeam|Sunglow Blizzard=^DEV-0665|Swan Vector|~SWEED
SYLHET GANG-SG|^TA2101=^Maze Team,^TWISTED SPIDER,GOLD VILLAGE,^Storm-0216,^DEV-0216,^UNC2198,^TUNNEL SPIDER
^TA2536|^TA2552|^TA2719|^TA2722=Balikbayan Foxes|^TA2723|^TA2725|^TA402|^TA406|^TA410
^TA428=Colourful Panda,BRONZE DUDLEY|^TA444|^TA455|^TA482|^TA4903|^TA4922|^TA499=~Vovan|^TA516|^TA530|^TA547
^TA554=^TH-163|^TA555|^TA558|^TA570=^DEV-0450|^TA571|^TA575|^TA579|^TA584=^Storm-0900|^TA800|^TA829|^TA866
^TAG-112|^TAG-124=LandUpdate808|^TAG-140|^TAG-28|^TAG-56|TaskMasters=BlueTraveller|Team-Xecuter
!Team46=TaxOff|TeamPCP=^Altered Spider,^PCPcat,~ShellForce,DeadCatx3,CanisterWorm
TeamSpy Crew=~TeamSpy,^Team Bear,Anger Bear,^IRON LYRIC|~TeamXRat=CorporacaoXRat,~CorporationXRat|^Teleboyi
!TEMP.Hermit=HERMIT NEPTUNE|TEMP_Heretic|~TempTick|~TERBIUM|^TEST PANDA|TetrisPhantom|^The Big Bang
The Gentlemen|^The Shadow Brokers=^Shadow Brokers|TheDarkOverlord|TheWizards|^Threat Actor 888|~Threatsec
TianWu|^TIDRONE=Earth Ammit,~VENOM|^TINY SPIDER|TOXCAR CYBER TEAM=TOXCAR CYBER|^TOXIC PANDA|^TRACER KITTEN
TraderTraitor=^Jade Sleet,^UNC4899,^Pukchong|TRAVELING SPIDER|TridentLocker|~TRIPLESTRENGTH|~Tstark
~TunnelSnake|TurkHackTeam=Turk Hack|TwoSail Junk=^Operation Poisoned News|^UAC-0006
^UAC-0020=~Vermin,~SickSync,^VERMIN RELIC|^UAC-0050|^UAC-0063|^UAC-0094|^UAC-0099|^UAC-0102
^UAC-0118=~FRwL,FromRussiaWithLove|^UAC-0149|^UAC-0154|^UAC-0184|^UAC-0185=^UNC4221|^UAC-0194|^UAC-0215
^UAC-0219|^UAC-0226|^UAC-0227|^UAC-0239|^UAC-0241|^UAC-0245|UAT-10362|UAT-10608|UAT-11795|^UAT-5394
^UAT-5918|^UAT-6382|^UAT-7237=^CL-STA-1062|^UAT-7810|^UAT-8099|^UAT-8302|^UAT-8616|^UAT-8837|^UAT-9244
^UAT-9686|^UAT-9921=VoidLink Operator|Ukrainian Cyber Alliance|^UNC1069=~MASAN,~CryptoCore,MIDNIGHT NEPTUNE
^UNC1088=RAVINE CASTLE|^UNC1549=Nimbus Manticore|^UNC1860|^UNC215|^UNC2447|^UNC2465|^UNC2529
^UNC2565=Hive0127|^UNC2659|^UNC2717|^UNC2814=^DARK CASTLE|^UNC2970|^UNC3569|^UNC3890|^UNC3973|^UNC4191
^UNC4487|^UNC4536|^UNC4540|^UNC4841=^SLIME57|^UNC4990|^UNC5174=~Uteus|^UNC5266|^UNC5291|^UNC5325|^UNC5330
^UNC5337|^UNC5342|^UNC5537|^UNC5820|^UNC6032|^UNC6040|^UNC6148|^UNC6201|^UNC6293|^UNC6353|^UNC6395|^UNC6426
^UNC6485|^UNC6508|^UNC6619=TGR-STA-1030,^Shadow Campaigns|^UNC6671|^UNC6691|^UNC6692|^UNC6748
Unfading Sea Haze|^UNG0002|^UNG0901=Operation CargoTalon,^Unknown-Group-901|^UNION PANDA|^UNION SPIDER
!Unit 8200=^Duqu Group|UNK_AcademicFlare|UNK_DropPitch|UNK_FistBump|UNK_RemoteRogue|UNK_SparkyCarp
^Unnamed Actor|UnsolicitedBooker|^Urpage|^USDoD|~UserSec|^UTA0178=^UNC5221,^Red Dev 61|^UTA0218|^UTA0352
^UTA0355|^UTA0388|^UTA0533|UTG-Q-008|UTG-Q-010|^Vanilla Tempest=^DEV-0832,^VICE SPIDER,^Vice Society
^VENOM SPIDER=^badbullzvenom,^badbullz|ViceLeaker|Vicious Panda=SixLittleMonkeys|ViciousTrap
Viking Jackal=^Vikingdom|VIKING SPIDER|Void Arachne=^Silver Fox|Void Balaur|^Void Banshee
^Void Blizzard=LAUNDRY BEAR,^UAC-0190,^TA488|Void Manticore
Void Rabisu=Tropical Scorpius,^Storm-0671,^UNC2596|VulzSecTeam=VulzSec|^WARP PANDA|^Wassonite
~Watchdog=Thief Libra|Water Bakunawa|Water Barghest|Water Curupira|Water Gamayun|Water Kurita|Water Labbu
Water Makara|Water Orthrus|Water Saci|Water Sigbin=^8220 Gang|~Webworm=Space Pirates|WeedSec|WeRedEvils
WET PANDA=^Red Chimera|~WhiteCobra|~WildCard|WildNeutron=~Butterfly,~Morpho,^Sphinx Moth|^WildPressure
^WIP19|Wisteria Tsunami=^DEV-0605,CyberRoot,MintedSoil|~Witchetty=~LookingFrog|^Worok
XakNet=^UAC-0100,^UAC-0106|^Xcatze|^XDSpy|^Xiaoqiying=^Genesis Day,Teng Snake
XinXin=^changqixinyun,^Black Technology|Yanbian Gang=^Yanbian
YoroTrooper=^Salted Earth,Sturgeon Fisher,~ShadowSilk,^Silent Lynx,Cavalry Werewolf,SturgeonPhisher,Comrade Saiga
Z-Pentest Alliance=Z-Pentest|~Zarya=^UAC-0109|ZeffSec=Zeff Security|ZeroSevenGroup|^ZOMBIE SPIDER|ZooPark
^Berry Sandstorm=^Storm-0852|^Clay Typhoon=^Storm-2416|Crescent Typhoon=^CESIUM|Jasper Sleet=^Storm-0287
^Luna Tempest|^Night Tsunami=^DEV-0336,^NSO Group|Pumpkin Sandstorm=^DEV-0146,ZeroCleare|Ruza Flood
Sefid Flood|^Storm-0259|^Storm-0408|^Storm-0485|^Storm-1194=~MONTI|^Storm-1249|^Storm-1607|^Storm-1865
^Storm-1982=SneakyCheff,UNK_SweetSpecter|^Storm-2035|^Storm-2227|^Storm-2470|^Storm-2477|^Storm-2755
Tomato Tempest=~SPURR,~Vatet|Tumbleweed Typhoon=^THORIUM,~Karst|Volga Flood=^Storm-1841,~Rybar
Wheat Tempest=~Gatak|Yulong Flood=^Storm-1852
`;
