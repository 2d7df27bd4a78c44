import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { useQuery } from 'urql';
import { useAddress } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { Failure } from '../app/states.js';
import { FilterLabelsDocument, KindYearsDocument, RelationSpanDocument } from '../graphql/documents.js';
import { filterOf, isRefusedFilter } from './event-filter.js';
import { bucketsOfWindow, dimensionsFor, kindYearsOf, windowOfBuckets } from './kind-years.js';
import type { KindRow, KindYears } from './kind-years.js';
import { KindTable } from './kind-table.js';
import { yearsInWords } from './years-in-words.js';

/** How many events of each kind began in which years. The window is chosen below, and kinds at the left. */
export function KindHistogram(props: { readonly relation: string }): ReactNode {
  const { relation } = props;
  const { t, language } = useMessages();
  const { address } = useAddress();
  const [span, againSpan] = useQuery({ query: RelationSpanDocument, variables: { relation } });
  const { first, last } = span.data?.relation?.summary ?? {};
  const [from, to] = [first?.date.earliest ?? first?.date.latest, last?.date.latest ?? last?.date.earliest];
  const by = from && to ? dimensionsFor(from, to) : [];
  const [{ data, error }, again] = useQuery({
    query: KindYearsDocument,
    variables: { relation, filter: filterOf(address, 'kind'), by },
    pause: by.length === 0,
  });
  const [labels] = useQuery({ query: FilterLabelsDocument, variables: { language } });
  const counts = data?.relation?.timeline.counts;
  const years = useMemo(() => (from && to && counts ? kindYearsOf(counts, from, to) : null), [counts, from, to]);
  const failure = span.error ?? error;
  if (failure && !isRefusedFilter(failure.graphQLErrors, address))
    return (
      <div className="kind-histogram">
        <Failure
          error={failure}
          onRetry={() => {
            (span.error ? againSpan : again)({ requestPolicy: 'network-only' });
          }}
        />
      </div>
    );
  // The place is kept while it loads.
  if (years === null || (labels.data === undefined && labels.error === undefined))
    return <div className="kind-histogram" />;
  const nameOf = (kind: string | null): string =>
    kind === null
      ? t('finding.histogram.others')
      : (labels.data?.enumLabels.find((one) => one.enum === 'EventKind' && one.value === kind)?.label ?? kind);
  return (
    <div className="kind-histogram" role="group" aria-label={t('finding.histogram.label')}>
      {years.rows.map((row) => (
        <KindLine key={row.kind ?? ''} row={row} years={years} name={nameOf(row.kind)} />
      ))}
      <WindowSlider years={years} />
      {years.unplaced > 0 ? (
        <p className="muted">{t('finding.histogram.unplaced', { count: years.unplaced })}</p>
      ) : null}
      <KindTable years={years} nameOf={nameOf} />
    </div>
  );
}

/** A kind: its name, by which it is chosen, and its bars. */
function KindLine(props: { readonly row: KindRow; readonly years: KindYears; readonly name: string }): ReactNode {
  const { row, years, name } = props;
  const { locale } = useMessages();
  const { address, change } = useAddress();
  const { kind } = row;
  const isChosen = kind !== null && address.kind.includes(kind);
  const isFaint = address.kind.length > 0 && !isChosen;
  return (
    <div className={isFaint ? 'kind-line faint' : 'kind-line'}>
      {kind === null ? (
        <span className="kind-name">{name}</span>
      ) : (
        <button
          type="button"
          className="kind-name"
          aria-pressed={isChosen}
          onClick={() => {
            change({ kind: isChosen ? address.kind.filter((one) => one !== kind) : [...address.kind, kind] });
          }}
        >
          {name}
        </button>
      )}
      <Bars row={row} years={years} />
      <span className="kind-count">{new Intl.NumberFormat(locale).format(row.total)}</span>
    </div>
  );
}

const HEIGHT = 20;

/** One bar a bucket, as wide as the bucket, with the height of the square root, so that a single event is seen beside many. */
function Bars({ row, years }: { readonly row: KindRow; readonly years: KindYears }): ReactNode {
  const { first, last, step, most } = years;
  const buckets = (last - first) / step + 1;
  const path = [...row.counts]
    .map(([year, count]) => {
      const height = Math.max(2, Math.sqrt(count / most) * HEIGHT);
      const x = (year - first) / step;
      return `M${(x + 0.1).toFixed(1)},${String(HEIGHT)}V${(HEIGHT - height).toFixed(1)}H${(x + 0.9).toFixed(1)}V${String(HEIGHT)}Z`;
    })
    .join('');
  return (
    <svg
      className="kind-bars"
      viewBox={`0 0 ${String(buckets)} ${String(HEIGHT)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}

/** The window, by two sliders: of the first and the last year. While they move, the address stays. */
function WindowSlider({ years }: { readonly years: KindYears }): ReactNode {
  const { t, language } = useMessages();
  const { address, change } = useAddress();
  const [moving, setMoving] = useState<readonly number[] | null>(null);
  const { first, last, step } = years;
  const chosen = bucketsOfWindow(years, address);
  const [from = first, to = last] = moving ?? [chosen.from, chosen.to];
  if (first === last) return null;
  const inWords = (year: number): string => yearsInWords({ first: Math.max(year, 1), last: year + step - 1 }, language);
  const buckets = (last - first) / step + 1;
  const share = (bucket: number): string => `${String((100 * (bucket - first)) / step / buckets)}%`;
  return (
    <div className="window-slider">
      <Slider
        aria-label={t('finding.histogram.window')}
        value={[from, to]}
        minValue={first}
        maxValue={last}
        step={step}
        formatOptions={{ useGrouping: false }}
        onChange={setMoving}
        onChangeEnd={([one = first, other = last]) => {
          setMoving(null);
          change(windowOfBuckets(years, one, other));
        }}
      >
        <SliderTrack className="window-track">
          <span className="window-range" style={{ left: share(from), right: `calc(100% - ${share(to + step)})` }} />
          <SliderThumb index={0} className="window-thumb" aria-label={t('finding.histogram.from')} />
          <SliderThumb index={1} className="window-thumb" aria-label={t('finding.histogram.to')} />
        </SliderTrack>
      </Slider>
      <p className="window-ends" aria-hidden="true">
        <span>{inWords(from)}</span> <span>{inWords(to)}</span>
      </p>
    </div>
  );
}
