/** What every file keeps to (CONTRIBUTING.md, "Habits"), and that every list names all of its files. */
import { describe, expect, test } from 'vitest';
import { filesBelow, reachOf, textOf } from '../support/source-files.ts';

/** Folders that are a list: one small file per thing, and an index.ts that names them all. */
const lists = ['feeds', 'exports', 'exports/checks', 'api', 'taxii', 'jobs', 'commands', 'db/migrations'];

/** Files of a list's folder that belong to the way in or to the machinery around it, not to a thing of the list. */
const waysIn = ['src/commands/run-command-line.ts'];

const isTest = (path: string) => path.endsWith('.test.ts');
const code = ['src', 'tests', 'bench'].flatMap(filesBelow).filter((path) => path.endsWith('.ts'));
const product = code.filter((path) => path.startsWith('src/') && !isTest(path));

describe('lists', () => {
  test.each(lists)('every file of src/%s is reached from its index.ts', (list) => {
    const reached = [`src/${list}/index.ts`, ...waysIn].reduce(
      (seen, from) => reachOf(from, seen),
      new Set<string>(),
    );
    const own = product.filter((path) => path.startsWith(`src/${list}/`));
    expect(own.length).toBeGreaterThan(1);
    expect(own.filter((path) => !reached.has(path))).toEqual([]);
  });

  test.each(lists)('src/%s/index.ts is a list: it names its files and computes nothing', (list) => {
    const body = textOf(`src/${list}/index.ts`);
    expect(body).not.toMatch(/readdir|\bfor\b|\bfunction\b|=>/);
  });
});

describe('files', () => {
  test('none has more than 300 lines, tables of data aside', () => {
    const long = code
      .filter((path) => !path.endsWith('.data.ts'))
      .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test('every file of the product opens with a sentence that says what it is for', () => {
    const silent = product.filter((path) => {
      const text = textOf(path).replace(/^#!.*\n/, '');
      return !/^\/\*\*\s[\s\S]{10,}?\*\//.test(text);
    });
    expect(silent).toEqual([]);
  });

  test('none has a name that says nothing', () => {
    const vague =
      /(?:^|[/.-])(?:utils?|helpers?|services?|managers?|types|common|misc|shared|base)(?:\.[a-z.]+)?$/;
    const names = code.flatMap((path) => [path, path.slice(0, path.lastIndexOf('/'))]);
    expect(names.filter((name) => vague.test(name))).toEqual([]);
  });

  test('none names the machine it was written on or the address of a package registry', () => {
    const text =
      /\.(?:[cm]?[jt]sx?|json|md|ya?ml|css|html|sh|txt)$|(?:^|\/)(?:run|Dockerfile|NOTICE|\.npmrc)$/;
    const machine = new RegExp(
      [
        ['(?<![\\w.])\\/(?:work', 'root', 'home', 'Users)\\/[a-z]'].join('|'),
        ['registry', '(?:npmjs|yarnpkg)'].join('\\.'),
        ['[A-Z]:', 'Users'].join('\\\\'),
      ].join('|'),
    );
    const wrong = filesBelow('.')
      .filter((path) => text.test(path) && !path.startsWith('src/feeds/samples/'))
      .flatMap((path) =>
        textOf(path)
          .split('\n')
          .flatMap((line, at) => (machine.test(line) ? [`${path}:${at + 1}: ${line.slice(0, 120)}`] : [])),
      );
    expect(wrong).toEqual([]);
  });
});
