/** A page as the router takes it: its part of the program is loaded when it is first shown, or about to be. */
import { type ComponentType, use } from 'react';
import { ApiError } from './api.ts';
import { whenOnline } from './when-online.ts';

interface PageComponent {
  (): React.ReactNode;
  preload(): Promise<void>;
}

export function pageComponent(load: () => Promise<{ Page: ComponentType }>): PageComponent {
  let loading: Promise<ComponentType> | undefined;
  let failed = false;
  const get = () => {
    loading ??= whenOnline()
      .then(load)
      .then(({ Page }) => Page)
      .catch(async (error: unknown) => {
        failed = true;
        throw (await serverAnswers()) ? error : new ApiError(0, null);
      });
    return loading;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each page, when the routes are made
  function Loaded() {
    const Page = use(get());
    return <Page />;
  }
  Loaded.preload = async () => {
    if (failed) loading = undefined;
    failed = false;
    await get();
  };
  return Loaded;
}

/** Where it does, a part that cannot be loaded is gone: the server has a newer version. */
async function serverAnswers(): Promise<boolean> {
  return await fetch('/healthz', { cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}
