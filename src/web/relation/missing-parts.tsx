import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useMessages } from '../app/messages.js';
import { Failure } from '../app/states.js';
import type { PlanPart } from './requests-of-plan.js';

/** Says which parts of a chart could not be loaded, and lets one try again. */
export function MissingParts(props: {
  readonly parts: readonly PlanPart[];
  readonly error: CombinedError;
  readonly onRetry: () => void;
}): ReactNode {
  const { t, locale } = useMessages();
  const names = props.parts.map((part) => t(`relation.missing.${part === 'rounds' ? 'series' : part}`));
  const parts = new Intl.ListFormat(locale).format(new Set(names));
  return <Failure error={props.error} what={t('relation.missing.text', { parts })} onRetry={props.onRetry} />;
}
