/** Who may import whom (docs/adr/0001-house.md): reads the imports of every file and fails with the rule's sentence. */
import { describe, expect, test } from 'vitest';
import { filesBelow, importsOf, reachOf, textOf } from '../support/source-files.ts';

interface Rule {
  /** Rooms of the house that files of this one may import, besides their own. */
  may: string[];
  /** Packages that it may import: all where left out. Those of the runtime itself are always allowed. */
  packages?: string[];
  sentence: string;
}

const rules: Record<string, Rule> = {
  main: {
    may: ['commands', 'keep-compiled'],
    packages: [],
    sentence: 'main.ts hands the words of the command line on, and nothing else.',
  },
  'keep-compiled': {
    may: [],
    packages: [],
    sentence: 'keep-compiled.ts sets up the runtime and knows nothing else.',
  },
  commands: {
    may: ['app', 'config', 'version', 'jobs', 'exports', 'feeds', 'domain', 'db', 'contract', 'lib'],
    packages: [],
    sentence: 'A command starts the app, runs a job once or asks the domain; it never answers HTTP.',
  },
  app: {
    may: [
      'config',
      'version',
      'api',
      'taxii',
      'jobs',
      'exports',
      'feeds',
      'http',
      'pages',
      'domain',
      'db',
      'contract',
      'lib',
    ],
    packages: [],
    sentence:
      'app.ts, admission.ts, worker.ts, source-facts.ts, own-sources.ts and operator-settings.ts put the parts together; commands stand above them.',
  },
  config: { may: ['lib'], packages: ['zod'], sentence: 'config.ts reads settings and knows nothing else.' },
  version: { may: [], packages: [], sentence: 'version.ts reads the package file and knows nothing else.' },
  api: {
    may: ['http', 'exports', 'domain', 'db', 'contract', 'lib'],
    packages: ['zod'],
    sentence:
      'api → http, exports, domain, db, contract, lib: an endpoint knows no feed, no job, no setting.',
  },
  taxii: {
    may: ['http', 'exports', 'domain', 'db', 'contract', 'lib'],
    packages: ['zod'],
    sentence: 'taxii → http, exports, domain, db, contract, lib: as for api.',
  },
  jobs: {
    may: ['config', 'feeds', 'taxii', 'domain', 'db', 'contract', 'lib'],
    packages: [],
    sentence: 'jobs → feeds, taxii, domain, db, contract, lib, and the settings they are given.',
  },
  feeds: {
    may: ['domain', 'contract', 'lib'],
    packages: ['feedsmith', 'htmlparser2'],
    sentence:
      "feeds → contract, the domain's pure files and lib: a feed never sees the store or the network.",
  },
  exports: {
    may: ['domain', 'contract', 'lib'],
    packages: [],
    sentence: "exports → contract, the domain's pure files and lib: an export never sees store or network.",
  },
  domain: {
    may: ['db', 'contract', 'lib'],
    packages: ['htmlparser2', 'ipaddr.js', 'kysely', 'tldts'],
    sentence: 'domain → db, contract, lib: the rule book knows no HTTP, no feed and no setting.',
  },
  db: { may: ['contract', 'lib'], packages: ['kysely', 'pg'], sentence: 'db → contract, lib.' },
  http: {
    may: ['contract', 'lib'],
    packages: ['fastify', 'zod'],
    sentence: 'http → contract, lib: machinery without a word of the product; app.ts hands it what it needs.',
  },
  pages: {
    may: ['http'],
    packages: ['fastify'],
    sentence: 'pages → http: hands out the built web pages and knows nothing of what they show.',
  },
  contract: {
    may: [],
    packages: ['zod'],
    sentence: 'contract → zod: public shapes that everyone may import.',
  },
  lib: { may: [], sentence: 'lib → packages only: tools that know nothing of the product.' },
};

/** Files at the top of src that make up one room. */
const together: Record<string, string> = {
  metering: 'app',
  worker: 'app',
  'source-facts': 'app',
  'own-sources': 'app',
  'operator-settings': 'app',
  admission: 'app',
  'look-up': 'app',
  'export-indicators': 'app',
  'check-exports': 'app',
  'export-check': 'app',
};
const storeFree = ['feeds', 'exports'];
const store = /\.store\.ts$|^src\/db\/|^node:(?:sqlite|fs)|^kysely$/;
const network = /^node:(?:http|https|http2|tls|dgram|dns)(?:\/|$)|^src\/lib\/safe-fetch\.ts$/;

const sql = /\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/;

const files = filesBelow('src').filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));

function roomOf(path: string): string {
  const name = path.split('/')[1]!.replace(/\.ts$/, '');
  return together[name] ?? name;
}

/** Each import that breaks a rule, as a sentence; `foul` says whether it does. */
function fouls(foul: (file: string, target: string, rule: Rule) => boolean): string[] {
  return files.flatMap((file) => {
    const rule = rules[roomOf(file)];
    if (!rule) return [];
    return importsOf(file)
      .filter((target) => foul(file, target, rule))
      .map((target) => `${file} imports ${target}. ${rule.sentence}`);
  });
}

describe('imports', () => {
  test('every room of src has a rule', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in rules))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  test('a file imports only the rooms that its own may know', () => {
    const wrong = fouls((file, target, { may }) => {
      if (!/^(?:src|tests|bench|web)\//.test(target)) return false;
      const room = target.startsWith('src/') ? roomOf(target) : target;
      return room !== roomOf(file) && !may.includes(room);
    });
    expect(wrong).toEqual([]);
  });

  test('a file imports only the packages that its room may use', () => {
    const wrong = fouls((_, target, { packages }) => {
      if (/^(?:src|tests|bench|web)\/|^node:/.test(target) || target.endsWith('.json')) return false;
      return packages !== undefined && !packages.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  test('nothing that a feed or an export reaches touches the store or the network', () => {
    const wrong = files
      .filter((file) => storeFree.includes(roomOf(file)))
      .flatMap((file) =>
        [...reachOf(file)]
          .filter((part) => store.test(part) || network.test(part))
          .map((part) => `${file} reaches ${part}. ${rules[roomOf(file)]!.sentence}`),
      );
    expect(wrong).toEqual([]);
  });

  test('SQL stands only in *.store.ts and src/db', () => {
    const wrong = files
      .filter((file) => !file.endsWith('.store.ts') && !file.startsWith('src/db/'))
      .filter((file) => importsOf(file).includes('kysely') || sql.test(textOf(file)))
      .map(
        (file) =>
          `${file} speaks SQL. SQL only in *.store.ts and src/db; rules are plain functions next door.`,
      );
    expect(wrong).toEqual([]);
  });

  test('only one file touches node:sqlite', () => {
    expect(files.filter((file) => importsOf(file).includes('node:sqlite'))).toEqual([
      'src/db/sqlite-session.ts',
    ]);
  });

  test('rooms do not import each other in a circle', () => {
    const edges = new Map(Object.keys(rules).map((room) => [room, new Set<string>()]));
    for (const file of files)
      for (const target of importsOf(file))
        if (target.startsWith('src/') && roomOf(target) !== roomOf(file))
          edges.get(roomOf(file))?.add(roomOf(target));
    expect(circle(edges)).toBeNull();
  });
});

/** A way from a room back to itself, or null. */
function circle(edges: Map<string, Set<string>>): string | null {
  const done = new Set<string>();
  const walk = (room: string, way: string[]): string | null => {
    if (way.includes(room)) return [...way.slice(way.indexOf(room)), room].join(' → ');
    if (done.has(room)) return null;
    for (const next of edges.get(room) ?? []) {
      const found = walk(next, [...way, room]);
      if (found) return found;
    }
    done.add(room);
    return null;
  };
  for (const room of edges.keys()) {
    const found = walk(room, []);
    if (found) return found;
  }
  return null;
}
