/** A call of an endpoint as a line for a shell. */
import { type Endpoint, exampleOf, type OpenApi } from './open-api.ts';

export function curlLine({ method, path, operation }: Endpoint, document: OpenApi): string {
  const required = operation.parameters?.filter((one) => one.in === 'query' && one.required) ?? [];
  const query = required.map(
    ({ name, schema }) => `${name}=${encodeURIComponent(String(exampleOf(schema, document)))}`,
  );
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`);
  const address = `${document.servers[0]?.url ?? ''}${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  const parts = [method === 'GET' ? 'curl' : `curl -X ${method}`];
  const schemes = operation.security.flatMap((one) => Object.keys(one));
  if (schemes.includes('bearer')) parts.push('-H "Authorization: Bearer $KEY"');
  else if (schemes.includes('session')) parts.push('-b "sb-access-token=$SESSION"');
  const body = operation.requestBody?.content['application/json'];
  if (body) {
    const text = JSON.stringify(body.example ?? exampleOf(body.schema, document));
    parts.push('-H "Content-Type: application/json"', `-d ${shellQuoted(text)}`);
  }
  parts.push(`"${address}"`);
  const line = parts.join(' ');
  return line.length <= 90 ? line : parts.join(' \\\n  ');
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
