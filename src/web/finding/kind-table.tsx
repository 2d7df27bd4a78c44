import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import type { KindYears } from './kind-years.js';
import { yearsInWords } from './years-in-words.js';

/** The histogram as a table: a row for each bucket in which there is an event. */
export function KindTable(props: {
  readonly years: KindYears;
  readonly nameOf: (kind: string | null) => string;
}): ReactNode {
  const { years, nameOf } = props;
  const { t, language } = useMessages();
  const { rows, step } = years;
  const buckets = [...new Set(rows.flatMap(({ counts }) => [...counts.keys()]))].sort((one, other) => one - other);
  return (
    <details className="kind-table">
      <summary>{t('finding.histogram.table')}</summary>
      <div className="kind-table-scroll" tabIndex={0} role="region" aria-label={t('finding.histogram.label')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('finding.histogram.years')}</th>
              {rows.map(({ kind }) => (
                <th scope="col" key={kind ?? ''}>
                  {nameOf(kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {buckets.map((bucket) => (
              <tr key={bucket}>
                <th scope="row">{yearsInWords({ first: Math.max(bucket, 1), last: bucket + step - 1 }, language)}</th>
                {rows.map(({ kind, counts }) => (
                  <td key={kind ?? ''}>{counts.get(bucket) ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
