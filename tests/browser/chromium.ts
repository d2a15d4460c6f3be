/** Where browser tests run: only with a Chromium, which CI must have. */
import { describe } from 'vitest';
import { chromiumPath } from './open-browser.ts';

/** `describe` where there is a Chromium; says plainly when there is none, and fails on CI. */
export function inBrowser(name: string, body: () => void): void {
  if (chromiumPath !== null) describe(name, body);
  else if (process.env.CI) {
    throw new Error(
      'CI needs a Chromium: install one (apt-get install chromium) or set CHROMIUM to its path',
    );
  } else {
    console.warn(`No Chromium found: "${name}" is skipped. Set CHROMIUM to the path of one.`);
    describe.skip(name, body);
  }
}
