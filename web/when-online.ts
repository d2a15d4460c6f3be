/** Loading a part of the pages waits for the connection: a browser takes a part that failed to load once for broken. */

/** Resolves at once where there is a connection, else when it is back. */
export async function whenOnline(): Promise<void> {
  if (navigator.onLine) return;
  await new Promise((back) => addEventListener('online', back, { once: true }));
}
