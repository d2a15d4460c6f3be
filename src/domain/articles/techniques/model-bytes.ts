/** A trained model as bytes for the store, and back. */
import { endianness } from 'node:os';
import type { LinearModel } from './linear-model.ts';

/** Another number for another layout or another way to cut words: what was stored before is trained anew. */
export const modelFormat = 1;

interface Head {
  format: number;
  techniques: string[];
  terms: string[];
  weights: number;
}

/** A length, the head as JSON, padding to eight bytes, then the tables one after the other. */
export function toBytes(model: LinearModel): Uint8Array {
  const head: Head = {
    format: modelFormat,
    techniques: model.techniques,
    terms: [...model.columns.keys()],
    weights: model.weight.length,
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const tables = tablesOf(model);
  const start = startOf(json.length);
  const bytes = new Uint8Array(start + tables.reduce((sum, { byteLength }) => sum + byteLength, 0));
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  let at = start;
  for (const { buffer, byteOffset, byteLength } of tables) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/** Null for what is no model, or one of another format. */
export function fromBytes(bytes: Uint8Array): LinearModel | null {
  const head = readHead(bytes);
  if (head === null) return null;
  const { techniques, terms, weights } = head;
  let at = startOf(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true));
  const take = (length: number) => {
    const part = bytes.slice(at, at + length);
    at += length;
    return part.buffer;
  };
  if (bytes.length !== at + sizeOf(techniques.length, terms.length, weights)) return null;
  return {
    techniques,
    columns: new Map(terms.map((term, column) => [term, column])),
    rarity: new Float32Array(take(terms.length * 4)),
    first: new Uint32Array(take((terms.length + 1) * 4)),
    weight: new Float32Array(take(weights * 4)),
    bias: new Float32Array(take(techniques.length * 4)),
    slope: new Float32Array(take(techniques.length * 4)),
    offset: new Float32Array(take(techniques.length * 4)),
    technique: new Uint16Array(take(weights * 2)),
  };
}

/** In the order of their bytes, those of four first. */
function tablesOf(model: LinearModel) {
  return [model.rarity, model.first, model.weight, model.bias, model.slope, model.offset, model.technique];
}

function sizeOf(techniques: number, terms: number, weights: number): number {
  return 4 * (terms + terms + 1 + weights + 3 * techniques) + 2 * weights;
}

function startOf(headLength: number): number {
  return Math.ceil((4 + headLength) / 8) * 8;
}

function readHead(bytes: Uint8Array): Head | null {
  // The tables are written as this machine has them in memory; nearly all have the small end first.
  if (endianness() !== 'LE' || bytes.length < 4) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  try {
    const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Head;
    return head.format === modelFormat ? head : null;
  } catch {
    return null;
  }
}
