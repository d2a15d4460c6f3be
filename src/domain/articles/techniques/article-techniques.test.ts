import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../contract/record.ts';
import { identifyArticle, prepareArticle } from '../prepare.ts';

function prepared(html: string) {
  const record: ArticleRecord = {
    kind: 'article',
    externalId: 'a',
    url: 'https://research.example/harbour',
    title: 'A visit to the harbour',
    html,
  };
  const source = { category: 'research' as const, hosts: [], kev: new Set<string>() };
  return prepareArticle({ record, identity: identifyArticle(record)! }, source, 1_800_000_000_000);
}

describe('techniques of an article', () => {
  it('what is only likely is shown, and does not find the article', () => {
    const { techniques, sureTechniques } = prepared(
      '<p>They used T1485. Then a keylogger was installed.</p>',
    );
    expect(techniques).toEqual(['T1485', 'T1056.001']);
    expect(sureTechniques).toEqual(['T1485']);
  });

  it('what is told often finds it too', () => {
    const { sureTechniques } = prepared('<p>The keylogger logs keystrokes.</p>'.repeat(6));
    expect(sureTechniques).toEqual(['T1056.001']);
  });

  it('a link to the page of a technique counts as its id', () => {
    const { sureTechniques } = prepared(
      '<p>See https://attack.mitre.org/techniques/T1059/003/ for more.</p>',
    );
    expect(sureTechniques).toEqual(['T1059.003']);
  });
});
