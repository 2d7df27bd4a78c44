import { useGraphiQL } from '@graphiql/react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { ChartView } from './chart';
import { chartsOf } from './charts.js';
import type { Chart } from './charts.js';
import { toCsv } from './csv.js';
import { dataOf } from './response.js';
import { tablesOf } from './tables.js';
import type { Table } from './tables.js';
import { fileNameOf } from './titles.js';

/** How the response is shown. */
export type View = 'json' | 'table' | 'chart';

/** More rows make the page slow; the CSV has all of them. */
const ROWS_SHOWN_MAX = 500;

/** Spreadsheets take CSV without it for another encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

interface ResultsProps {
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** Below the response: how to show it, the table or the charts, and downloads. */
export function Results({ view, onView }: ResultsProps): ReactNode {
  const tab = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]);
  const response = tab?.response ?? null;
  const data = useMemo(() => dataOf(response), [response]);
  const tables = useMemo(() => tablesOf(data), [data]);
  const charts = useMemo(() => chartsOf(data), [data]);
  const [chosen, setChosen] = useState<string | null>(null);
  const table = tables.find(({ name }) => name === chosen) ?? tables[0];
  const file = fileNameOf(tab?.title ?? '');
  const views: readonly (readonly [View, string, boolean])[] = [
    ['json', 'JSON', false],
    ['table', 'Table', table === undefined],
    ['chart', 'Chart', charts.length === 0],
  ];
  return (
    <section className="results" aria-label="Results">
      <div className="results-bar" role="toolbar" aria-label="Results">
        {views.map(([name, label, isDisabled]) => (
          <button
            key={name}
            type="button"
            aria-pressed={view === name}
            disabled={isDisabled}
            onClick={() => {
              onView(name);
            }}
          >
            {label}
          </button>
        ))}
        <span className="results-space" />
        <button
          type="button"
          disabled={table === undefined}
          onClick={() => {
            if (table) download(`${file}.csv`, 'text/csv', BYTE_ORDER_MARK + toCsv(table));
          }}
        >
          Download CSV
        </button>
        <button
          type="button"
          disabled={response === null || response === ''}
          onClick={() => {
            download(`${file}.json`, 'application/json', response ?? '');
          }}
        >
          Download JSON
        </button>
      </div>
      {view === 'table' && <TableView tables={tables} table={table} onChoose={setChosen} />}
      {view === 'chart' && <Charts charts={charts} />}
    </section>
  );
}

interface TableViewProps {
  readonly tables: readonly Table[];
  readonly table: Table | undefined;
  readonly onChoose: (name: string) => void;
}

function TableView({ tables, table, onChoose }: TableViewProps) {
  if (!table) return <p className="results-empty">Run an operation to see a table of its response.</p>;
  const shown = table.rows.slice(0, ROWS_SHOWN_MAX);
  return (
    <div className="results-view">
      <label className="results-choice">
        Rows of{' '}
        <select
          value={table.name}
          onChange={({ target }) => {
            onChoose(target.value);
          }}
        >
          {tables.map(({ name, rows }) => (
            <option key={name} value={name}>{`${name} (${String(rows.length)})`}</option>
          ))}
        </select>
      </label>
      {shown.length < table.rows.length && (
        <p>
          The first {shown.length} of {table.rows.length} rows; the CSV has all of them.
        </p>
      )}
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={typeof cell === 'number' ? 'number' : ''}>
                  {cell === null ? '' : String(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Charts({ charts }: { readonly charts: readonly Chart[] }) {
  if (charts.length === 0)
    return <p className="results-empty">There is a chart for histograms and counts, such as countsByKind.</p>;
  return (
    <div className="results-view">
      {charts.map((chart) => (
        <ChartView key={chart.name} chart={chart} />
      ))}
    </div>
  );
}

function download(name: string, type: string, content: string): void {
  const href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  URL.revokeObjectURL(href);
}
