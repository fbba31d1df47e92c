import type { Archetype } from '../../../domain/member.ts';
import { type ArchetypeCover, archetypeCoverage } from '../../../domain/rules/archetype-coverage.ts';
import type { CoreGroupPerson } from '../../../domain/rules/core-group-people.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { useI18n } from '../../lib/i18n.ts';

type Cover = ArchetypeCover & { state: 'covered' | 'asked' | 'gap' };

const centre = 170;
const outer = 150;
const inner = 62;
const gapDegrees = 1.5;

/** The six roles as a wheel, gaps drawn open and named; and the equal list of who carries what. @source inventory B08 */
export function ArchetypeWheel({ members }: { members: (CoreGroupPerson & { name: string })[] }) {
  const { t, format } = useI18n();
  const { covers, gaps } = archetypeCoverage(members);
  const all = covers.map((cover): Cover => ({
    ...cover,
    state: cover.memberIds.length > 0 ? 'covered' : cover.askedIds.length > 0 ? 'asked' : 'gap',
  }));
  const nameOf = (archetype: Archetype) => t(`members.archetype.${archetype}`);
  const namesOf = (ids: readonly string[]) => format.list(ids.map((id) => members.find((one) => one.id === id)?.name ?? ''));
  return (
    <section className="stack" data-gap="3" aria-label={t('exercise.wheel.title')}>
      <h3>
        {gaps.length === 0
          ? t('exercise.wheel.full')
          : t('exercise.wheel.gaps', { names: format.list(gaps.map((gap) => nameOf(gap).toLowerCase())) })}
      </h3>
      <div className="wheel-box">
        <div className="wheel-frame">
          <svg
            className="wheel"
            viewBox={`0 0 ${2 * centre} ${2 * centre}`}
            role="img"
            aria-label={t('exercise.wheel.picture', { count: 6 - gaps.length })}
          >
            {all.map((cover, index) => (
              <Slice key={cover.archetype} index={index} state={cover.state} label={nameOf(cover.archetype)} />
            ))}
            <circle className="wheel-centre" cx={centre} cy={centre} r={inner - 6} />
            <text className="wheel-number" x={centre} y={centre + 6}>
              {6 - gaps.length}
            </text>
            <text className="wheel-of" x={centre} y={centre + 27}>
              {t('exercise.wheel.of', { total: 6 })}
            </text>
          </svg>
          <ul className="wheel-list">
            {all.map((cover) => (
              <li key={cover.archetype} data-state={cover.state}>
                <Icon name={signs[cover.state]} size={18} />
                <strong>{nameOf(cover.archetype)}</strong>
                <span>
                  {cover.state === 'covered'
                    ? namesOf(cover.memberIds)
                    : cover.state === 'asked'
                      ? t('exercise.wheel.asked', { names: namesOf(cover.askedIds) })
                      : t('exercise.wheel.nobody')}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

const signs: Record<Cover['state'], IconName> = { covered: 'check', asked: 'clock', gap: 'warning' };

function Slice({ index, state, label }: { index: number; state: Cover['state']; label: string }) {
  const from = -90 + index * 60 + gapDegrees;
  const to = from + 60 - 2 * gapDegrees;
  const middle = polar((from + to) / 2, (outer + inner) / 2 + 4);
  const [a, b, c, d] = [polar(from, inner), polar(from, outer), polar(to, outer), polar(to, inner)];
  return (
    <g>
      <path
        className="wheel-slice"
        data-state={state}
        d={`M${a.x} ${a.y}L${b.x} ${b.y}A${outer} ${outer} 0 0 1 ${c.x} ${c.y}L${d.x} ${d.y}A${inner} ${inner} 0 0 0 ${a.x} ${a.y}Z`}
      />
      <text data-state={state} x={middle.x} y={middle.y + 5}>
        {label}
      </text>
    </g>
  );
}

function polar(degrees: number, radius: number): { x: number; y: number } {
  const radians = (degrees * Math.PI) / 180;
  return {
    x: Math.round((centre + radius * Math.cos(radians)) * 100) / 100,
    y: Math.round((centre + radius * Math.sin(radians)) * 100) / 100,
  };
}
