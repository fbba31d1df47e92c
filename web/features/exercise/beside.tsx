import './beside.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ExercisePlace } from '../../../contract/method.ts';
import { cellWords } from '../../../domain/cell-words.ts';
import { rowTitle } from '../../../domain/register.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { loadError } from '../../lib/load-error.ts';
import { toProblem } from '../../lib/refusal.ts';
import { EarlierAnswers } from '../earlier/earlier-answers.tsx';
import { cellSpeech } from '../registers/cell-speech.ts';
import { useCellChoices } from '../registers/use-cell-choices.ts';
import { type DeclaredRegister, useDeclaredRegisters } from '../registers/use-declared-registers.ts';

/**
 * What the field asks about, to be read in place while it is answered: the plan, a register, or another exercise. For those
 * who answer; the others see the question alone.
 */
export function Beside({ what, method }: { what: string; method: string }) {
  const mayRead = useMay('read-worksheets');
  const [kind, key = ''] = what.split(':');
  if (!mayRead) return null;
  if (kind === 'plan') return <PlanBeside />;
  if (kind === 'register') return <RegisterBeside name={key} />;
  const [station = '', exercise = ''] = key.split('/');
  return <ExerciseBeside place={{ method, station, exercise }} />;
}

function ExerciseBeside({ place }: { place: ExercisePlace }) {
  const { t, locale } = useI18n();
  const collab = useSlug();
  const answers = useQuery(api.journey.answers.queryOptions({ input: { collaboration: collab, locale, ...place } }));
  const error = loadError(answers);
  const { data } = answers;
  if (error) return toProblem(error).code === 'NOT_FOUND' ? null : <ProblemNotice error={error} />;
  if (!data) return null;
  const { exercise } = data;
  return (
    <Disclosure summary={t('exercise.besideExercise', { exercise: exercise.title })}>
      <div className="beside">
        {exercise.fields.map((field) => (
          <section key={field.key}>
            <h3>{field.label}</h3>
            <EarlierAnswers field={field} content={data} />
          </section>
        ))}
        <p>
          <Link to="/s/$collab/station/$station/$exercise" params={{ collab, station: place.station, exercise: place.exercise }}>
            {exercise.title}
          </Link>
        </p>
      </div>
    </Disclosure>
  );
}

function PlanBeside() {
  const { t } = useI18n();
  const collab = useSlug();
  const plan = useQuery(api.plan.get.queryOptions({ input: { collaboration: collab } }));
  if (loadError(plan)) return <ProblemNotice error={plan.error} />;
  const { data } = plan;
  if (!data) return null;
  const { goals, activities } = data.plan;
  return (
    <Disclosure summary={t('exercise.besidePlan')}>
      <div className="beside">
        {goals.length === 0 ? <p>{t('exercise.besideNoGoals')}</p> : null}
        <ul role="list">
          {goals.map((goal) => (
            <li key={goal.id}>
              <strong>{goal.title}</strong>
              {goal.description ? <p>{goal.description}</p> : null}
              <ul>
                {activities
                  .filter(({ goalId, status }) => goalId === goal.id && status !== 'dropped')
                  .map(({ id, title }) => (
                    <li key={id}>{title}</li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
        <p>
          <Link to="/s/$collab/plan/$tab" params={{ collab, tab: 'vision' }}>
            {t('exercise.besideWholePlan')}
          </Link>
        </p>
      </div>
    </Disclosure>
  );
}

function RegisterBeside({ name }: { name: string }) {
  const found = useDeclaredRegisters().data?.find(({ register }) => register.key === name);
  return found ? <RowsBeside {...found} /> : null;
}

function RowsBeside({ method, register }: DeclaredRegister) {
  const i18n = useI18n();
  const { t } = i18n;
  const collab = useSlug();
  const { names } = useCellChoices(method, register);
  const rows = useQuery(api.registers.list.queryOptions({ input: { collaboration: collab, register: register.key } }));
  if (loadError(rows)) return <ProblemNotice error={rows.error} />;
  const { data } = rows;
  if (!data) return null;
  const speech = cellSpeech(i18n);
  return (
    <Disclosure summary={t('exercise.besideRegister', { register: register.title })}>
      <div className="beside">
        {data.length === 0 ? <p>{t('exercise.besideNoRows')}</p> : null}
        <ul role="list">
          {data.map(({ id, values }) => (
            <li key={id}>
              <strong>{rowTitle(register, values, names.actor)}</strong>
              <p className="small">
                {register.columns
                  .slice(1)
                  .map((column) => ({ column, words: cellWords(column, values[column.key], { speech, names }) }))
                  .filter(({ words }) => words !== '')
                  .map(({ column, words }) => `${column.label}: ${words}`)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
        <p>
          <Link to="/s/$collab/registers/$register" params={{ collab, register: register.key }}>
            {register.title}
          </Link>
        </p>
      </div>
    </Disclosure>
  );
}
