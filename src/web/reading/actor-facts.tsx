import type { Interface } from '../app/messages.js';
import { Text } from '../app/text.js';
import { ActorLink } from './actor-link.js';
import type { ReadActor } from './read-actor.js';
import { Dated, WikidataLink } from './record-head.js';
import type { Fact } from './record-head.js';

/** What is known of an actor, in short. */
export function actorFacts(actor: ReadActor, t: Interface['t']): Fact[] {
  return [...ownFacts(actor, t), { name: t('reading.fields.wikidataId'), value: wikidata(actor) }];
}

function wikidata({ wikidataId }: ReadActor): Fact['value'] {
  return wikidataId === null ? null : <WikidataLink id={wikidataId} />;
}

function ownFacts(actor: ReadActor, t: Interface['t']): Fact[] {
  switch (actor.__typename) {
    case 'Person':
      return [
        { name: t('reading.fields.born'), value: actor.born && <Dated date={actor.born} /> },
        { name: t('reading.fields.died'), value: actor.died && <Dated date={actor.died} /> },
      ];
    case 'State':
      return [
        {
          name: t('reading.fields.officialNames'),
          value: actor.officialNames.length === 0 ? null : <Text of={actor.officialNames} />,
        },
        { name: t('reading.existed'), value: actor.existence && <Dated date={actor.existence} /> },
        { name: t('reading.fields.iso3166Alpha3'), value: actor.iso3166Alpha3 },
      ];
    case 'Organization':
      return [
        { name: t('reading.fields.parent'), value: actor.parent && <ActorLink actor={actor.parent} /> },
        { name: t('reading.fields.seat'), value: actor.seat && <ActorLink actor={actor.seat} /> },
        { name: t('reading.existed'), value: actor.existence && <Dated date={actor.existence} /> },
      ];
    case 'Group':
      return [];
  }
}
