import { useCallback, useId, useImperativeHandle, useMemo, useRef } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';
import { useLocation } from 'wouter';
import { useMessages } from '../app/messages.js';
import { Chart } from './chart.js';
import { ChartKey } from './chart-key.js';
import { chartFrame, chartModel } from './chart-model.js';
import { Overview } from './overview.js';
import { SpanStatus } from './span-status.js';
import type { TimelineData } from './timeline-data.js';
import { SHORTEST_SPAN, zoomedOn } from './time-scale.js';
import type { Span } from './time-scale.js';
import { useFocus } from './use-focus.js';
import { pressKey } from './use-keyboard.js';
import { useMedia, useSize, useTextWidths } from './use-size.js';
import { useViewport } from './use-viewport.js';
import type { OnSpanChange } from './use-viewport.js';
import { ViewLine } from './view-line.js';
import { ZoomButtons } from './zoom-buttons.js';
import { zoomCentre } from './zoom-centre.js';
import '../styles/timeline.css';

/** What the page can do with the chart. */
export interface TimelineHandle {
  /** Brings an event into view, and the focus to its mark. Its events must be loaded. */
  readonly showEvent: (slug: string) => void;
}

export interface TimelineProps {
  readonly data: TimelineData;
  /** What is to be in view; null: all time. The chart follows it in 200 ms. */
  readonly span: Span | null;
  /** At each frame while time is moved, and once when it is at rest. */
  readonly onSpanChange?: OnSpanChange;
  /** Slug of the open event. */
  readonly selected: string | null;
  readonly onOpen: (slug: string) => void;
  readonly onClose?: () => void;
  /** Ids of events that are to be marked as new. */
  readonly newIds?: ReadonlySet<string>;
  /** What stands in a chart without events. */
  readonly empty?: ReactNode;
  /** A line above the chart: an error with a retry, «as of 14:02». */
  readonly notice?: ReactNode;
  /** So many pixels of the chart are covered from below: the selected mark is moved above them. */
  readonly covered?: number;
  /** Whether n and p move among events while the focus is in the chart. */
  readonly hasLetterKeys?: boolean;
  readonly ref?: Ref<TimelineHandle>;
}

const NOTHING: ReadonlySet<string> = new Set();
const OVERVIEW = 52;
const OVERVIEW_SMALL = 44;
const BUTTONS_WIDTH = 150;
/** A chart of less is about to be shown or hidden. */
const LEAST_WIDTH = 180;
/** Where the key would take the chart's room, it is opened on demand. */
const FOLDED = '(width < 600px) or (height < 560px)';

/** The timeline of a relation: chart, overview with buttons, and the key of its marks. */
export function Timeline(props: TimelineProps): ReactNode {
  const { data, selected, onOpen, onClose, newIds = NOTHING, hasLetterKeys = true } = props;
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const root = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const size = useSize(stage);
  const widths = useTextWidths();
  const id = useId();
  const model = useMemo(() => chartModel(data), [data]);
  const { whole } = model;
  const viewport = useViewport(whole, props.span, props.onSpanChange);
  const frame = useMemo(
    () => (size && size.width > LEAST_WIDTH ? chartFrame(model, size.width, size.height) : null),
    [model, size],
  );
  const focus = useFocus(root, model, viewport, selected);
  const newSlugs = useMemo(
    () =>
      newIds.size === 0
        ? NOTHING
        : new Set(data.events.flatMap(({ id: one, slug }) => (newIds.has(one) ? [slug] : []))),
    [newIds, data.events],
  );
  const { focused } = focus;
  const { target, travel } = viewport;
  const zoom = useCallback(
    (factor: number) => {
      const span = target();
      travel(zoomedOn(span, factor, zoomCentre(model, span, focused, selected), whole));
    },
    [target, travel, whole, model, focused, selected],
  );
  const showAll = useCallback(() => {
    travel(whole);
  }, [travel, whole]);
  useImperativeHandle(props.ref, () => ({ showEvent: focus.show }), [focus]);

  const open = (target: Element): void => {
    const cluster = target.closest('[data-cluster]');
    if (cluster) {
      const [day, length] = ['data-cluster', 'data-length'].map((name) => Number(cluster.getAttribute(name)));
      if (day !== undefined && length !== undefined) viewport.travel({ from: day - length / 2, to: day + length / 2 });
      return;
    }
    const go = target.closest('[data-go]')?.getAttribute('data-go');
    const slug =
      go ??
      target.closest('[data-slug]')?.getAttribute('data-slug') ??
      target.closest('[data-open]')?.getAttribute('data-open');
    if (go) focus.show(go);
    // So that the focus comes back to the mark, whatever of it was hit.
    else if (slug) focus.show(slug);
    if (slug) onOpen(slug);
  };
  const onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const path = target.closest('a')?.getAttribute('data-path');
    if (!path) open(target);
    else if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      navigate(path);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The bar of a state or a tenure is a link, and an empty chart has a button: these keys press them.
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (isPress && (event.target as Element).closest('a, button') !== null) return;
    const close = (): void => onClose?.();
    const { step, climb } = focus;
    if (pressKey(event, { viewport, whole, zoom, step, climb, open, close, hasLetterKeys })) event.preventDefault();
  };
  const isFolded = useMedia(FOLDED);
  const { span } = viewport;
  const length = span.to - span.from;
  const isSmall = frame?.bands.isSmall === true;
  const left = frame?.bands.isWide ? frame.bands.left : BUTTONS_WIDTH;
  return (
    <div className="timeline" ref={root}>
      {props.notice ? <div className="timeline-notice">{props.notice}</div> : null}
      <div className="timeline-stage" ref={stage} onClick={onClick} onKeyDown={onKeyDown} onFocus={focus.onFocus}>
        {frame && widths ? (
          <Chart
            model={model}
            frame={frame}
            viewport={viewport}
            widths={widths}
            selected={selected}
            pinned={focus.pinned}
            tabStop={focus.focused}
            newSlugs={newSlugs}
            covered={props.covered ?? 0}
            hatchId={id}
            empty={props.empty}
          />
        ) : null}
      </div>
      {frame ? (
        <ViewLine model={model} span={viewport.rest} left={frame.bands.left} onAll={showAll} />
      ) : (
        <div className="timeline-view" />
      )}
      <div className="timeline-overview">
        {frame && widths ? (
          <Overview
            histogram={data.overview}
            whole={whole}
            viewport={viewport}
            bands={frame.bands}
            left={left}
            height={isSmall ? OVERVIEW_SMALL : OVERVIEW}
            widths={widths}
          />
        ) : null}
        <ZoomButtons
          onZoom={zoom}
          onAll={showAll}
          isWhole={length >= (whole.to - whole.from) * 0.999}
          isClosest={length <= SHORTEST_SPAN * 1.001}
        />
      </div>
      {isFolded ? (
        <details className="timeline-key-fold">
          <summary>{t('timeline.key.name')}</summary>
          <ChartKey model={model} />
        </details>
      ) : (
        <ChartKey model={model} />
      )}
      <SpanStatus model={model} span={viewport.rest} />
    </div>
  );
}
