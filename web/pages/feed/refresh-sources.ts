/** What the button and the key of administrators do. */
import { api, queries } from '../../api.ts';
import { notify } from '../../parts/notices.ts';

/** Has the sources visited now; only administrators may. */
export async function refreshSources(): Promise<void> {
  try {
    const { data } = await api<{ data: { due: number } }>('/api/v1/sources/refresh', {
      method: 'POST',
      body: {},
    });
    notify(`${data.due} sources are read now`);
    await queries.invalidateQueries({ queryKey: ['/api/v1/sources/status'] });
  } catch (error) {
    notify((error as Error).message, { tone: 'bad' });
  }
}
