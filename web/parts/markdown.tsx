/** Markdown as elements: nothing in it becomes HTML, and links lead to our pages or to http and https. */

import { Fragment, type ReactNode, useMemo } from 'react';
import { type Block, type Inline, readMarkdown } from '../text/markdown.ts';
import { safeLink } from '../text/safe-link.ts';
import { CopyableCode } from './copyable-code.tsx';
import { Link } from './link.tsx';

interface MarkdownProps {
  source: string;
  /** Where a relative link leads, such as `api.md#keys`; null where nowhere. */
  resolve?: (to: string) => string | null;
  /** Leaves out the first heading, which the page has said. */
  headless?: boolean;
}

export function Markdown({ source, resolve = () => null, headless = false }: MarkdownProps) {
  const blocks = useMemo(() => {
    const all = readMarkdown(source);
    return headless && all[0]?.kind === 'heading' ? all.slice(1) : all;
  }, [source, headless]);
  return (
    <div className="flex max-w-[46rem] flex-col gap-3.5 leading-relaxed">
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text does not move
        <Part key={at} at={at} block={block} resolve={resolve} />
      ))}
    </div>
  );
}

type Resolve = NonNullable<MarkdownProps['resolve']>;

function Part({ at, block, resolve }: { at: number; block: Block; resolve: Resolve }) {
  const words = (content: readonly Inline[]) => <Words content={content} resolve={resolve} />;
  switch (block.kind) {
    case 'heading':
      return block.level <= 2 ? (
        <h2 id={block.id} className="mt-4 scroll-mt-20 text-lg font-semibold tracking-tight">
          {words(block.content)}
        </h2>
      ) : (
        <h3 id={block.id} className="mt-2 scroll-mt-20 text-base font-semibold">
          {words(block.content)}
        </h3>
      );
    case 'code':
      return <CopyableCode text={block.text} />;
    case 'rule':
      return <hr className="border-line" />;
    case 'list': {
      const items = block.items.map((content, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text does not move
        <li key={at}>{words(content)}</li>
      ));
      return block.ordered ? (
        <ol className="list-decimal space-y-1 ps-6">{items}</ol>
      ) : (
        <ul className="list-disc space-y-1 ps-6">{items}</ul>
      );
    }
    case 'table':
      return (
        <Table
          label={`Table ${at}`}
          head={block.head.map(words)}
          rows={block.rows.map((row) => row.map(words))}
        />
      );
    default:
      return <p>{words(block.content)}</p>;
  }
}

function Table({ label, head, rows }: { label: string; head: ReactNode[]; rows: ReactNode[][] }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
      tabIndex={0}
      className="overflow-x-auto rounded-md border border-line"
    >
      <table className="w-full text-[0.8125rem]">
        <thead>
          <tr className="bg-panel">
            {head.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
              <th key={at} scope="col" className="px-3 py-1.5 text-start font-medium text-soft">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows do not move
            <tr key={n} className="border-t border-line align-top">
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
                <td key={at} className="min-w-24 px-3 py-1.5">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Words({ content, resolve }: { content: readonly Inline[]; resolve: Resolve }) {
  return content.map((part, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the text does not move
    return <Fragment key={at}>{word(part, resolve)}</Fragment>;
  });
}

function word(part: Inline, resolve: Resolve): ReactNode {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'code')
    return <code className="rounded bg-hover px-1 py-px text-[0.8125em]">{part.text}</code>;
  const inner = <Words content={part.children} resolve={resolve} />;
  if (part.kind === 'strong') return <strong className="font-semibold">{inner}</strong>;
  if (part.kind === 'em') return <em>{inner}</em>;
  const here = resolve(part.to);
  if (here !== null) {
    return (
      <Link to={here} className="link underline">
        {inner}
      </Link>
    );
  }
  const away = safeLink(part.to);
  return away ? (
    <a href={away} target="_blank" rel="noopener noreferrer nofollow" className="link underline">
      {inner}
    </a>
  ) : (
    inner
  );
}
