/** What the yardstick servers share: nothing is logged, nothing is proxied. */
export const bareSettings = {
  deps: null,
  log: () => {},
  cookie: { name: 'bench', secure: false },
  publicUrl: 'http://localhost',
  trustProxy: false,
  bodyLimit: 1024,
  now: () => new Date(),
};
