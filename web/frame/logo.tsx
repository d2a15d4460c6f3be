/** The mark and the name. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2 font-semibold tracking-tight whitespace-nowrap">
      <svg aria-hidden="true" viewBox="0 0 32 32" className="size-6">
        <path className="fill-accent-fill" d="M16 1.5 4 6v9.2c0 7.3 5 12.4 12 15.3 7-2.9 12-8 12-15.3V6z" />
        <path
          fill="none"
          stroke="#fff"
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeLinejoin="round"
          d="M9.5 16.5h3.2l2.2-5.6 3.1 10 2.2-4.4h2.3"
        />
      </svg>
      <span className="max-sm:sr-only">SOC Defenders</span>
    </span>
  );
}
