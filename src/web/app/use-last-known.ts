import { useState } from 'react';

/** The last value that was known: what is shown stays until there is something else to show. */
export function useLastKnown<T>(value: T | null | undefined): T | null {
  const [last, setLast] = useState<{ readonly value: T } | null>(null);
  if (value === null || value === undefined) return last?.value ?? null;
  if (last?.value !== value) setLast({ value });
  return value;
}
