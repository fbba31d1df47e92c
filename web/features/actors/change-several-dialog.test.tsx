// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Actor } from '../../../domain/actor.ts';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../../lib/i18n.ts';
import { ChangeSeveralDialog } from './change-several-dialog.tsx';

const actor = (id: string, trade: Actor['trade']): Actor => ({
  ...{ id, name: id, trade, ring: 'network', stage: 'identified', contactRole: '', contactEmail: '', contactPhone: '' },
  ...{ levelNow: null, levelWanted: null, note: '', checkedOn: null, contactOn: '2026-01-01', version: 1 },
});

beforeEach(() => showMessages('sv', swedish));
afterEach(cleanup);

test('those that are ticked and have another value are changed, one after the other', async () => {
  const changed: string[] = [];
  let open = 0;
  let most = 0;
  const onChange = async (one: Actor, patch: Partial<Actor>) => {
    most = Math.max(most, (open += 1));
    await Promise.resolve();
    changed.push(`${one.id} ${JSON.stringify(patch)}`);
    open -= 1;
  };
  const onClose = vi.fn<() => void>();
  const rows = [
    actor('Stationshotellet', 'other'),
    actor('Sjöhotellet', 'hotel'),
    actor('Vandrarhemmet', 'other'),
    actor('Polisen', 'other'),
  ];
  render(<ChangeSeveralDialog rows={rows} onChange={onChange} onClose={onClose} />);
  fireEvent.change(screen.getByLabelText('Nytt värde'), { target: { value: 'hotel' } });
  for (const name of ['Stationshotellet', 'Sjöhotellet', 'Vandrarhemmet'])
    fireEvent.click(screen.getByLabelText(new RegExp(name)));
  fireEvent.click(screen.getByText('Ändra 2 organisationer'));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(changed).toEqual(['Stationshotellet {"trade":"hotel"}', 'Vandrarhemmet {"trade":"hotel"}']);
  expect(most).toBe(1);
});
