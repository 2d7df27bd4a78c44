import { memo } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import type { ChartModel } from './chart-model.js';
import { countBeyond } from './count-beyond.js';
import { countInView } from './span-status.js';
import { lastDay } from './first-span.js';
import { spanText } from './span-text.js';
import type { TimelineData } from './timeline-data.js';
import type { Span } from './time-scale.js';

/** Below the chart: what is in view, in words, and at its ends how much is beyond them. */
export const ViewLine = memo(function ViewLine(props: {
  readonly model: ChartModel;
  readonly span: Span;
  /** Where the chart begins. */
  readonly left: number;
  readonly onAll: () => void;
}): ReactNode {
  const { model, span, left, onAll } = props;
  const { t, locale } = useMessages();
  const { before, after } = countBeyond(model, span);
  const count = countInView(model, span);
  const text = spanText(within(span, model.data), locale);
  const edge = (text: string): ReactNode => (
    <button type="button" title={t('timeline.zoom.allTitle')} onClick={onAll}>
      {text}
    </button>
  );
  return (
    <div className="timeline-view" style={{ paddingInlineStart: left }}>
      {before > 0 ? edge(t('timeline.earlier', { count: before })) : null}
      {/* Screen readers are told by SpanStatus. */}
      <span aria-hidden="true">{count === null ? text : t('timeline.inWindow', { span: text, count })}</span>
      {after > 0 ? edge(t('timeline.later', { count: after })) : null}
    </div>
  );
});

/** Without the margins around what there is. */
function within(span: Span, data: TimelineData): Span {
  const from = Math.max(span.from, data.whole?.from ?? -Infinity);
  const to = Math.min(span.to, lastDay(data));
  return from < to ? { from, to } : span;
}
