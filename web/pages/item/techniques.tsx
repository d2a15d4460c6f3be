/** The techniques of an article by tactic, each with the sentence it came from, and the layer for the ATT&CK Navigator. */

import type { WholeArticle } from '../../../src/contract/article.ts';
import { Badge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { Link } from '../../parts/link.tsx';
import { saveFile } from '../../save-file.ts';
import { count } from '../../text/count-words.ts';

type Technique = NonNullable<WholeArticle['mitre_techniques']>[number] & {
  tactic?: string | null;
  confidence?: number | null;
  sentence?: string | null | undefined;
};

export function Techniques({
  techniques,
  article,
}: {
  techniques: readonly Technique[];
  article: WholeArticle;
}) {
  const tactics = [...Map.groupBy(techniques, ({ tactic }) => tactic ?? 'Other')];
  return (
    <section aria-labelledby="techniques">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 id="techniques" className="scroll-mt-28 text-base font-semibold">
          Techniques <span className="font-normal text-soft">{count(techniques.length)}</span>
        </h2>
        <Button
          icon="download"
          onClick={() =>
            saveFile(`navigator-${article.id}.json`, 'application/json', navigatorLayer(techniques, article))
          }
        >
          Navigator layer
        </Button>
      </div>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {tactics.map(([tactic, list]) => (
          <div key={tactic} className="card min-w-0 px-3 py-2">
            <h3 className="mb-1 text-xs font-medium tracking-wide text-soft uppercase">{tactic}</h3>
            <ul className="divide-y divide-line">
              {list.map((technique) => (
                <TechniqueRow key={technique.id} technique={technique} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function TechniqueRow({ technique: { id, name, confidence, sentence } }: { technique: Technique }) {
  const badge = (
    <Badge
      title={confidence === null || confidence === undefined ? undefined : `confidence ${confidence} of 100`}
    >
      {id}
    </Badge>
  );
  return (
    <li className="py-1.5">
      <span className="flex min-h-6 items-baseline justify-between gap-2">
        <Link
          to="/"
          search={{ technique: id }}
          title={`Articles with ${id}`}
          className="min-w-0 hover:text-accent hover:underline max-md:py-2.5"
        >
          {name}
        </Link>
        {badge}
      </span>
      {sentence && (
        <details className="text-xs">
          <summary className="link min-h-6 py-0.5 max-md:py-3">Where it says so</summary>
          <blockquote className="my-1 border-s-2 border-line ps-2 text-soft">
            <bdi>{sentence}</bdi>
          </blockquote>
        </details>
      )}
    </li>
  );
}

function navigatorLayer(techniques: readonly Technique[], article: WholeArticle): string {
  return JSON.stringify({
    name: (article.title ?? '').slice(0, 100),
    versions: { layer: '4.5' },
    domain: 'enterprise-attack',
    description: article.canonical_url,
    techniques: techniques.map(({ id, confidence, sentence }) => ({
      techniqueID: id,
      score: confidence ?? 1,
      ...(sentence && { comment: sentence }),
    })),
  });
}
