import type { ReactNode } from 'react';

export function OnThisDayPage(): ReactNode {
  return <main className="page"></main>;
}
