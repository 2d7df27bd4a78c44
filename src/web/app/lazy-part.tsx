import { use } from 'react';
import type { ComponentType, ReactNode } from 'react';

const failed = new Set<() => void>();

/**
 * A part of the page whose code is loaded when it is first shown. Unlike React.lazy, it can be loaded again after it has
 * failed: see retryFailedParts.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;
  const start = (): Promise<ComponentType<Props>> => {
    if (loading === null) {
      loading = load();
      loading.catch(() => {
        failed.add(() => {
          loading = null;
        });
      });
    }
    return loading;
  };
  return function LazyPart(props: Props): ReactNode {
    const Part = use(start());
    return <Part {...props} />;
  };
}

/** Parts that could not be loaded are loaded again when they are next shown. */
export function retryFailedParts(): void {
  for (const forget of failed) forget();
  failed.clear();
}
