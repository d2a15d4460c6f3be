/** `/contact`. */
import { TextPage } from '../parts/text-page.tsx';

const text = `The operator of this server has not put an address here yet. An administrator does that with \`pages.contact\` in the settings file.

## What to tell them

- **Something is wrong with an indicator**: its value, and why it is harmless. The page of the indicator takes your word as well.
- **Something does not work**: what you did, when, and the request id that stands beside the error.
- **You need an account or another tier**: your e-mail address and what you need it for.
- **You found a security problem**: how it can be seen. Please tell nobody else until it is mended.`;

export function Page() {
  return <TextPage title="Contact" page="contact" text={text} />;
}
