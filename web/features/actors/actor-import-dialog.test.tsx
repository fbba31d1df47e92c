// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { ActorImportPreview } from '../../../contract/actors.ts';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../../lib/i18n.ts';
import { ActorImportDialog } from './actor-import-dialog.tsx';

type Input = { columns?: unknown; duplicates: string; choices: Record<string, unknown> };

const calls: { previews: Input[]; imports: Input[]; answer: (preview: ActorImportPreview) => void } = {
  previews: [],
  imports: [],
  answer: () => undefined,
};

vi.mock('../../lib/api.ts', () => {
  const mutation = (mutationFn: (input: Input) => Promise<unknown>) => ({
    mutationOptions: (options: object = {}) => ({ mutationFn, ...options }),
  });
  return {
    api: {
      actors: {
        previewImport: mutation((input) => {
          calls.previews.push(input);
          return new Promise((resolve) => (calls.answer = resolve));
        }),
        import: mutation((input) => {
          calls.imports.push(input);
          return Promise.resolve({ imported: 1, skipped: 1 });
        }),
      },
    },
  };
});

const preview: ActorImportPreview = {
  sheets: [
    { name: 'Läs mig', isHidden: false, rows: 2 },
    { name: 'Aktörer', isHidden: false, rows: 5 },
  ],
  sheet: 'Aktörer',
  headingRow: 2,
  rowsAbove: 1,
  firstRows: [
    { row: 1, cells: ['Lista 2026'] },
    { row: 2, cells: ['Namn', 'Typ'] },
  ],
  text: null,
  headings: ['Namn', 'Typ', 'Kontaktperson'],
  hiddenRows: 0,
  hiddenColumns: [],
  personColumns: [2],
  columns: ['name', 'trade', null],
  sample: [['Hotellet', 'Flygning', '']],
  rows: 3,
  problem: null,
  ready: 1,
  errors: [{ row: 4, column: 0, field: 'name', code: 'name-missing', value: '' }],
  skipped: [{ row: 5, name: 'Summa', code: 'total-row' }],
  notices: [],
  unknownTrades: [{ label: 'Flygning', rows: 1, trade: 'other', isChosen: false }],
};

/** The dialog with a file that has been read. */
async function opened(change: Partial<ActorImportPreview> = {}) {
  const onClose = vi.fn<() => void>();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ActorImportDialog slug="stad" open onClose={onClose} />
    </QueryClientProvider>,
  );
  fireEvent.change(screen.getByLabelText('Lista'), { target: { files: [new File(['x'], 'lista.xlsx')] } });
  await answered(change);
  return onClose;
}

async function answered(change: Partial<ActorImportPreview> = {}) {
  const asked = calls.previews.length;
  await waitFor(() => expect(calls.previews.length).toBeGreaterThan(0));
  calls.answer({ ...preview, ...change });
  await waitFor(() => expect(screen.queryByText('Läser listan…') === null || calls.previews.length > asked).toBe(true));
}

const lastChoices = () => calls.previews.at(-1)?.choices;

beforeEach(() => {
  calls.previews = [];
  calls.imports = [];
  showMessages('sv', swedish);
});
afterEach(cleanup);

test('what is not read is said, and a row with something wrong can be left out', async () => {
  await opened();
  for (const text of [
    'En rad ovanför rubrikerna läses inte.',
    'De här bladen läses inte: Läs mig.',
    'Rad 5: Summa. Det ser ut som en summa.',
  ]) {
    expect(screen.getByText(text)).toBeTruthy();
  }
  expect(screen.getByText(/^Kontaktperson brukar innehålla namn/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Läs in en aktör' }).disabled).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Utelämna rad 4' }));
  await waitFor(() => expect(lastChoices()).toMatchObject({ leftOut: [4] }));
});

test('a total that is an organisation is taken in, and a row that was left out comes back', async () => {
  await opened({ errors: [] });
  fireEvent.click(screen.getByRole('button', { name: 'Ta med rad 5, Summa' }));
  await waitFor(() => expect(lastChoices()).toMatchObject({ takenIn: [5] }));
  await answered({ errors: [], skipped: [{ row: 3, name: 'Hotellet', code: 'left-out' }] });
  fireEvent.click(await screen.findByRole('button', { name: 'Ta med rad 3, Hotellet' }));
  await waitFor(() => expect(calls.previews).toHaveLength(3));
});

test('choices made while a preview is under way are asked for once, together, when it has come', async () => {
  await opened({ errors: [] });
  fireEvent.change(screen.getByLabelText('Flygning (en rad)'), { target: { value: 'transport' } });
  await waitFor(() => expect(calls.previews).toHaveLength(2));
  fireEvent.click(screen.getByLabelText(/^Utelämna namn som redan finns/));
  fireEvent.change(within(screen.getByRole('group', { name: 'Vad finns i varje kolumn?' })).getByLabelText('Typ'), {
    target: { value: 'note' },
  });
  expect(calls.previews).toHaveLength(2);
  calls.answer({ ...preview, errors: [] });
  await waitFor(() => expect(calls.previews).toHaveLength(3));
  expect(calls.previews[2]).toMatchObject({
    duplicates: 'skip',
    columns: ['name', 'note', null],
    choices: { trades: [{ label: 'Flygning', trade: 'transport' }] },
  });
});

test('another row of headings begins anew with the columns, and what is imported is what was chosen', async () => {
  const onClose = await opened({ errors: [] });
  fireEvent.change(screen.getByLabelText('Rubrikrad'), { target: { value: '0' } });
  await waitFor(() => expect(calls.previews.at(-1)).not.toHaveProperty('columns'));
  expect(lastChoices()).toMatchObject({ headingRow: 0 });
  await answered({ errors: [], headingRow: 0 });
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Läs in en aktör' }).disabled).toBe(false));
  fireEvent.click(screen.getByRole('button', { name: 'Läs in en aktör' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(calls.imports).toMatchObject([{ columns: ['name', 'trade', null], choices: { headingRow: 0 } }]);
});
