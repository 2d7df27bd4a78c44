import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { pathTo } from '../app/address.js';
import { Text } from '../app/text.js';
import type { ActorLineFragment, OfficeLineFragment } from '../graphql/documents.js';

export function ActorLink(props: { readonly actor: ActorLineFragment }): ReactNode {
  return (
    <Link href={pathTo.actor(props.actor.slug)}>
      <Text of={props.actor.names} isMarked={false} />
    </Link>
  );
}

export function OfficeLink(props: { readonly office: OfficeLineFragment }): ReactNode {
  return (
    <Link href={pathTo.office(props.office.slug)}>
      <Text of={props.office.titles} isMarked={false} />
    </Link>
  );
}
