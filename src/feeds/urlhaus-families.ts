/** Tags of URLhaus that are names of malware families; all other tags there are file types, campaigns and architectures. */

const names = `
  AgentTesla Amadey ArkeiStealer AsyncRAT AveMariaRAT AZORult BazaLoader BitRAT BumbleBee ClearFake
  CobaltStrike CryptBot DanaBot DarkComet DarkGate DCRat DiamondFox Dridex Emotet FormBook Gafgyt GandCrab
  GCleaner Gozi GuLoader Hajime Hancitor Heodo HijackLoader IcedID KongTuke Latrodectus LimeRAT LockBit
  Loki LokiBot LummaStealer MassLogger Matanbuchus Maze MetaStealer Mirai Moobot Mozi NanoCore
  NetSupportRAT NetWire njRAT OrcusRAT Phorpiex PikaBot Pony PrivateLoader PureLogStealer QakBot QuasarRAT
  RaccoonStealer RedLineStealer RemcosRAT RevengeRAT Rhadamanthys RustyStealer Sliver SmokeLoader
  SnakeKeylogger SocGholish Sodinokibi Stealc StrRAT SystemBC TrickBot Tsunami Ursnif ValleyRAT VenomRAT
  Vidar WarzoneRAT WSHRAT XWorm ZLoader
`;

const byKey = new Map(
  names
    .trim()
    .split(/\s+/)
    .map((name) => [name.toLowerCase(), name]),
);

/** The first tag that names a family, in its usual spelling. */
export function urlhausFamily(tags: readonly string[]): string | undefined {
  for (const tag of tags) {
    const name = byKey.get(tag.toLowerCase());
    if (name) return name;
  }
  return undefined;
}
