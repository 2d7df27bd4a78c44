import { useEffect, useState } from 'react';

/** How many pixels of the chart a sheet that has risen from below covers; 0 while the panel stands beside it. */
export function useCovered(event: string | null, isDrawn: boolean): number {
  const [covered, setCovered] = useState(0);
  useEffect(() => {
    const body = document.querySelector('.relation-body');
    if (event === null || !isDrawn || body === null) {
      setCovered(0);
      return;
    }
    const measure = (): void => {
      const sheet = body.querySelector<HTMLElement>('.event-panel');
      const stage = body.querySelector('.timeline-stage')?.getBoundingClientRect();
      if (sheet === null || stage === undefined) return;
      const isAbove = getComputedStyle(sheet).position === 'absolute';
      setCovered(
        isAbove ? Math.max(0, Math.round(stage.bottom - sheet.offsetTop - body.getBoundingClientRect().top)) : 0,
      );
    };
    const sizes = new ResizeObserver(measure);
    sizes.observe(body);
    // The sheet comes as soon as it is loaded.
    const parts = new MutationObserver(measure);
    parts.observe(body, { childList: true });
    measure();
    return () => {
      sizes.disconnect();
      parts.disconnect();
    };
  }, [event, isDrawn]);
  return covered;
}
