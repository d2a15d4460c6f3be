/** What it means to stand on a list, by what the list is of (scoring section 3, "Caps and states"). */
import type { AllowListClass } from '../../contract/allow-list.ts';

export interface ListEffect {
  /** Risk of what is listed is never above; null for no cap. */
  cap: number | null;
  /** What becomes of it; null where being listed is only noted. */
  state: 'benign' | 'sinkhole' | null;
  /** For people. */
  note: string;
  /** In its place while all reports have one vote: where a mistake is likelier than the truth. */
  alone?: Omit<ListEffect, 'alone'>;
}

export const listEffects: Record<AllowListClass, ListEffect> = {
  operator: { cap: 5, state: 'benign', note: 'Allow-listed by an operator.' },
  own: { cap: 5, state: 'benign', note: 'Your own network or domain.' },
  sinkhole: { cap: 25, state: 'sinkhole', note: 'A sinkhole: your host tried to reach malware.' },
  known_good: { cap: 5, state: 'benign', note: 'Hash of an empty, test or known good file.' },
  resolver: { cap: 5, state: 'benign', note: 'Public DNS resolver.' },
  top_site: { cap: 5, state: 'benign', note: 'One of the thousand most visited sites.' },
  vendor: { cap: 10, state: 'benign', note: 'Site of a security vendor, analysis service or authority.' },
  service: {
    cap: 10,
    state: 'benign',
    note: 'Host that certificates, updates or office software of everybody use.',
  },
  popular_site: { cap: 20, state: 'benign', note: 'One of the ten thousand most visited sites.' },
  shared_platform: {
    cap: 20,
    state: 'benign',
    note: 'Platform that many share: act on the URL, not the host.',
  },
  shortener: { cap: 20, state: 'benign', note: 'URL shortener: act on the URL, not the host.' },
  scanner: { cap: null, state: null, note: 'Known bulk scanner or crawler.' },
  cdn: {
    cap: 50,
    state: null,
    note: 'Address of a content delivery network, which many sites share.',
    alone: {
      cap: 20,
      state: 'benign',
      note: 'Address of a content delivery network, which many sites share: no single source is believed.',
    },
  },
  parking: { cap: 50, state: null, note: 'Address of parked domains.' },
  cloud: { cap: null, state: null, note: 'Address of a cloud or mail provider, which changes hands.' },
  vpn: { cap: null, state: null, note: 'Address of a VPN or proxy service.' },
  dynamic_dns: { cap: null, state: null, note: 'Dynamic DNS: names below it belong to many.' },
  disposable_mail: { cap: null, state: null, note: 'Disposable mail.' },
};

/** Of a URL with a path, or a name below, on a listed host where anybody may put something. */
export const platformEffect: ListEffect = {
  cap: null,
  state: null,
  note: 'Shared platform: act on the URL, not the host.',
};
