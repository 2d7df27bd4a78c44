import { useCallback, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import { TextWidths } from './text-width.js';
import type { Measure } from './text-width.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element, in whole pixels; null until it is known. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const read = (): void => {
      const { width, height } = measured.getBoundingClientRect();
      const next = { width: Math.round(width), height: Math.round(height) };
      setSize((last) => (last?.width === next.width && last.height === next.height ? last : next));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(measured);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return size;
}

/** Widths of texts in the page's sans-serif font; measured anew when its fonts have loaded. */
export function useTextWidths(): TextWidths | null {
  const [widths, setWidths] = useState<TextWidths | null>(null);
  useEffect(() => {
    let isMounted = true;
    const make = (): void => {
      const family = getComputedStyle(document.documentElement).getPropertyValue('--sans').trim() || 'sans-serif';
      if (isMounted) setWidths(new TextWidths(canvasMeasure(family)));
    };
    make();
    if (document.fonts.status === 'loading') void document.fonts.ready.then(make);
    return () => {
      isMounted = false;
    };
  }, []);
  return widths;
}

/** Whether a media query holds. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', notify);
      return () => {
        list.removeEventListener('change', notify);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** The width of a text by a canvas, in the fonts of the page. */
function canvasMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, font) => {
    if (context === null) return text.length * 7;
    context.font = `${font} ${family}`;
    return context.measureText(text).width;
  };
}
