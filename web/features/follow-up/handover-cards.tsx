import { Link } from '@tanstack/react-router';
import { type DocumentKind, documentKinds } from '../../../domain/document.ts';
import type { HandoverPack } from '../../../domain/handover.ts';
import { Card } from '../../components/card.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { type MessageKey, useI18n } from '../../lib/i18n.ts';
import { LightMark } from '../plan/light-mark.tsx';

/** The parts of the handover pack. */
export function HandoverCards({ pack }: { pack: HandoverPack }) {
  return (
    <div className="split">
      <div className="stack" data-gap="5">
        <Decided pack={pack} />
        <Open pack={pack} />
        <Story pack={pack} />
      </div>
      <div className="stack" data-gap="5">
        <People pack={pack} />
        <Places pack={pack} />
      </div>
    </div>
  );
}

function Decided({ pack: { decisions, why } }: { pack: HandoverPack }) {
  const { t, format } = useI18n();
  const collab = useSlug();
  return (
    <Card title={t('handover.decided')}>
      <div className="stack">
        {why.trim() === '' ? null : <blockquote>{why}</blockquote>}
        {decisions.length === 0 ? <p className="muted">{t('handover.nothingDecided')}</p> : null}
        <ul className="follow-lines" role="list">
          {decisions.map(({ id, kind, number, frozenAt, answers }) => (
            <li key={id}>
              <Link to="/s/$collab/documents/$id" params={{ collab, id }}>
                {t(`documents.kindVersionAtStart.${kind}`, { number })}
              </Link>{' '}
              <span className="small muted">{format.date(frozenAt)}</span>
              <p className="small">
                {answers.length === 0
                  ? t('confirm.nobody')
                  : answers
                      .map(
                        ({ actor, state, body }) =>
                          `${actor}: ${t(`confirm.states.${state}`).toLowerCase()}${body ? ` (${body})` : ''}`,
                      )
                      .join('; ')}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

function Open({ pack: { open, clocks } }: { pack: HandoverPack }) {
  const { t, format } = useI18n();
  const nothing = open.waiting.length + open.worries.length + open.missions.length + open.tasks.length + open.rounds === 0;
  return (
    <Card title={t('handover.open')}>
      <div className="stack">
        {nothing ? <p className="muted">{t('handover.nothingOpen')}</p> : null}
        <ul className="follow-lines" role="list">
          {open.waiting.map(({ actor, document, number }) => (
            <li key={`${actor}${document}`}>
              {t('handover.waits', { actor, document: t(`documents.kindVersion.${document}`, { number }) })}
            </li>
          ))}
          {open.worries.map(({ title, light, sentence }) => (
            <li key={title}>
              <strong>{title}</strong> <LightMark light={light} /> {sentence}
            </li>
          ))}
          {open.missions.map(({ title, state, convener }) => (
            <li key={title}>
              {title}: {t(`missions.state.${state}`)}
              <span className="small muted">
                {' '}
                {convener ? t('missions.convenedBy', { who: convener }) : t('missions.noConvener')}
              </span>
            </li>
          ))}
          {open.tasks.map(({ title, who, dueOn, overdue }) => (
            <li key={title}>
              {title}{' '}
              <span className="small muted">{[who, dueOn ? format.date(dueOn, 'short') : ''].filter(Boolean).join(' · ')}</span>{' '}
              {overdue ? <strong>{t('handover.overdue')}</strong> : null}
            </li>
          ))}
        </ul>
        {open.moreTasks > 0 ? <p className="small muted">{t('handover.moreTasks', { count: open.moreTasks })}</p> : null}
        {open.contactsToCheck > 0 ? (
          <p className="small muted">{t('handover.contacts', { count: open.contactsToCheck })}</p>
        ) : null}
        <ul>
          {clocks.map(({ key, dueOn }) => (
            <li key={key}>
              {t(`board.clock.${key}`)}: {format.date(dueOn)}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

function People({ pack: { people, vacant } }: { pack: HandoverPack }) {
  const { t } = useI18n();
  const gaps = [
    ...vacant.archetypes.map((archetype) => t(`members.archetype.${archetype}`)),
    ...vacant.trades.map((trade) => t(`actors.trades.${trade}` as MessageKey)),
    ...vacant.actors.map((actor) => t('handover.noPerson', { actor })),
  ];
  return (
    <Card title={t('handover.people')}>
      <div className="stack">
        <ul className="follow-lines" role="list">
          {people.map(({ name, title, actor, role }) => (
            <li key={`${name}${title}`}>
              {title || name}{' '}
              <span className="small muted">{[actor, t(`members.role.${role}`)].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
        {gaps.length > 0 ? (
          <>
            <strong>{t('handover.vacant')}</strong>
            <ul>
              {gaps.map((gap) => (
                <li key={gap}>{gap}</li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Card>
  );
}

function Places({ pack: { registers } }: { pack: HandoverPack }) {
  const { t, format } = useI18n();
  const collab = useSlug();
  return (
    <Card title={t('handover.where')}>
      <ul className="follow-lines" role="list">
        {registers.map(({ key, title, rows, core }) => (
          <li key={key}>
            <Link to="/s/$collab/registers/$register" params={{ collab, register: key }}>
              {title}
            </Link>{' '}
            <span className="small muted">
              {t('handover.rows', { count: rows, number: format.number(rows) })} · {t(core ? 'handover.core' : 'handover.all')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const frozenKind = (kind: string | undefined): DocumentKind => documentKinds.find((one) => one === kind) ?? 'plan';

function Story({ pack: { story } }: { pack: HandoverPack }) {
  const { t, format } = useI18n();
  if (story.length === 0) return null;
  return (
    <Card title={t('handover.story')}>
      <ol className="follow-lines" role="list">
        {story.map(({ at, what, name }, index) => {
          const [kind, number] = name.split(' ');
          return (
            // oxlint-disable-next-line react/no-array-index-key -- read, never moved
            <li key={index}>
              <span className="small muted">{format.date(at)}</span>{' '}
              {what === 'frozen'
                ? t(`documents.kindVersionAtStart.${frozenKind(kind)}`, { number: number ?? '' })
                : t(`handover.happened.${what}`, { name })}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
