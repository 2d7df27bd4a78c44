import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { pathTo } from '../app/address.js';
import { Text } from '../app/text.js';
import type { LocalizedText } from '../app/localized-text.js';

export function PlaceLink(props: {
  readonly place: { readonly slug: string; readonly names: readonly LocalizedText[] };
}): ReactNode {
  const { slug, names } = props.place;
  return (
    <Link href={pathTo.place(slug)}>
      <Text of={names} isMarked={false} />
    </Link>
  );
}
