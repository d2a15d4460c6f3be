import { describe, expect, it } from 'vitest';
import { FeedError, type SourceRequest } from './feed.ts';
import { feedBody } from './feed-body.ts';
import { githubAdvisories } from './github-advisories.ts';

const { url } = githubAdvisories;
const node = (n: number, facts = {}) => ({
  ghsaId: `GHSA-aaaa-bbbb-${1000 + n}`,
  identifiers: [
    { type: 'GHSA', value: `GHSA-aaaa-bbbb-${1000 + n}` },
    { type: 'CVE', value: `CVE-2026-${20_000 + n}` },
  ],
  updatedAt: new Date(Date.UTC(2026, 10, 1, n)).toISOString(),
  withdrawnAt: null,
  ...facts,
});
const page = (nodes: unknown[], endCursor?: string) =>
  feedBody(
    Buffer.from(
      JSON.stringify({
        data: {
          securityAdvisories: {
            nodes,
            pageInfo: { hasNextPage: endCursor !== undefined, endCursor: endCursor ?? null },
          },
        },
      }),
    ),
  );
const parse = (value: unknown) => [
  ...githubAdvisories.parse(feedBody(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)))),
];

function visit(mark: string | undefined, pages: ReturnType<typeof page>[]) {
  const walk = githubAdvisories.requests!({ url, key: 'token', mark, now: 0 });
  const asked: SourceRequest[] = [];
  for (let step = walk.next(); !step.done; ) {
    asked.push(step.value);
    step = walk.next(pages[asked.length - 1]!);
  }
  return asked.map(({ json, mark, headers }) => ({
    ...(json as { variables: object }).variables,
    mark,
    headers,
  }));
}

describe('GitHub advisories', () => {
  it('are asked for by the order of change, page after page, with the token as bearer', () => {
    const headers = { authorization: 'Bearer token' };
    expect(visit(undefined, [page([node(1), node(2)], 'c1'), page([node(3)])])).toEqual([
      { since: null, after: null, mark: '2026-11-01T02:00:00.000Z', headers },
      { since: null, after: 'c1', mark: '2026-11-01T03:00:00.000Z', headers },
    ]);
    expect(visit('2026-11-01T03:00:00.000Z', [page([])])).toEqual([
      { since: '2026-11-01T03:00:00.000Z', after: null, mark: '2026-11-01T03:00:00.000Z', headers },
    ]);
  });

  it('are not asked for again and again by a cursor that stands still', () => {
    const still = Array.from({ length: 9 }, () => page([node(1)], 'same'));
    expect(visit(undefined, still)).toHaveLength(2);
  });

  it('become records of the CVE that they name, with packages', () => {
    const full = node(1, {
      summary: 'quietlog follows links',
      description: 'Rotation opens by name.',
      publishedAt: '2026-11-01T00:00:00Z',
      cvssSeverities: {
        cvssV3: { score: 6.3, vectorString: 'CVSS:3.1/AV:L/AC:L' },
        cvssV4: { score: 0, vectorString: null },
      },
      cwes: { nodes: [{ cweId: 'CWE-59' }] },
      references: [{ url: 'https://quietlog.example/1' }],
      vulnerabilities: {
        nodes: [
          {
            package: { ecosystem: 'NPM', name: 'quietlog' },
            vulnerableVersionRange: '< 3.2.1',
            firstPatchedVersion: { identifier: '3.2.1' },
          },
        ],
      },
    });
    const [, ...rest] = [
      null,
      ...parse({
        data: {
          securityAdvisories: {
            nodes: [
              full,
              node(2, { withdrawnAt: '2026-11-02T00:00:00Z', summary: 'x' }),
              node(3, { identifiers: [] }),
            ],
          },
        },
      }),
    ];
    expect(rest).toEqual([
      {
        kind: 'vulnerability',
        id: 'CVE-2026-20001',
        report: 'GHSA-aaaa-bbbb-1001',
        title: 'quietlog follows links',
        description: 'Rotation opens by name.',
        cvss: [{ version: '3.1', score: 6.3, vector: 'CVSS:3.1/AV:L/AC:L', by: 'GitHub' }],
        cwes: ['CWE-59'],
        packages: [{ ecosystem: 'npm', name: 'quietlog', versions: '< 3.2.1', fixedIn: '3.2.1' }],
        references: [{ url: 'https://quietlog.example/1' }],
        publishedAt: Date.UTC(2026, 10, 1),
      },
      { kind: 'vulnerability', id: 'CVE-2026-20002', report: 'GHSA-aaaa-bbbb-1002' },
      { kind: 'skipped', reason: 'advisory without a CVE id' },
    ]);
  });

  it('are read from OSV files alike: one, a list, or lines', () => {
    const osv = {
      id: 'GHSA-aaaa-bbbb-cccc',
      aliases: ['CVE-2026-20009'],
      published: '2026-11-01T00:00:00Z',
      summary: 'Short',
      details: 'Long',
      severity: [{ type: 'CVSS_V4', score: 'CVSS:4.0/AV:N/AC:L' }],
      affected: [
        {
          package: { ecosystem: 'PyPI', name: 'tidebase' },
          ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '1.4.0' }, { fixed: '1.9.4' }] }],
        },
        {
          package: { ecosystem: 'npm', name: 'tide' },
          ranges: [{ events: [{ introduced: '0' }, { last_affected: '2.0.0' }] }],
        },
      ],
      references: [{ type: 'ADVISORY', url: 'https://tidebase.example/1' }],
      database_specific: { severity: 'HIGH', cwe_ids: ['CWE-95'] },
    };
    const expected = {
      kind: 'vulnerability',
      id: 'CVE-2026-20009',
      report: 'GHSA-aaaa-bbbb-cccc',
      title: 'Short',
      description: 'Long',
      cvss: [{ version: '4.0', vector: 'CVSS:4.0/AV:N/AC:L', by: 'GitHub' }],
      cwes: ['CWE-95'],
      packages: [
        { ecosystem: 'PyPI', name: 'tidebase', versions: '>= 1.4.0, < 1.9.4', fixedIn: '1.9.4' },
        { ecosystem: 'npm', name: 'tide', versions: '<= 2.0.0' },
      ],
      references: [{ url: 'https://tidebase.example/1', tags: ['ADVISORY'] }],
      publishedAt: Date.UTC(2026, 10, 1),
    };
    expect(parse(osv)).toEqual([expected]);
    expect(parse([osv])).toEqual([expected]);
    expect(parse(`${JSON.stringify(osv)}\n${JSON.stringify(osv)}`)).toEqual([expected, expected]);
  });

  it.each([
    [
      'an answer that is an error',
      { data: null, errors: [{ message: 'Something went wrong' }] },
      'GitHub answered “Something went wrong”',
    ],
    ['an HTML page', '<html><title>Unicorn</title>', 'titled “Unicorn”'],
    ['another JSON', { message: 'Bad credentials' }, 'found neither'],
  ])('are not read from %s', (_, body, words) => {
    expect(() => parse(body)).toThrow(FeedError);
    expect(() => parse(body)).toThrow(words);
  });
});
