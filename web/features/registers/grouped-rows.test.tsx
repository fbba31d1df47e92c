// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { RegisterColumn } from '../../../domain/method.ts';
import { startI18n } from '../../lib/i18n.ts';
import { GroupedRows } from './grouped-rows.tsx';

beforeAll(() => startI18n({ sv: () => import('../../../locales/sv.json'), en: () => import('../../../locales/en.json') }));
afterEach(cleanup);

const column = (changes: Partial<RegisterColumn>): RegisterColumn => ({
  ...{ key: 'place', type: 'line', label: 'Plats', hint: '', items: [], scale: null, of: null, becomes: null },
  ...changes,
});
const groups = column({ key: 'groups', type: 'rows', label: 'Målgrupper', of: 'target-groups' });
const actors = column({ key: 'actors', type: 'actors', label: 'Aktörer' });
const row = (id: string, values: Record<string, string | string[]>) => ({ id, values, version: 1, updatedAt: '', origins: 0 });
const names = { actor: (id: string) => `aktör ${id}`, row: (_: string, id: string) => `grupp ${id}` };

test('places stand under each group that they name, with the actors who meet it there', () => {
  const onOpen = vi.fn<(row: unknown) => void>();
  const rows = [row('1', { place: 'Hamnen', groups: ['a', 'b'], actors: ['x'] }), row('2', { place: 'Torget' })];
  render(
    <GroupedRows
      by={groups}
      columns={[column({}), groups, actors]}
      rows={rows}
      names={names}
      titleOf={({ values }) => String(values['place'])}
      onOpen={onOpen}
    />,
  );
  const group = (name: RegExp) => screen.getByText(name, { selector: 'strong' }).closest('li')!;
  for (const name of [/grupp a/, /grupp b/]) expect(within(group(name)).getByRole('button', { name: /Hamnen/ })).toBeTruthy();
  expect(within(group(/grupp a/)).getByRole('list', { name: 'Aktörer' }).textContent).toBe('aktör x');
  within(group(/Målgrupper/))
    .getByRole('button', { name: /Torget/ })
    .click();
  expect(onOpen).toHaveBeenCalledWith(rows[1]);
});
