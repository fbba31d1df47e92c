import { lazy, type ReactNode, Suspense } from 'react';
import type { Field, Method } from '../../../domain/method.ts';
import { Audience } from '../../components/field.tsx';
import { Flows } from './flows.tsx';

// Few fields have something beside them.
const Beside = lazy(async () => ({ default: (await import('./beside.tsx')).Beside }));

export type FieldFrameProps = {
  field: Field;
  method: Method;
  exercise: string;
  /** Who sees what is written; nothing when nothing is. */
  audience: string | null;
  /** Beside the title: how far, who is here. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A field as a card: its question, its hint, where it comes from and goes to, and who sees it. */
export function FieldFrame({ field, method, exercise, audience, aside, children }: FieldFrameProps) {
  const titleId = `${field.key}-title`;
  return (
    <section id={field.key} className="card field-card" aria-labelledby={titleId}>
      <div className="card-head">
        <div className="field-card-words">
          <h2 id={titleId}>{field.label}</h2>
          {field.hint ? <p className="field-hint">{field.hint}</p> : null}
        </div>
        {aside ? <div>{aside}</div> : null}
      </div>
      {field.beside.map((what) => (
        <Suspense key={what}>
          <Beside what={what} method={method.id} />
        </Suspense>
      ))}
      {children}
      <div className="field-card-foot">
        {audience ? <Audience who={audience} /> : null}
        <Flows field={field} method={method} exercise={exercise} />
      </div>
    </section>
  );
}
