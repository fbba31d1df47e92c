import { describe, expect, it } from 'vitest';
import { mondayKinds } from '../../../domain/monday.ts';
import type { MessageKey } from '../../lib/i18n.ts';
import { squareOf } from './monday-needs.tsx';

const t = ((key: MessageKey) => key) as Parameters<typeof squareOf>[1];

describe('the square before a line of the start page', () => {
  it.each(mondayKinds)('%s: a number says what it counts', (kind) => {
    const { sign, unit, icon } = squareOf({ kind, params: { count: 12 } }, t);
    expect(icon === undefined).toBe(sign !== undefined);
    if (sign === '12') expect(unit).toBe(kind.startsWith('clock-') ? 'monday.unit.days' : 'monday.unit.answers');
    else expect(unit).toBeUndefined();
  });
});
