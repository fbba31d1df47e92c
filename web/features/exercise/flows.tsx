import { Link } from '@tanstack/react-router';
import type { Field, FlowPoint, Method } from '../../../domain/method.ts';
import { Icon } from '../../components/icon.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { type MessageKey, useI18n } from '../../lib/i18n.ts';

/** Where a field's content comes from and where it goes, as links. @source design principle 2 */
export function Flows({ field, method, exercise }: { field: Field; method: Method; exercise: string }) {
  const { t } = useI18n();
  const from = field.from.filter((point) => !isWithin(point, exercise));
  const to = field.to.filter((point) => !isWithin(point, exercise));
  if (from.length + to.length === 0) return null;
  return (
    <div className="flows">
      <FlowLine label={t('exercise.comesFrom')} icon="arrow-left" points={from} method={method} />
      <FlowLine label={t('exercise.goesTo')} icon="arrow-right" points={to} method={method} />
    </div>
  );
}

/** A flow inside the same exercise is in sight already. */
function isWithin(point: FlowPoint, exercise: string): boolean {
  return point.kind === 'field' && point.exercise === exercise;
}

type FlowLineProps = { label: string; icon: 'arrow-left' | 'arrow-right'; points: readonly FlowPoint[]; method: Method };

function FlowLine({ label, icon, points, method }: FlowLineProps) {
  if (points.length === 0) return null;
  return (
    <div className="flow-line">
      <span className="flow-label">
        <Icon name={icon} size={15} />
        {label}
      </span>
      <ul>
        {points.map((point, index) => (
          <li key={index}>
            <FlowLink point={point} method={method} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const registerPages = {
  members: '/s/$collab/members',
  actors: '/s/$collab/actors',
  plan: '/s/$collab/plan',
  goals: '/s/$collab/plan',
  'overall-goals': '/s/$collab/plan',
  activities: '/s/$collab/plan',
  communication: '/s/$collab/plan',
  documents: '/s/$collab/documents',
  collaboration: '/s/$collab/settings',
} as const;

const registerNames: Record<string, MessageKey> = {
  members: 'exercise.register.members',
  actors: 'exercise.register.actors',
  plan: 'exercise.register.plan',
  goals: 'exercise.register.plan',
  'overall-goals': 'exercise.register.overallGoals',
  activities: 'exercise.register.activities',
  communication: 'exercise.register.communication',
  documents: 'exercise.register.documents',
  collaboration: 'exercise.register.collaboration',
  tasks: 'exercise.register.tasks',
  missions: 'exercise.register.missions',
};

function FlowLink({ point, method }: { point: FlowPoint; method: Method }) {
  const { t } = useI18n();
  const collab = useSlug();
  if (point.kind === 'register') {
    const declared = method.registers.find(({ key }) => key === point.register);
    if (declared)
      return (
        <Link to="/s/$collab/registers/$register" params={{ collab, register: declared.key }}>
          {declared.title}
        </Link>
      );
    const name = registerNames[point.register];
    const words = name ? t(name) : point.register;
    const page = registerPages[point.register as keyof typeof registerPages];
    return page ? (
      <Link to={page} params={{ collab }}>
        {words}
      </Link>
    ) : (
      <span>{words}</span>
    );
  }
  const station = method.stations.find(({ key }) => key === point.station);
  const exercise = station?.exercises.find(({ key }) => key === point.exercise);
  const field = exercise?.fields.find(({ key }) => key === point.field);
  if (!station || !exercise) return <span>{point.exercise}</span>;
  return (
    <Link
      to="/s/$collab/station/$station/$exercise"
      params={{ collab, station: station.key, exercise: exercise.key }}
      hash={point.field}
    >
      {exercise.title}
      {field && exercise.fields.length > 1 ? ` · ${field.label}` : ''}
    </Link>
  );
}
