/** Reads CSV by the grammar of RFC 4180 alone, apart from the product's own code. Throws where the text breaks it. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== '') {
    const [whole, quoted, plain = '', end] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/.exec(rest) ?? refuse(rest);
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(whole!.length);
  }
  return rows;
}

function refuse(rest: string): never {
  throw new Error(`no CSV from here on: ${rest.slice(0, 80)}`);
}
