// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import swedish from '../../../locales/sv.json' with { type: 'json' };
import type { RevisionAnswer } from '../../../domain/revision.ts';
import { showMessages } from '../../lib/i18n.ts';
import { setPageUser } from '../../lib/page-user.ts';
import { RevisionQuestion } from './revision-question.tsx';

/** A server that keeps the answer to one question as the API does. */
const server = vi.hoisted(() => ({ stored: null as RevisionAnswer | null, isAway: false }));

vi.mock('../../lib/collaboration.ts', () => ({ useSlug: () => 'stad' }));
vi.mock('../../lib/client.ts', () => ({
  client: {
    followUp: {
      answerRevision: async ({ version, choice, why }: Pick<RevisionAnswer, 'version' | 'choice' | 'why'>) => {
        if (server.isAway) throw new TypeError('Failed to fetch');
        const before = server.stored;
        if (version !== (before?.version ?? 0))
          throw Object.assign(new Error(), { code: 'STALE_VERSION', status: 409, data: { current: before } });
        server.stored = {
          ...{ of: 'goal', id: 'g', version: version + 1 },
          ...{ choice: choice ?? before!.choice, why: why ?? before?.why ?? '' },
        };
        return server.stored;
      },
    },
  },
}));

const first: RevisionAnswer = { of: 'goal', id: 'g', choice: 'change', why: 'För litet', version: 1 };

beforeEach(() => {
  sessionStorage.clear();
  setPageUser('coordinator');
  showMessages('sv', swedish);
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true;
  };
  Object.assign(server, { stored: first, isAway: false });
});
afterEach(cleanup);

function open(): void {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RevisionQuestion revision="r" asked={{ of: 'goal', id: 'g', title: 'Delmål 1', about: '' }} given={first} />
    </QueryClientProvider>,
  );
}

const why = () => screen.getByLabelText<HTMLInputElement>(new RegExp(swedish.revision.whyChange.replace('?', '\\?')));
const write = async (text: string) => {
  fireEvent.change(why(), { target: { value: text } });
  await act(async () => fireEvent.blur(why()));
};

test('another has answered since the page was read: both reasons are shown, and nothing is overwritten before the choice', async () => {
  open();
  server.stored = { ...first, why: 'Den andres skäl', version: 2 };
  await write('Mitt skäl');
  expect(server.stored.why).toBe('Den andres skäl');
  const dialog = screen.getByRole('dialog');
  expect(dialog.textContent).toContain('Mitt skäl');
  expect(dialog.textContent).toContain('Den andres skäl');
  fireEvent.click(screen.getByRole('button', { name: swedish.conflict.allMine }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: swedish.conflict.apply })));
  expect(server.stored).toEqual({ ...first, why: 'Mitt skäl', version: 3 });
});

test('the choice of one and the reason of another are both kept', async () => {
  open();
  server.stored = { ...first, choice: 'end', version: 2 };
  await write('Mitt skäl');
  expect(server.stored).toEqual({ ...first, choice: 'end', why: 'Mitt skäl', version: 3 });
});

test('a reason that was not saved is in its field after a reload', async () => {
  open();
  server.isAway = true;
  await write('Skrivet utan nät');
  cleanup();
  open();
  expect(why().value).toBe('Skrivet utan nät');
});
