/** Tags as sources write them: short ones whole, long ones cut, many counted. */
import { Badge } from './badge.tsx';

export function TagList({ tags, most }: { tags: readonly string[]; most: number }) {
  return (
    <>
      {tags.slice(0, most).map((tag) => (
        <Badge key={tag} title={tag}>
          <span className="max-w-44 truncate">{tag}</span>
        </Badge>
      ))}
      {tags.length > most && <span className="text-xs text-soft">and {tags.length - most} more</span>}
    </>
  );
}
