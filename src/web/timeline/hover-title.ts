import type { PointerEvent } from 'react';

const SVG = 'http://www.w3.org/2000/svg';
let shown: SVGTitleElement | null = null;

/** Gives what the pointer is on a tooltip: its name. Only then, so that marks have fewer elements. */
export function showHoverTitle(event: PointerEvent): void {
  const target = (event.target as Element).closest(
    '.chart [aria-label]:not(.chart [role="group"], .chart [role="list"])',
  );
  if (target === shown?.parentElement) return;
  shown?.remove();
  shown = null;
  const name = target?.getAttribute('aria-label');
  if (!target || !name) return;
  shown = document.createElementNS(SVG, 'title');
  shown.textContent = name;
  target.append(shown);
}
