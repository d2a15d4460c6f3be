/** The Chromium that browser tests and screenshots use: named by CHROMIUM, or one that the system has. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
export const chromiumPath =
  [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path)) ?? null;

export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] });
}
