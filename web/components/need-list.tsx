import './need-list.css';
import type { ReactNode } from 'react';
import { useI18n } from '../lib/i18n.ts';
import { Disclosure } from './disclosure.tsx';
import { Icon, type IconName } from './icon.tsx';

export type Need = {
  id: string;
  /** A number or a sign in the square; or an icon. */
  sign?: string;
  /** What the number counts: "svar", "dagar". */
  unit?: string;
  icon?: IconName;
  tone?: 'spruce' | 'amber' | 'red';
  /** What waits: "Fem svar saknas i rundan …". */
  title: ReactNode;
  detail?: ReactNode;
  /** The button or link that does it. */
  action?: ReactNode;
};

/** Lines in sight; one or two more are not worth folding. */
const mostInSight = 8;

/** What needs someone now, one line each with its action; a long list is folded after the first lines, with a count. */
export function NeedList({ items }: { items: readonly Need[] }) {
  const { t } = useI18n();
  const inSight = items.length > mostInSight + 2 ? mostInSight : items.length;
  return (
    <>
      <Needs items={items.slice(0, inSight)} />
      {inSight < items.length ? (
        <Disclosure summary={t('common.moreOfThem', { count: items.length - inSight })}>
          <Needs items={items.slice(inSight)} />
        </Disclosure>
      ) : null}
    </>
  );
}

function Needs({ items }: { items: readonly Need[] }) {
  return (
    <ul role="list" className="need-list">
      {items.map((item) => (
        <li key={item.id} data-tone={item.tone}>
          <span className="need-sign" aria-hidden="true">
            {item.icon ? <Icon name={item.icon} size={19} /> : item.sign}
            {item.unit ? <span className="need-unit">{item.unit}</span> : null}
          </span>
          <div>
            <strong>{item.title}</strong>
            {item.detail ? <div className="need-detail">{item.detail}</div> : null}
          </div>
          {item.action ? <div className="need-action">{item.action}</div> : null}
        </li>
      ))}
    </ul>
  );
}
