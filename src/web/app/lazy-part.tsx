import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

let hasFailedPart = false;

/** A part of the page whose code is loaded when it is first shown. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch (error) {
      hasFailedPart = true;
      throw error;
    }
  });
}

/**
 * Whether some code could not be loaded. Browsers remember that for as long as the page is open (HTML, module map), so that
 * only reloading the page helps.
 */
export function needsReload(): boolean {
  return hasFailedPart;
}
