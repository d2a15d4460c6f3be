/** A part of a page that is loaded when it is first shown: what few readers see at once must not delay the rest. */
import { type ComponentType, lazy, Suspense } from 'react';
import { whenOnline } from '../when-online.ts';
import { Skeleton } from './skeleton.tsx';

interface Later<Props> {
  (props: Props): React.ReactNode;
  /** Loads it where it will be shown soon, such as when its data is there. */
  preload(): void;
}

/** `height` of the place that it will take, in rem. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  height = 4,
): Later<Props> {
  const get = async () => {
    await whenOnline();
    return await load();
  };
  const Part = lazy(async () => ({ default: await get() })) as unknown as ComponentType<Props>;
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, when its module is read
  function LaterPart(props: Props) {
    return (
      <Suspense fallback={<Skeleton height={height} />}>
        <Part {...props} />
      </Suspense>
    );
  }
  // Whether it can be loaded shows when it is shown.
  LaterPart.preload = () => void get().catch(() => {});
  return LaterPart;
}
