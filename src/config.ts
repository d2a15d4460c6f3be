/** Every setting of the product: one schema, each with the sentence that help and documentation show. */
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import * as z from 'zod';

const flag = z.enum(['true', 'false']).transform((word) => word === 'true');
const wholeNumber = () => z.coerce.number({ error: 'must be a whole number' }).int();
const port = wholeNumber().min(0).max(65_535);

/** Settings by environment variable. `X_FILE` may name a file that holds the value of a secret `X`. */
const variables = {
  HOST: z.string().min(1).default('127.0.0.1').describe('address to listen on'),
  PORT: port.default(3000).describe('port to listen on'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('base of absolute links; default http://localhost:PORT'),
  DATA_DIR: z
    .string()
    .min(1)
    .default('./data')
    .describe('folder of the embedded store and of secrets made at first start'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'must be sqlite:PATH or postgres://…')
    .optional()
    .describe('the store; default sqlite:DATA_DIR/soc-defenders.db'),
  DATABASE_READ_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+$/, 'must be postgres://…')
    .optional()
    .describe('read replica'),
  DB_CACHE_MB: z.coerce
    .number()
    .int()
    .min(8)
    .max(16_384)
    .default(256)
    .describe("page cache of the embedded store's writer, MiB"),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('least level that is logged'),
  FEEDS: z.enum(['on', 'off']).default('on').describe('off: nothing is fetched'),
  SIGN_UP: z.enum(['closed', 'open']).default('closed').describe('open: people may make accounts on the web'),
  ANONYMOUS_READ: z
    .enum(['off', 'on'])
    .default('off')
    .describe('on: what the Free tier reads can be read without an account'),
  DEFAULT_TIER: z.enum(['free', 'pro']).default('pro').describe('tier of a new account'),
  CONFIG_FILE: z.string().optional().describe('JSON file with the settings that have structure'),
  SECRET_KEY: z
    .string()
    .min(32)
    .optional()
    .describe('pepper of API keys; default: made in DATA_DIR at first start'),
  HTTPS_PROXY: z.url().optional().describe('proxy for outgoing requests'),
  NO_PROXY: z.string().optional().describe('hosts that are asked without the proxy'),
  USE: z
    .enum(['any', 'commercial'])
    .default('any')
    .describe('commercial: sources whose terms forbid commercial use are off'),
  AUTO_MIGRATE: flag
    .default(true)
    .describe('false: serve refuses an old schema and names the migrate command'),
  TRUST_PROXY: z
    .union([
      flag,
      z.coerce.number().int().min(0),
      z
        .string()
        .refine(areNetworks, 'must be true, false, a number, or addresses and networks joined by commas'),
    ])
    .default(false)
    .describe('count or addresses of the proxies in front'),
  API_KEY_IN_QUERY: flag.default(true).describe('whether ?api_key= is accepted'),
} as const;

/** `10.0.0.1, 10.1.0.0/16`, or a name that Fastify knows for a range. */
function areNetworks(text: string): boolean {
  return text.split(',').every((part) => {
    const network = part.trim();
    const [address = '', prefix = '0'] = network.split('/');
    return (
      ['loopback', 'linklocal', 'uniquelocal'].includes(network) ||
      (isIP(address) > 0 && Number(prefix) <= 128)
    );
  });
}

const secrets = ['SECRET_KEY', 'DATABASE_URL', 'DATABASE_READ_URL'];

const pageText = z.string().max(50_000);

const webAddress = z.url({ protocol: /^https?$/ });

function keyText(name: string, key: string | { file: string }): string {
  if (typeof key === 'string') return key;
  return secretFile(`source_keys.${name}`, key.file);
}

/** Settings that have structure, in CONFIG_FILE. */
const fileSchema = z
  .strictObject({
    allowed_internal_addresses: z
      .array(z.string().min(1))
      .default([])
      .describe('internal addresses that sources may be fetched from: CIDR, host or host:port'),
    limits: z
      .strictObject({
        free: tierLimits({ days: [1, 7], results: 100, keys: 3, requests: [10, 1000] }),
        pro: tierLimits({ days: [365, 365], results: 10_000, keys: 50, requests: [1000, 1_000_000] }),
      })
      .prefault({ free: {}, pro: {} })
      .describe('what each tier may ask for'),
    anonymous: z
      .strictObject({ requests_per_minute: z.number().int().positive().default(30) })
      .prefault({})
      .describe('what an address may ask for without an account, where ANONYMOUS_READ is on'),
    sign_in: z
      .strictObject({
        failures_per_account: z.number().int().positive().default(10),
        failures_per_address: z.number().int().positive().default(50),
        minutes: z.number().positive().default(15),
      })
      .prefault({})
      .describe('how many wrong passwords are taken in how many minutes'),
    sources: z
      .record(
        z.string(),
        z.strictObject({
          url: webAddress.optional(),
          mirror: webAddress.optional(),
          enabled: z.boolean().optional(),
          every_minutes: z.number().int().min(5).max(525_600).optional(),
          full_text: z.boolean().optional(),
        }),
      )
      .default({})
      .describe(
        'single sources, by id: address, base of a mirror, switch, pace, whether article pages are read',
      ),
    source_keys: z
      .record(
        z.string().regex(/^[a-z0-9_]+$/),
        z.union([z.string().min(1), z.strictObject({ file: z.string() })]),
      )
      .default({})
      .transform((keys) =>
        Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, keyText(name, key)])),
      )
      .describe('keys that sources want, by name: the key itself, or {"file": PATH}'),
    pages: z
      .strictObject({ pricing: pageText, terms: pageText, acceptable_use: pageText, contact: pageText })
      .partial()
      .default({})
      .describe('texts of your own for these pages, in Markdown'),
    own_networks: z
      .array(z.string().min(1))
      .default([])
      .describe("the operator's own addresses and networks: never condemned, never in a block list"),
    own_domains: z
      .array(z.string().min(1))
      .default([])
      .describe("the operator's own domains, with everything below them"),
    syslog: z
      .strictObject({
        facility: z.number().int().min(0).max(23).default(16),
        enterprise: z.number().int().min(1).max(4_294_967_295).default(32_473),
      })
      .prefault({})
      .describe('numbers of RFC 5424 messages: facility (16 is local0), private enterprise number'),
  })
  .prefault({});

/** Defaults: lookback in days of indicators and articles, rows per answer, keys, requests in a minute and in a day. */
interface TierDefaults {
  days: [number, number];
  results: number;
  keys: number;
  requests: [number, number];
}

function tierLimits({ days, results, keys, requests }: TierDefaults) {
  const count = z.number().int().positive();
  return z
    .strictObject({
      ioc_lookback_days: z.number().positive().default(days[0]),
      article_lookback_days: z.number().positive().default(days[1]),
      results: count.default(results),
      keys: count.default(keys),
      requests_per_minute: count.default(requests[0]),
      requests_per_day: count.default(requests[1]),
    })
    .prefault({});
}

const environmentSchema = z.object(variables);

export type Config = Omit<z.output<typeof environmentSchema>, 'PUBLIC_URL' | 'DATABASE_URL'> & {
  PUBLIC_URL: string;
  DATABASE_URL: string;
  file: z.output<typeof fileSchema>;
};

/** Reads and checks all settings; throws one sentence per wrong one, each naming its variable. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.keys(variables).flatMap((name) => {
      const value = environment[name] || fromFile(environment, name);
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw new Error(sentences(parsed.error, ''));
  const config = parsed.data;
  return {
    ...config,
    PUBLIC_URL: (config.PUBLIC_URL ?? `http://localhost:${config.PORT}`).replace(/\/+$/, ''),
    DATABASE_URL: config.DATABASE_URL ?? `sqlite:${resolve(config.DATA_DIR, 'soc-defenders.db')}`,
    file: readStructured(config.CONFIG_FILE),
  };
}

function fromFile(environment: Record<string, string | undefined>, name: string): string | undefined {
  const path = environment[`${name}_FILE`];
  if (!path || !secrets.includes(name)) return undefined;
  return secretFile(`${name}_FILE`, path);
}

function secretFile(name: string, path: string): string {
  let value: string;
  try {
    value = readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new Error(`${name}: ${path} can't be read: ${(error as Error).message}`);
  }
  if (value === '') throw new Error(`${name}: ${path} is empty`);
  return value;
}

function readStructured(path: string | undefined): z.output<typeof fileSchema> {
  if (path === undefined) return fileSchema.parse({});
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`CONFIG_FILE: ${path} is no readable JSON file: ${(error as Error).message}`);
  }
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) throw new Error(sentences(parsed.error, 'CONFIG_FILE: '));
  return parsed.data;
}

function sentences(error: z.ZodError, prefix: string): string {
  return error.issues.map((issue) => `${prefix}${issue.path.join('.')}: ${issue.message}`).join('\n');
}

/** Name, default and sentence of every variable, for help and documentation. */
export function describeVariables(): { name: string; default: string; meaning: string }[] {
  return Object.entries(variables).map(([name, schema]) => {
    const empty = schema.safeParse(undefined);
    return {
      name,
      default: empty.success ? String(empty.data ?? '') : '',
      meaning: schema.description ?? '',
    };
  });
}
