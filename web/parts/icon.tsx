/** Line icons of 16 px, drawn for these pages; always beside a word or under a label. */

const paths = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  copy: 'M5.5 5.5h7v8h-7zM3.5 10.5h-1v-8h7v1',
  check: 'm3 8.5 3.2 3L13 4.5',
  cross: 'm4 4 8 8m0-8-8 8',
  plus: 'M8 3v10M3 8h10',
  down: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  left: 'm10 4-4 4 4 4',
  right: 'm6 4 4 4-4 4',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1.5V3m0 10v1.5M1.5 8H3m10 0h1.5M3.4 3.4l1 1m7.2 7.2 1 1m0-9.2-1 1m-7.2 7.2-1 1',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5Z',
  screen: 'M2 3h12v8H2zM6 14h4m-2-3v3',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3',
  external: 'M9 3h4v4m0-4L7.5 8.5M11 9v4H3V5h4',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  download: 'M8 2.5v7m0 0L5 6.7m3 2.8 3-2.8M3 13h10',
  feed: 'M2.5 3h11v10h-11zM5 6h6M5 8.5h6M5 11h3',
  shield: 'M8 1.5 3 3.5v4c0 3.4 2 5.6 5 7 3-1.4 5-3.6 5-7v-4z',
  bug: 'M8 5a3 3 0 0 1 3 3v2.5a3 3 0 0 1-6 0V8a3 3 0 0 1 3-3Zm0 0V3m-3 6H2m3-2.5L3 5m2 6-2 1.5M11 9h3m-3-2.5L13 5m-2 6 2 1.5',
  building: 'M3 14V3h6v11M9 7h4v7M2 14h12M5.5 6h1m-1 2.5h1m-1 2.5h1',
  lookup: 'M8 1.5v3m0 7v3M1.5 8h3m7 0h3M8 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z',
  user: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5.5 6c.5-3 2.7-4.5 5.5-4.5s5 1.5 5.5 4.5',
  keyboard: 'M1.5 4h13v8h-13zM4 6.5h.01M6.7 6.5h.01M9.3 6.5h.01M12 6.5h.01M5 9.5h6',
  warning: 'M8 2 1.5 13.5h13zM8 6.5v3.5m0 1.8v.01',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-6.5V11m0-5.8v.01',
  link: 'M6.5 9.5 9.5 6.5M7 4.5 8.5 3a3 3 0 0 1 4.3 4.3L11.3 8.8M9 11.5 7.5 13a3 3 0 0 1-4.3-4.3L4.7 7.2',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-9v3.3l2 1.7',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  star: 'm8 2 1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5z',
  flame:
    'M8 14.5c2.8 0 4.5-1.9 4.5-4.4 0-3.3-3.2-4.4-3-8.6-2.6 1-4 3.3-3.7 5.5-.9-.4-1.3-1.3-1.3-2-.7 1.2-1 2.8-1 4.6 0 2.9 1.7 4.9 4.5 4.9Z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="shrink-0"
    >
      <path d={paths[name]} />
    </svg>
  );
}
