/** What a report says besides what happened: sentences with these show no technique, whatever they name. */

/** Patterns as in the lexicon. */
export const asidePhrases = `
we recommend, it is recommended, recommend ~ to, recommended that, recommended to, recommendation, organizations|companies|administrators|users|defenders|businesses|customers should,
should be ~ restricted|disabled|blocked|patched|updated|enabled|monitored|reviewed, best practice, make sure to, security awareness, awareness training,
to protect against, protect yourself, how to protect, stay protected, customers are protected, is protected from, are protected, protects ~ customers|users|against, protect ~ customers|users|organization,
our product|solution|platform|customers|service, request demo, free trial, book demo, start trial, webinar, learn more, read more, contact us, sign up, subscribe, newsletter, follow us, all rights reserved, cookie policy, privacy policy, terms of service|use,
detected by ~ as, detects ~ as, yara rule, sigma rule, snort rule, mitigat*, help prevent, to prevent, can be prevented, related articles|posts|reading, cloud security platform|sandbox|service, security platform, keep ~ customers ~ safe, detected ~ by our, our researchers|team ~ continue,
coverage ~ below, coverage for, detection coverage, table of contents, share this, about author
`;

/** A sentence that begins so tells people what to do. */
export const adviceWords =
  'ensure consider implement enforce educate patch audit restrict review keep apply prioritize regularly maintain require establish adopt';

/** These, a few words before what is named, turn it round. */
export const negations = 'not no without never nor cannot prevent lack unlike neither instead';
