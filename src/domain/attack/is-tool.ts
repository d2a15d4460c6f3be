/** Whether a program is a tool and no malware, as long as no catalogue has been loaded that says so. */
import { toolIds } from './tools.data.ts';

const ids = new Set(toolIds.trim().split(/\s+/));

/** `id` is that of ATT&CK; everything else counts as malware. */
export function isTool(id: string | null): boolean {
  return id !== null && ids.has(id);
}
