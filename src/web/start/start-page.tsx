import type { ReactNode } from 'react';

export function StartPage(): ReactNode {
  return <main className="page"></main>;
}
