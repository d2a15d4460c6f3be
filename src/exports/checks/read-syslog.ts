/** Reads a message by the grammar of RFC 5424 section 6 alone. Throws where the text breaks it. */

export interface SyslogMessage {
  priority: number;
  timestamp: string;
  host: string;
  app: string;
  msgId: string;
  sdId: string;
  params: [name: string, value: string][];
  message: string;
}

const date = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?Z`;
const header = new RegExp(
  `^<(0|[1-9]\\d{0,2})>1 (${date}) ([!-~]{1,255}) ([!-~]{1,48}) (?:-|[!-~]{1,128}) ([!-~]{1,32}) `,
);
const name = /[!#-<>-\\^-~]{1,32}/y;

export function readSyslog(line: string): SyslogMessage {
  const [whole, priority, timestamp, host, app, msgId] = header.exec(line) ?? refuse('no header', line);
  const cursor = { text: line, at: whole.length };
  take(cursor, '[');
  const sdId = takeName(cursor);
  const params: [string, string][] = [];
  while (cursor.text[cursor.at] === ' ') {
    cursor.at += 1;
    const key = takeName(cursor);
    take(cursor, '="');
    params.push([key, takeValue(cursor)]);
  }
  take(cursor, '] ');
  const message = line.slice(cursor.at);
  if (!/^[\x20-\x7e]*$/.test(message)) refuse('a message that is not ASCII', message);
  if (Number(priority) > 191) refuse('no such priority', line);
  return {
    priority: Number(priority),
    timestamp: timestamp!,
    host: host!,
    app: app!,
    msgId: msgId!,
    sdId,
    params,
    message,
  };
}

interface Cursor {
  text: string;
  at: number;
}

function take(cursor: Cursor, wanted: string): void {
  if (!cursor.text.startsWith(wanted, cursor.at)) refuse(`no ${wanted}`, cursor.text.slice(cursor.at));
  cursor.at += wanted.length;
}

function takeName(cursor: Cursor): string {
  name.lastIndex = cursor.at;
  const found = name.exec(cursor.text)?.[0] ?? refuse('no name', cursor.text.slice(cursor.at));
  cursor.at += found.length;
  return found;
}

/** Up to the quote that ends it; a backslash before anything but the three is a fault of whoever wrote it. */
function takeValue(cursor: Cursor): string {
  let value = '';
  for (; cursor.at < cursor.text.length; cursor.at++) {
    const char = cursor.text[cursor.at]!;
    if (char === '"') {
      cursor.at += 1;
      return value;
    }
    if (char === ']') refuse('an unescaped ]', value);
    if (char === '\\') {
      cursor.at += 1;
      if (!'"\\]'.includes(cursor.text[cursor.at] ?? 'x')) refuse('no such escape', value);
    }
    value += cursor.text[cursor.at];
  }
  return refuse('no end of a value', value);
}

function refuse(why: string, rest: string): never {
  throw new Error(`${why}: ${rest.slice(0, 80)}`);
}
