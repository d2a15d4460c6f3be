/** Says that there is no connection, while there is none. */
import { useSyncExternalStore } from 'react';

export function OfflineBanner() {
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  if (online) return null;
  return (
    <p role="alert" className="bg-medium-soft px-4 py-2 text-center font-medium text-medium">
      You are offline. What is on the page stays; new data comes when the connection is back.
    </p>
  );
}

function listen(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
