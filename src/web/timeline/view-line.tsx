import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import type { ChartModel } from './chart-model.js';
import { countBeyond } from './count-beyond.js';
import { countInView } from './span-status.js';
import { spanText } from './span-text.js';
import type { Span } from './time-scale.js';

/** Below the chart: what is in view, in words, and at its ends how much is beyond them. */
export function ViewLine(props: {
  readonly model: ChartModel;
  readonly span: Span;
  /** Where the chart begins. */
  readonly left: number;
  readonly onAll: () => void;
}): ReactNode {
  const { model, span, left, onAll } = props;
  const { t, locale } = useMessages();
  const { before, after } = countBeyond(model, span);
  const edge = (text: string): ReactNode => (
    <button type="button" title={t('timeline.zoom.allTitle')} onClick={onAll}>
      {text}
    </button>
  );
  return (
    <div className="timeline-view" style={{ paddingInlineStart: left }}>
      {before > 0 ? edge(t('timeline.earlier', { count: before })) : null}
      {/* Screen readers are told by SpanStatus. */}
      <span aria-hidden="true">
        {t('timeline.inWindow', { span: spanText(span, locale), count: countInView(model, span) })}
      </span>
      {after > 0 ? edge(t('timeline.later', { count: after })) : null}
    </div>
  );
}
