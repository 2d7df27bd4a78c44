import type { Measure } from './text-width.js';

/** The width of a text by a canvas, in the fonts of the page. */
export function canvasMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, font) => {
    if (context === null) return text.length * 7;
    context.font = `${font} ${family}`;
    return context.measureText(text).width;
  };
}
