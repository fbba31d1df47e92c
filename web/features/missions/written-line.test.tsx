// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../../lib/i18n.ts';
import { WrittenLine } from './written-line.tsx';

afterEach(cleanup);

const line = () => screen.getByLabelText<HTMLInputElement>('Uppgift');

async function writeWith(onSave: (text: string) => Promise<unknown>): Promise<void> {
  showMessages('sv', swedish);
  render(<WrittenLine label="Uppgift" value="Ring" onSave={onSave} />);
  fireEvent.change(line(), { target: { value: 'Ring hotellet' } });
  await act(async () => fireEvent.blur(line()));
}

test('a line that is refused keeps what was written, one that is saved shows what is stored', async () => {
  await writeWith(() => Promise.reject(new Error('refused')));
  expect(line().value).toBe('Ring hotellet');
  cleanup();
  await writeWith(() => Promise.resolve());
  expect(line().value, 'the stored line, which the page reads again').toBe('Ring');
});
