import type { ReactNode } from 'react';

export function SearchPage(): ReactNode {
  return <main className="page"></main>;
}
