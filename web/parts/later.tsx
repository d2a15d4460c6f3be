/** A part of a page that is loaded when it is first shown: what few readers see at once must not delay the rest. */
import { type ComponentType, lazy, Suspense } from 'react';
import { whenOnline } from '../when-online.ts';
import { Skeleton } from './skeleton.tsx';

/** `height` of the place that it will take, in rem. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  height = 4,
): ComponentType<Props> {
  const Part = lazy(async () => {
    await whenOnline();
    return { default: await load() };
  }) as unknown as ComponentType<Props>;
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, when its module is read
  return function Later(props: Props) {
    return (
      <Suspense fallback={<Skeleton height={height} />}>
        <Part {...props} />
      </Suspense>
    );
  };
}
