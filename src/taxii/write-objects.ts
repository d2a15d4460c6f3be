/** A page of objects as text: an envelope (section 3.7), and at the documented door a bundle besides. */
import { randomUUID } from 'node:crypto';
import { ourProducer } from '../exports/producer.ts';
import { stixIdentity } from '../exports/stix-identity.ts';
import type { PageParts } from './read-page.ts';
import type { Question } from './read-question.ts';
import type { Body, Shelf } from './shelf.ts';
import { producerId } from './stix-kinds.ts';

const producer = JSON.stringify(stixIdentity(ourProducer));

export function writeObjects(
  shelf: Shelf,
  question: Question,
  strict: boolean,
  parts: PageParts<Body>,
): string {
  const { rows, next } = parts;
  const objects = shelf.write(rows, question.tlp);
  const more = next === null ? '"more":false' : `"more":true,"next":${JSON.stringify(next)}`;
  if (strict) return objects === '' ? '{}' : `{${more},"objects":[${objects}]}`;
  // Readers of bundles find one, readers of envelopes theirs.
  const list = showsProducer(question, objects === '') ? [producer, objects] : [objects];
  const head = `"type":"bundle","id":"bundle--${randomUUID()}","spec_version":"2.1"`;
  return `{${head},${more},"objects":[${list.filter((part) => part !== '').join(',')}]}`;
}

/** It stands before every page that has objects, unless a filter leaves it out, and alone where it is asked for. */
function showsProducer({ ids, types, versions }: Question, isEmpty: boolean): boolean {
  if (Object.keys(versions).length === 0) return false;
  const isAskedFor = types.length > 0 || ids !== null;
  return isAskedFor
    ? types.every((some) => some.includes('identity')) &&
        (ids === null || ids.some(({ id }) => id === producerId))
    : !isEmpty;
}
