/** Reads the lines of the built-in name tables: who is meant by a name, and how far the name may be trusted. */

/** A threat group, malware family or tool; `id` is that of ATT&CK, else the UUID of the MISP galaxy, else null. */
export type KnownName = { name: string; id: string | null; aliases: string[] };

/** Whether an id is one that ATT&CK gave to a group or a program. */
export function isAttackName(id: string | null): boolean {
  return id !== null && /^[GS]\d{4}$/.test(id);
}

/**
 * How a name may be read in a text: `plain` in any case; `capital` when written with capitals; `cue` when written
 * with capitals and with a context word close by, because it is an ordinary word or short; `beside` when that word
 * must be the next one, because nobody has looked at the name.
 */
export type NameRule = 'plain' | 'capital' | 'cue' | 'beside';

/** One spelling and whom it means. */
export type Spelling = { text: string; rule: NameRule; known: KnownName };

/** Not every name is a spelling: some are shown and never looked for. */
export type NameTable = { known: KnownName[]; spellings: Spelling[] };

const marks: Record<string, NameRule> = { '^': 'capital', '~': 'cue' };

/** Entries `ID Name=alias,alias` parted by `|` or line ends; the data files tell the marks before a name. */
export function parseNames(lines: string): NameTable {
  const known: KnownName[] = [];
  const spellings: Spelling[] = [];
  for (const entry of lines.trim().split(/[|\n]/)) {
    const [, id = null, head, tail] = /^([GS]\d{4} )?([^=]+)=?(.*)$/.exec(entry) as unknown as string[];
    const marked = [head!, ...(tail ? tail.split(',') : [])];
    const texts = marked.map((text) => text.replace(/^[\^~!]/, ''));
    const one: KnownName = { name: texts[0]!, id: id?.trim() ?? null, aliases: texts.slice(1) };
    known.push(one);
    for (const [i, text] of texts.entries()) {
      const mark = marked[i]![0]!;
      // No ordinary word ends like a program: `net.exe` needs no mark, whatever `net` has.
      const rule = text.endsWith('.exe') ? 'plain' : (marks[mark] ?? 'plain');
      if (mark !== '!') spellings.push({ text, rule, known: one });
    }
  }
  return { known, spellings };
}
