/**
 * Keeps the published STIX objects up with the indicators: whatever changed is rendered once more, and where it reads
 * differently it is a new version. What was published is never rendered again, so it never changes by itself.
 */
import { randomUUID } from 'node:crypto';
import type { ExportRow } from '../contract/export-row.ts';
import { tlpWords } from '../contract/tlp.ts';
import type { Store } from '../db/store.ts';
import { markingKind, producerKind } from '../db/tables/stix.ts';
import { changedIocs, type IocRow } from '../domain/iocs/iocs.store.ts';
import { showExportRows } from '../domain/iocs/show-export-rows.ts';
import type { ShowWith } from '../domain/iocs/show-iocs.ts';
import {
  type NewVersion,
  type Published,
  publishedUnder,
  publishVersions,
} from '../domain/stix/published-objects.store.ts';
import { stixProgress } from '../domain/stix/stix-objects.store.ts';
import { admission } from '../exports/admit-rows.ts';
import type { ExportContext } from '../exports/export-format.ts';
import { LeftOut } from '../exports/left-out.ts';
import { ourProducer } from '../exports/producer.ts';
import { stix } from '../exports/stix.ts';
import { markingDefinition, markingId } from '../exports/stix-markings.ts';
import type { StixObject } from '../exports/stix-object.ts';
import { stixObjects, stixPreamble } from '../exports/stix-objects.ts';
import { isoTime } from '../lib/iso-time.ts';
import { parseUuid } from '../lib/uuid.ts';
import { shorten } from './shared-phrases.ts';

export interface PublishWith extends ShowWith {
  store: Store;
}

/** Indicators of one step: few enough that other requests to the same thread wait for milliseconds only. */
const rowsPerStep = 200;

const retracted: readonly ExportRow['state'][] = ['benign', 'false_positive', 'withdrawn'];

/** One step. False where nothing is left to publish. `now` in epoch milliseconds. */
export async function publishObjects({ store, ...show }: PublishWith, now: number): Promise<boolean> {
  const { change, published } = await stixProgress(store.write);
  if (published >= change) return false;
  const rows = await changedIocs(store.write, published, rowsPerStep);
  const context = contextOf(show, now);
  const shown = await showExportRows(rows, { ...show, db: store.write });
  const drafts = shown.flatMap((row, at) => draft(row, rows[at]!, context) ?? []);
  const known = await publishedUnder(
    store,
    drafts.map(({ key }) => key),
  );
  const versions = drafts.flatMap((each) => newVersion(each, known.get(each.key)) ?? []);
  if (published < 0) versions.unshift(...preamble(context));
  const last = rows.at(-1)?.change ?? 0;
  const to = rows.length < rowsPerStep ? Math.max(change, last) : last;
  await publishVersions(store, versions, { from: published, to, now });
  return true;
}

/** What documents of ours depend on, for objects that everybody is given alike. */
function contextOf({ publicUrl }: Pick<ShowWith, 'publicUrl'>, now: number): ExportContext {
  return {
    now: new Date(now),
    documentId: randomUUID(),
    publicUrl,
    producer: ourProducer,
    tlp: null,
    filters: '',
    options: {},
    syslog: { facility: 16, enterprise: 32473 },
    leftOut: new LeftOut(),
  };
}

/** The producer and all markings: the first objects of every collection. */
function preamble(context: ExportContext): NewVersion[] {
  const all = [
    ...stixPreamble({ ...context, options: { include_marking_definitions: 'false' } }),
    ...tlpWords.map(markingDefinition),
  ];
  return all.map((object) => ({
    ...stored(object),
    kind: object.type === 'identity' ? producerKind : markingKind,
  }));
}

/** An object as it would read now. */
interface Draft {
  /** Its identity in hexadecimal. */
  key: string;
  object: NewVersion;
  isRetracted: boolean;
  /** The same with another date of its version. */
  at(version: number): NewVersion;
}

/** Null for what has no form as an object. */
function draft(row: ExportRow, { type: kind, change }: IocRow, context: ExportContext): Draft | null {
  const admitted = admission(stix, context)(row);
  if (!admitted) return null;
  const at = (version: number): NewVersion => {
    const [object] = stixObjects({ ...admitted, modified_at: isoTime(version) }, context);
    return { ...stored(object!), kind };
  };
  const object = at(Math.floor(change / 1000));
  const key = Buffer.from(object.uid).toString('hex');
  return { key, object, isRetracted: retracted.includes(row.state), at };
}

/** Null where there is nothing to be published. */
function newVersion({ object, isRetracted, at }: Draft, before: Published | undefined): NewVersion | null {
  if (!before) return isRetracted ? null : object;
  // Section 3.6 of the standard: nothing comes after a revocation.
  if (before.body.includes('"revoked":true')) return null;
  if (at(before.version).body === before.body) return null;
  const next = object.version > before.version ? object : at(before.version + 1);
  // What others made has their dates, and so no versions of ours.
  return next.version > before.version ? next : null;
}

function stored(object: StixObject): Omit<NewVersion, 'kind'> {
  const markings = (object.object_marking_refs ?? []) as readonly string[];
  return {
    uid: parseUuid(object.id.slice(object.id.indexOf('--') + 2))!,
    version: Date.parse(String(object.modified ?? object.created)),
    tlp: Math.max(
      0,
      tlpWords.findIndex((tlp) => markings.includes(markingId(tlp))),
    ),
    body: shorten(JSON.stringify(object)),
  };
}
