import { describe, expect, it } from '@jest/globals';
import { isSilent, participantsBySide } from '../../../src/web/reading/participant-groups.js';
import { participationOf, sides } from '../../support/read-event.js';

const slugs = (participants: readonly { readonly actor: { readonly slug: string } }[]): string[] =>
  participants.map(({ actor }) => actor.slug);

describe('participants by side', () => {
  it('go by whom they acted for, else by who they are, else by the body that they belong to', () => {
    const groups = participantsBySide(
      [
        participationOf('one', { type: 'State', role: 'PARTY' }),
        participationOf('envoy', { onBehalfOf: 'two' }),
        participationOf('council', { type: 'Organization', parent: 'one' }),
        participationOf('bank', { type: 'Organization', parent: 'holding', seat: 'two' }),
        participationOf('guest', { onBehalfOf: 'third' }),
        participationOf('passer-by'),
      ],
      sides,
    );
    expect(slugs(groups.one.states)).toEqual(['one']);
    expect(slugs(groups.one.others)).toEqual(['council']);
    expect(slugs(groups.two.others)).toEqual(['envoy', 'bank']);
    expect(slugs(groups.else.others)).toEqual(['guest', 'passer-by']);
  });

  it('have one line each, with all roles and offices, and without the role of party that the column says', () => {
    const { one } = participantsBySide(
      [
        participationOf('one', { type: 'State', role: 'PARTY' }),
        participationOf('one', { type: 'State', role: 'HOST' }),
        participationOf('minister', { onBehalfOf: 'one', role: 'CHAIR', offices: ['minister'] }),
        participationOf('minister', {
          onBehalfOf: 'one',
          role: 'SIGNATORY',
          offices: ['minister', 'member'],
          basis: 'INFERRED',
        }),
      ],
      sides,
    );
    expect(one.states.map(({ roles }) => roles)).toEqual([['host']]);
    expect(one.others).toHaveLength(1);
    expect(one.others[0]).toMatchObject({ roles: ['chair', 'signatory'], basis: 'INFERRED' });
    expect(one.others[0]?.offices.map(({ slug }) => slug)).toEqual(['minister', 'member']);
  });

  it('tell a silent side', () => {
    const groups = participantsBySide([participationOf('envoy', { onBehalfOf: 'two' })], sides);
    expect(isSilent(groups.one)).toBe(true);
    expect(isSilent(groups.two)).toBe(false);
  });
});
