import './rings-picture.css';
import type { ReactNode } from 'react';
import { type Ring, rings } from '../../domain/actor.ts';
import { useI18n } from '../lib/i18n.ts';
import { type RingDot, toneKeys } from './ring-dot.ts';

const ringColours: Record<Ring, string> = {
  core: 'var(--ring-1)',
  network: 'var(--ring-2)',
  local: 'var(--ring-3)',
  society: 'var(--ring-4)',
};

/** Names drawn in each ring; the register's table has the others, and a way to find them. */
const mostNames = 100;

/** The same as the rings picture, as a list: each ring with its number and its actors. `link` draws a name as a link. */
export function RingsList({
  dots,
  counts,
  link,
}: {
  dots: readonly RingDot[];
  counts?: Partial<Record<Ring, number>>;
  link?: (dot: RingDot) => ReactNode;
}) {
  const { t, format } = useI18n();
  return (
    <div className="rings-list">
      {rings.map((ring) => {
        const inRing = dots.filter((dot) => dot.ring === ring);
        return (
          <details key={ring} className="rings-list-ring">
            <summary>
              <span className="rings-swatch" style={{ background: ringColours[ring] }} aria-hidden="true" />
              <span>{t(`rings.${ring}`)}</span>
              <span>{format.number(counts?.[ring] ?? inRing.length)}</span>
            </summary>
            <ul role="list">
              {inRing.length === 0 ? <li className="muted">{t('rings.emptyRing')}</li> : null}
              {inRing.slice(0, mostNames).map((dot) => (
                <li key={dot.id}>
                  <span>{link ? link(dot) : dot.name}</span>
                  <span className="small muted">{t(toneKeys[dot.tone])}</span>
                </li>
              ))}
              {inRing.length > mostNames ? (
                <li className="muted">{t('rings.moreInTable', { count: inRing.length - mostNames })}</li>
              ) : null}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
