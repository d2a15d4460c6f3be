/** What a browser calls itself, in two words. */

const browsers: [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bFirefox\//, 'Firefox'],
  [/\bOPR\//, 'Opera'],
  [/\bHeadlessChrome\//, 'Chrome without a window'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
];
const systems: [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone|\biPad/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Such as "Firefox on Linux"; the beginning of what it says where it is none of the known ones. */
export function agentWords(agent: string | null): string {
  if (!agent) return 'Unknown';
  const browser = browsers.find(([shape]) => shape.test(agent))?.[1];
  const system = systems.find(([shape]) => shape.test(agent))?.[1];
  if (!browser) return agent.slice(0, 40);
  return system ? `${browser} on ${system}` : browser;
}
