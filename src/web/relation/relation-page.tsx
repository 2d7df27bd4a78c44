import type { ReactNode } from 'react';

export function RelationPage(props: { readonly slug: string }): ReactNode {
  return <main className="page">{JSON.stringify(props)}</main>;
}
