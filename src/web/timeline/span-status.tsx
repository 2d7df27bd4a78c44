import { memo, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import type { ChartModel } from './chart-model.js';
import { spanText } from './span-text.js';
import type { Span } from './time-scale.js';

/** After the chart itself has been at rest for 160. */
const REST_MS = 340;

/** Says what is in view, to those who do not see it, when it has been at rest for half a second. */
export const SpanStatus = memo(function SpanStatus({
  model,
  span,
}: {
  readonly model: ChartModel;
  readonly span: Span;
}): ReactNode {
  const { t, locale } = useMessages();
  const [shown, setShown] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      const count = countInView(model, span);
      const text = spanText(span, locale);
      setShown(count === null ? text : t('timeline.inView', { span: text, count }));
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [model, span, t, locale]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {shown}
    </p>
  );
});

/** How many events may have been in the window, if they are loaded; else as many as are counted for it. Null: it is not known. */
export function countInView({ data, events }: ChartModel, span: Span): number | null {
  const { density, loaded } = data;
  const isLoaded = loaded === null || (loaded.from <= span.from && loaded.to >= span.to);
  if (!isLoaded) return density?.totalCount ?? null;
  return events.filter(({ extent }) => extent.to > span.from && extent.from < span.to).length;
}
