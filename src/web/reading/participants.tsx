import type { ReactNode } from 'react';
import { useMessages } from '../app/messages.js';
import { Text } from '../app/text.js';
import { ActorLink, OfficeLink } from './actor-link.js';
import { inSentence } from './labels.js';
import { Joined } from './lists.js';
import type { ReadEvent } from './numbered-sources.js';
import { isSilent, participantsBySide } from './participant-groups.js';
import type { Participant, ParticipantGroup } from './participant-groups.js';
import { Section, useReading } from './reading-context.js';
import { PARTIES } from '../sides/named-sides.js';
import type { Party, NamedSides } from '../sides/named-sides.js';
import { SourceMarks } from './source-marks.js';

/** Who took part, in two columns, each with the office held then; below, who was of neither side. */
export function Participants(props: { readonly event: ReadEvent; readonly sides: NamedSides }): ReactNode {
  const { t } = useMessages();
  const { event, sides } = props;
  const groups = participantsBySide(event.participations, sides);
  if (event.participations.length === 0) return null;
  const areSidesSilent = PARTIES.every((party) => isSilent(groups[party]));
  return (
    <Section title={t('reading.participants')} className="participants">
      <div className="sides">
        {areSidesSilent
          ? null
          : PARTIES.map((party) => (
              <div key={party} className={`side ${party}`}>
                <SideName group={groups[party]} sides={sides} party={party} />
                {isSilent(groups[party]) ? <p className="muted">{t('reading.nothingRecorded')}</p> : null}
                <ParticipantList participants={groups[party].others} isBehalfShown={false} />
              </div>
            ))}
        {groups.else.others.length === 0 ? null : (
          <div className="side else whole">
            {areSidesSilent ? null : <p className="side-name">{t('reading.others')}</p>}
            <ParticipantList participants={groups.else.others} isBehalfShown />
          </div>
        )}
      </div>
    </Section>
  );
}

/** The states that took part themselves, else the party. */
function SideName(props: {
  readonly group: ParticipantGroup;
  readonly sides: NamedSides;
  readonly party: Party;
}): ReactNode {
  const { group, sides, party } = props;
  if (group.states.length === 0)
    return (
      <p className="side-name">
        <Text of={sides.names[party]} isMarked={false} />
      </p>
    );
  return (
    <p className="side-name">
      <Joined
        items={group.states}
        keyOf={({ actor }) => actor.id}
        render={(state) => (
          <>
            <ActorLink actor={state.actor} />
            <Roles participant={state} />
            <SourceMarks citations={state.citations} />
          </>
        )}
      />
    </p>
  );
}

function ParticipantList(props: {
  readonly participants: readonly Participant[];
  readonly isBehalfShown: boolean;
}): ReactNode {
  const { t, locale } = useMessages();
  const { label } = useReading();
  if (props.participants.length === 0) return null;
  return (
    <ul>
      {props.participants.map((participant) => (
        <li key={`${participant.actor.id} ${participant.onBehalfOf?.id ?? ''}`}>
          <ActorLink actor={participant.actor} />
          <Roles participant={participant} />
          <SourceMarks citations={participant.citations} />
          <small>
            <Joined
              items={participant.offices}
              keyOf={({ id }) => id}
              render={(office) => <OfficeLink office={office} />}
              separator={t('reading.semicolon')}
            />
            {participant.onBehalfOf === null || !props.isBehalfShown ? null : (
              <span className="line">
                {t('reading.onBehalfOf')} <ActorLink actor={participant.onBehalfOf} />
              </span>
            )}
            {participant.basis === 'STATED' ? null : (
              <span className="line">{inSentence(label('Basis', participant.basis), locale)}</span>
            )}
          </small>
        </li>
      ))}
    </ul>
  );
}

function Roles({ participant }: { readonly participant: Participant }): ReactNode {
  const { t, locale } = useMessages();
  const roles = participant.roles.map((role) => inSentence(role, locale));
  return roles.length === 0 ? null : <span className="muted">{` ·\u00a0${roles.join(t('reading.comma'))}`}</span>;
}
