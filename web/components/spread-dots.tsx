/* oxlint-disable react/no-array-index-key -- the dots have no names: they are answers without authors */
import './spread-dots.css';
import { useI18n } from '../lib/i18n.ts';
import { spreadOf } from '../lib/spread.ts';
import { Disclosure } from './disclosure.tsx';
import { SpreadTable } from './spread-table.tsx';

export type SpreadDotsProps = {
  /** What was asked. */
  label: string;
  /** Every answer, without names and in no order. */
  values: readonly number[];
  min: number;
  max: number;
  /** Words of the steps, lowest first. */
  stepLabels?: readonly string[];
  /** What the group decided, when it has. */
  groupValue?: number | null;
};

const left = 24;
const width = 400;
const dotRadius = 7;

/** The spread of a round: a dot for each answer, the range, the median, the group's value; and the equal table. */
export function SpreadDots({ label, values, min, max, stepLabels, groupValue }: SpreadDotsProps) {
  const { t, format } = useI18n();
  const spread = spreadOf(values);
  if (!spread) return <p className="muted">{t('spread.noAnswers')}</p>;
  const x = (value: number) => left + ((value - min) / Math.max(1, max - min)) * (width - 2 * left);
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const tallest = Math.max(...steps.map((step) => values.filter((value) => value === step).length));
  const ground = 14 + tallest * (2 * dotRadius + 1);
  const answers = t('spread.answers', { count: spread.count });
  const picture = t('spread.picture', { label, answers, median: spread.median, min: spread.min, max: spread.max });
  return (
    <figure className="spread">
      <svg className="spread-picture" viewBox={`0 0 ${width} ${ground + 30}`} role="img" aria-label={picture}>
        <rect
          className="spread-range"
          x={x(spread.min) - 12}
          y="4"
          width={x(spread.max) - x(spread.min) + 24}
          height={ground - 4}
          rx="8"
        />
        <line className="spread-axis" x1={x(min) - 12} x2={x(max) + 12} y1={ground} y2={ground} />
        <line className="spread-median" x1={x(spread.median)} x2={x(spread.median)} y1="2" y2={ground} />
        {steps.map((step) => (
          <g key={step}>
            {values
              .filter((value) => value === step)
              .map((_, index) => (
                <circle
                  key={index}
                  className="spread-dot"
                  cx={x(step)}
                  cy={ground - dotRadius - 2 - index * (2 * dotRadius + 1)}
                  r={dotRadius}
                />
              ))}
            <text className="spread-number" x={x(step)} y={ground + 23}>
              {step}
            </text>
          </g>
        ))}
        {typeof groupValue === 'number' ? (
          <path className="spread-group" d={`M${x(groupValue)} ${ground - 7}l7 7-7 7-7-7z`} />
        ) : null}
      </svg>
      <figcaption className="spread-words">
        <strong>{t('spread.median', { value: spread.median })}</strong>
        <span>{t('spread.range', { min: spread.min, max: spread.max })}</span>
        <span>{answers}</span>
        {typeof groupValue === 'number' ? <strong>{t('spread.group', { value: format.number(groupValue) })}</strong> : null}
      </figcaption>
      <Disclosure summary={t('spread.table')}>
        <SpreadTable label={label} values={values} steps={steps} {...(stepLabels ? { stepLabels } : {})} />
      </Disclosure>
    </figure>
  );
}
