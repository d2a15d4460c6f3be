/** Where the API has an article, also one that its list no longer shows. */
export function articlePath(id: string): string {
  return `/api/v1/articles/${encodeURIComponent(id)}?include_archived=true`;
}
