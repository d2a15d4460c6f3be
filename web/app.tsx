/** The application: everything that all pages share. */
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './api.ts';
import { listenToKeys } from './keyboard.ts';
import { router } from './routes.ts';

export async function start(): Promise<void> {
  listenToKeys();
  await router.load();
  const root = createRoot(document.getElementById('root')!);
  // As a transition it is drawn in slices, between which the page answers.
  startTransition(() =>
    root.render(
      <StrictMode>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    ),
  );
}
