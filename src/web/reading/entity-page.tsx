import type { ReactNode } from 'react';

export function EntityPage(props: { readonly folder: string; readonly slug: string }): ReactNode {
  return <main className="page">{JSON.stringify(props)}</main>;
}
