/** What customers of the original type to get documents out, with our host (standard §14): rows 8 to 13. */
import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, createServer as createListener } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mispEventSchema } from '../../src/exports/checks/misp-schema.ts';
import { readCef } from '../../src/exports/checks/read-cef.ts';
import { readStixPattern } from '../../src/exports/checks/read-stix-pattern.ts';
import { readYaml } from '../../src/exports/checks/read-yaml.ts';
import { sigmaSchema } from '../../src/exports/checks/sigma-schema.ts';
import { stixSchema } from '../../src/exports/checks/stix-schema.ts';
import { checkJson } from '../../src/lib/check-json.ts';
import { type RunningProduct, startProduct } from '../support/running-app.ts';
import { addressCount } from '../support/seed.ts';

let app: RunningProduct;
let folder: string;
beforeAll(async () => {
  app = await startProduct();
  folder = await mkdtemp(join(tmpdir(), 'soc-defenders-integrations-'));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const run = promisify(execFile);

/** A line of shell as a customer wrote it, with our address for http://localhost. */
async function shell(line: string, more: Record<string, string> = {}): Promise<string> {
  const command = line.replaceAll('http://localhost', app.url);
  const env = { ...process.env, KEY: app.keys.pro, ...more };
  return (await run('sh', ['-c', command], { env, cwd: folder, maxBuffer: 2 ** 26 })).stdout;
}

const bearer = '-H "Authorization: Bearer $KEY"';

test('row 8: curl piped to a logger, which sends each line as one message', async () => {
  const receiver = createSocket('udp4');
  receiver.bind(0, '127.0.0.1');
  await once(receiver, 'listening');
  const messages: string[] = [];
  receiver.on('message', (bytes) => messages.push(bytes.toString()));
  // The local logger's part, in Node: one datagram for each line, as `logger -p security.warning -t SOCDefenders` does.
  const logger = `node -e "const s=require('dgram').createSocket('udp4');require('readline').createInterface({input:process.stdin}).on('line',l=>s.send('<108>SOCDefenders: '+l,${receiver.address().port},'127.0.0.1')).on('close',()=>setTimeout(()=>s.close(),200))"`;
  const url = 'http://localhost/api/v1/iocs/cef?type=ipv4&confidence=high&limit=20';
  await shell(`curl -s ${bearer} "${url}" | ${logger}`);
  receiver.close();
  expect(messages.length).toBe(20);
  for (const message of messages) {
    const { header, pairs } = readCef(message.slice(message.indexOf('CEF:')));
    expect([header[1], header[4], header[6]]).toEqual(['SOCDefenders', 'ipv4', '9']);
    expect(Object.fromEntries(pairs).src).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  }
});

test('row 9: curl piped to a TCP port of a collector', async () => {
  const lines: string[] = [];
  const collector = createListener((socket) => {
    let text = '';
    socket.on('data', (bytes) => {
      text += bytes;
    });
    socket.on('end', () => lines.push(...text.trimEnd().split('\n')));
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  const nc = `node -e "const c=require('net').connect(${port},'127.0.0.1');process.stdin.pipe(c);c.on('close',()=>process.exit(0));c.resume()"`;
  await shell(`curl -s ${bearer} "http://localhost/api/v1/iocs/cef?limit=10000" | ${nc}`);
  collector.close();
  const plain = await shell(`curl -s ${bearer} "http://localhost/api/v1/iocs/cef?limit=10000"`);
  expect(lines).toEqual(plain.trimEnd().split('\n'));
  expect(lines.length).toBeGreaterThan(100);
  for (const line of lines) expect(() => readCef(line)).not.toThrow();
});

test('row 10: a file of Sigma rules that every reader of the schema takes', async () => {
  await shell(`curl -s ${bearer} "http://localhost/api/v1/iocs/sigma?limit=10000" -o r.yml`);
  const { documents } = readYaml(await readFile(join(folder, 'r.yml'), 'utf8'));
  expect(documents.length).toBeGreaterThan(100);
  for (const rule of documents) expect(checkJson(rule, sigmaSchema, sigmaSchema)).toEqual([]);
  const ids = documents.map((rule) => (rule as { id: string }).id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('row 11: an event that is posted to a MISP as it came', async () => {
  const posted: unknown[] = [];
  const misp = createServer((request: IncomingMessage, answer) => {
    void json(request).then((body) => {
      posted.push(body);
      answer.end('{}');
    });
  });
  misp.listen(0, '127.0.0.1');
  await once(misp, 'listening');
  const { port } = misp.address() as AddressInfo;
  await shell(`curl -s ${bearer} "http://localhost/api/v1/iocs/misp?limit=10000" -o e.json`);
  const post = 'curl -s -X POST -H "Content-Type: application/json" -H "Accept: application/json"';
  await shell(`${post} --data @e.json http://127.0.0.1:${port}/events/add`);
  misp.close();
  expect(posted).toHaveLength(1);
  expect(checkJson(posted[0], mispEventSchema, mispEventSchema)).toEqual([]);
});

test('row 12: a STIX file that validates', async () => {
  const accept = '-H "Accept: application/stix+json;version=2.1"';
  const url = 'http://localhost/api/v1/iocs/stix?limit=10000';
  const head = await shell(`curl -s -D - ${bearer} ${accept} "${url}" -o x.json`);
  expect(head.toLowerCase()).toContain('content-type: application/stix+json;version=2.1');
  const bundle = JSON.parse(await readFile(join(folder, 'x.json'), 'utf8')) as {
    type: string;
    objects: ({ type: string; id: string; pattern?: string } & Record<string, unknown>)[];
  };
  expect([bundle.type, 'spec_version' in bundle]).toEqual(['bundle', false]);
  for (const object of bundle.objects) {
    expect(checkJson(object, stixSchema(object.type), object, object.id)).toEqual([]);
    if (object.pattern) expect(() => readStixPattern(object.pattern!)).not.toThrow();
  }
});

test('row 13: a firewall list is bare values, joined to networks where that is wanted', async () => {
  const since = new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d+/, '');
  const url = `http://localhost/api/v1/iocs?type=ipv4&confidence=high&since=${since}&format=txt&limit=10000`;
  const lines = (await shell(`curl -s ${bearer} "${url}"`)).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(addressCount / 4);
  expect(lines.every((line) => /^\d+\.\d+\.\d+\.\d+$/.test(line))).toBe(true);
  const joined = (await shell(`curl -s ${bearer} "${url}&aggregate=cidr"`)).trimEnd().split('\n');
  expect(joined.length).toBeLessThanOrEqual(lines.length);
});
