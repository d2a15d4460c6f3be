import { describe, expect, it } from 'vitest';
import { feedBody } from './feed-body.ts';
import { ipsum } from './ipsum.ts';

const parse = (text: string, url = ipsum.url) => [...ipsum.parse(feedBody(Buffer.from(text), '', url))];

describe('IPsum', () => {
  it('is as sure as the level that was asked for', () => {
    expect(parse('192.0.2.1\n')).toEqual([
      { kind: 'indicator', type: 'ipv4', value: '192.0.2.1', confidence: 64, threatType: 'attacker' },
    ]);
    const level5 = 'https://raw.githubusercontent.com/stamparm/ipsum/master/levels/5.txt';
    expect(parse('192.0.2.1\n', level5)).toMatchObject([{ confidence: 80 }]);
    expect(parse('192.0.2.1\n', 'https://mirror.example/ipsum')).toMatchObject([{ confidence: 64 }]);
  });

  it('is as sure as many lists agree, where it says how many', () => {
    const text = '# IP\tnumber of (black)lists\n#\n192.0.2.1\t10\n192.0.2.2\t6\n192.0.2.3\t1\n';
    expect(parse(text)).toMatchObject([
      { confidence: 95, tags: ['lists:10'] },
      { confidence: 88, tags: ['lists:6'] },
      { confidence: 48, tags: ['lists:1'] },
    ]);
  });

  it('takes no address from a counted row that was cut off', () => {
    expect(parse('192.0.2.1\t10\n192.0.2.2')).toMatchObject([{ value: '192.0.2.1' }, { kind: 'skipped' }]);
    expect(parse('192.0.2.1\t10\n192.0.2.2\tx\n192.0.2.3\t-1')).toMatchObject([
      { value: '192.0.2.1' },
      { reason: 'row without its number of lists' },
      { kind: 'skipped' },
    ]);
  });

  it('refuses another body', () => {
    expect(() => parse('404: Not Found')).toThrow('none of the first 1 lines');
    expect(() => parse('')).toThrow('empty body');
  });
});
