/** Lays the names that catalogues give over the built-in ones: one thing has one entry, whoever calls it what. */
import type { Entity } from '../../contract/reference-record.ts';
import { phraseKey } from '../articles/phrase-trie.ts';
import { isAttackName, type KnownName, type NameTable } from './known-names.ts';
import type { NameTables } from './names-in-use.ts';
import { readName } from './read-name.ts';

/**
 * `entities` come with those of ATT&CK first. What is meant by a name is told by ATT&CK id, then by UUID, then by the
 * name. A spelling that the built-in tables have keeps its rule there: people have looked at it.
 */
export function mergeNames(builtIn: NameTables, entities: readonly Entity[]): NameTables {
  // What is the name of an industry or of a flaw is no name of an actor.
  const others = entities.filter(({ about }) => about === 'sector' || about === 'vulnerability');
  const stopped = new Set(others.map(({ name }) => phraseKey(name)));
  const groups = new Merger(builtIn.groups, stopped);
  const software = new Merger(builtIn.software, stopped);
  for (const entity of entities) {
    if (entity.about === 'actor') groups.add(entity);
    if (entity.about === 'malware' || entity.about === 'tool') software.add(entity);
  }
  return { groups: groups.table, software: software.table };
}

class Merger {
  readonly table: NameTable;
  readonly #stopped: ReadonlySet<string>;
  /** By ATT&CK id and by UUID. */
  readonly #byId = new Map<string, KnownName>();
  /** By the key of a name, and of each other name. */
  readonly #byName = new Map<string, KnownName>();
  readonly #byAlias = new Map<string, KnownName>();

  constructor({ known, spellings }: NameTable, stopped: ReadonlySet<string>) {
    const copies = new Map(known.map((one) => [one, { ...one, aliases: [...one.aliases] }]));
    this.table = {
      known: [...copies.values()],
      spellings: spellings.map((spelling) => ({ ...spelling, known: copies.get(spelling.known)! })),
    };
    this.#stopped = stopped;
    for (const one of copies.values()) this.#file(one);
  }

  add(entity: Entity): void {
    const { id, name, aliases, state, successor } = entity;
    const found = this.#find(entity);
    if (!found && (state || readName(name, isAttackName(id), this.#stopped).length === 0)) return;
    const known = found ?? { name, id, aliases: [] };
    if (!found) this.table.known.push(known);
    // ATT&CK's own name and id come before others'; what it withdrew has neither.
    if (isAttackName(id) && !successor && (!isAttackName(known.id) || known.id === id)) {
      if (found && known.name !== name) known.aliases.push(known.name);
      Object.assign(known, { id, name, aliases: known.aliases.filter((alias) => alias !== name) });
    } else known.id ??= id;
    for (const text of [name, ...aliases]) this.#spell(text, known, isAttackName(id));
    for (const key of [id, entity.uuid]) if (key && !this.#byId.has(key)) this.#byId.set(key, known);
    this.#file(known);
  }

  #find({ id, name, aliases, uuid, similar = [], successor }: Entity): KnownName | undefined {
    for (const key of [id, successor, uuid, ...aliases.filter(isAttackName), ...similar]) {
      const known = key === undefined ? undefined : this.#byId.get(key);
      if (known) return known;
    }
    const own = [name, ...readName(name, false, this.#stopped).map(({ text }) => text)].map(phraseKey);
    const known = own.flatMap((key) => this.#byName.get(key) ?? this.#byAlias.get(key) ?? [])[0];
    if (known) return isAttackName(id) && isAttackName(known.id) ? undefined : known;
    // Other names decide only where all that are known mean the same.
    const meant = new Set(aliases.flatMap((alias) => this.#byName.get(phraseKey(alias)) ?? []));
    return meant.size === 1 && !isAttackName(id) ? [...meant][0] : undefined;
  }

  /** A name that means something already goes on to mean it. */
  #spell(name: string, known: KnownName, byAttack: boolean): void {
    const isTaken = (key: string) => this.#byName.has(key) || this.#byAlias.has(key);
    const spellings = readName(name, byAttack, this.#stopped);
    if (spellings.length > 0 && name !== known.name && !isTaken(phraseKey(name))) known.aliases.push(name);
    for (const { text, rule } of spellings) {
      const key = phraseKey(text);
      if (isTaken(key)) continue;
      this.#byAlias.set(key, known);
      this.table.spellings.push({ text, rule, known });
    }
  }

  #file(known: KnownName): void {
    if (known.id !== null && !this.#byId.has(known.id)) this.#byId.set(known.id, known);
    const key = phraseKey(known.name);
    if (!this.#byName.has(key)) this.#byName.set(key, known);
    for (const alias of known.aliases) {
      const other = phraseKey(alias);
      if (!this.#byAlias.has(other)) this.#byAlias.set(other, known);
    }
  }
}
