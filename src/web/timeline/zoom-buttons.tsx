import { memo } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';

/** Zooms in, out, and to all time. */
export const ZoomButtons = memo(function ZoomButtons(props: {
  readonly onZoom: (factor: number) => void;
  readonly onAll: () => void;
  readonly isWhole: boolean;
  readonly isClosest: boolean;
}): ReactNode {
  const { t } = useMessages();
  return (
    <div className="timeline-zoom" role="group" aria-label={t('timeline.zoom.name')}>
      <button
        type="button"
        aria-label={t('timeline.zoom.out')}
        title={t('timeline.zoom.out')}
        aria-disabled={props.isWhole}
        onClick={() => {
          props.onZoom(0.5);
        }}
      >
        −
      </button>
      <button
        type="button"
        aria-label={t('timeline.zoom.in')}
        title={t('timeline.zoom.in')}
        aria-disabled={props.isClosest}
        onClick={() => {
          props.onZoom(2);
        }}
      >
        +
      </button>
      <button type="button" title={t('timeline.zoom.allTitle')} aria-disabled={props.isWhole} onClick={props.onAll}>
        {t('timeline.zoom.all')}
      </button>
    </div>
  );
});
