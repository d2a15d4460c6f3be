/** The names that this process looks for: the built-in tables, and what the store has loaded laid over them. */
import type { Entity } from '../../contract/reference-record.ts';
import { groupTable } from './groups.ts';
import type { NameTable } from './known-names.ts';
import { mergeNames } from './merge-names.ts';
import { softwareTable } from './software.ts';

export interface NameTables {
  groups: NameTable;
  software: NameTable;
}

const builtIn: NameTables = { groups: groupTable, software: softwareTable };
let stored: readonly Entity[] = [];
let tables = builtIn;
let isStale = false;

/** From now on these are laid over the built-in tables; none of them, and those serve alone. */
export function useNames(entities: readonly Entity[]): void {
  stored = entities;
  isStale = true;
}

/** The same object until something else is used. */
export function namesInUse(): NameTables {
  if (isStale) {
    tables = stored.length === 0 ? builtIn : mergeNames(builtIn, stored);
    stored = [];
    isStale = false;
  }
  return tables;
}
