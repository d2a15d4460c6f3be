/** `/acceptable-use`. */
import { TextPage } from '../parts/text-page.tsx';

const text = `What is here serves defence. Until the operator of this server puts their own rules here, the following holds.

## Please do

- Detect, block and investigate with it, in networks that are yours or that you were asked to protect.
- Name the sources where they ask for it, and keep to the TLP that stands beside the data.
- Tell the operator when an indicator is wrong: a false positive harms somebody.
- Poll with a cursor or \`since\`, and heed \`Retry-After\`: the limits leave room for everybody.

## Please do not

- Attack, probe or contact the systems behind the indicators.
- Pass data on beyond its TLP, or sell what a source gave for non-commercial use.
- Share an API key among people or organisations, or put one into a public place.
- Get around the limits with many accounts.

Accounts that break these rules are suspended.`;

export function Page() {
  return <TextPage title="Acceptable use" page="acceptable_use" text={text} />;
}
