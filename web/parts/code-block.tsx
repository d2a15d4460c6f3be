/** A text for programs: monospace, as it is, scrolled by key too. */

export function CodeBlock({ label, text, wrap = true }: { label: string; text: string; wrap?: boolean }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-md border border-line bg-panel"
    >
      <pre className={`p-3 font-mono text-[0.8125rem] leading-relaxed ${wrap ? 'whitespace-pre-wrap' : ''}`}>
        {text}
      </pre>
    </section>
  );
}
