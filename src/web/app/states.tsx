import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Link } from 'wouter';
import { needsReload } from './lazy-part.js';
import { pathTo } from './relation-address.js';
import { useMessages } from './messages.js';
import type { MessageKey } from './messages.js';

/** A quiet sign that something is loading, for those who wait longer than a moment. */
export function Loading(): ReactNode {
  const { t } = useMessages();
  return (
    <p className="state loading" role="status">
      {t('app.loading')}
    </p>
  );
}

/** Codes of errors that pass. */
const BUSY: readonly unknown[] = ['OVERLOADED', 'UNAVAILABLE', 'TIMEOUT', 'RATE_LIMITED'];

/** Says why something could not be loaded, and lets one try again. */
export function Failure(props: {
  readonly error: CombinedError;
  /** A sentence that says what it is, where it is only a part. */
  readonly what?: string;
  readonly onRetry: () => void;
}): ReactNode {
  const { t } = useMessages();
  const { what } = props;
  const reason = reasonOf(props.error);
  return (
    <p className="state failure" role="alert">
      {what} {what === undefined || reason !== OTHER_REASON ? t(reason) : ''}{' '}
      <button
        type="button"
        onClick={() => {
          props.onRetry();
        }}
      >
        {t('app.retry')}
      </button>
    </p>
  );
}

const OTHER_REASON = 'app.failed.other';

/** Why a request failed, in words. */
export function reasonOf({ networkError, graphQLErrors }: CombinedError): MessageKey {
  if (networkError) return 'app.failed.offline';
  return graphQLErrors.some(({ extensions }) => BUSY.includes(extensions['code'])) ? 'app.failed.busy' : OTHER_REASON;
}

export function NotFound(): ReactNode {
  const { t } = useMessages();
  return (
    <main className="page" id="main">
      <h1>{t('app.notFound.title')}</h1>
      <p>{t('app.notFound.text')}</p>
      <p>
        <Link href={pathTo.home()}>{t('app.home')}</Link>
      </p>
    </main>
  );
}

function Crashed(props: { readonly onRetry: () => void }): ReactNode {
  const { t } = useMessages();
  return (
    <div className="state failure" role="alert">
      <strong>{t('app.crashed.title')}</strong>
      <p>{t('app.crashed.text')}</p>
      <button type="button" onClick={props.onRetry}>
        {t('app.retry')}
      </button>
    </div>
  );
}

interface FaultBoundaryProps {
  readonly children: ReactNode;
  /** What is shown. When it is another thing, a fault of the one before is over. */
  readonly shown?: string;
  /** What is shown in place of a part that failed, given what tries it again; else a notice. */
  readonly instead?: (retry: () => void) => ReactNode;
}

interface FaultBoundaryState {
  readonly hasFailed: boolean;
  readonly shown: string | undefined;
}

/** Confines a fault in a part of the page to that part. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = { hasFailed: false, shown: this.props.shown };

  static getDerivedStateFromError(): Partial<FaultBoundaryState> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps(
    { shown }: FaultBoundaryProps,
    state: FaultBoundaryState,
  ): Partial<FaultBoundaryState> | null {
    return shown === state.shown ? null : { hasFailed: false, shown };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo): void {
    reportError(new Error(`A part of the page failed:${componentStack ?? ''}`, { cause: error }));
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const retry = (): void => {
      // What is shown stands in the address.
      if (needsReload()) location.reload();
      else this.setState({ hasFailed: false });
    };
    return this.props.instead?.(retry) ?? <Crashed onRetry={retry} />;
  }
}
