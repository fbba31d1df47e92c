// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import swedish from '../../locales/sv.json' with { type: 'json' };
import { showMessages } from '../lib/i18n.ts';
import { Button } from './button.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DataTable } from './data-table.tsx';
import { EditableCell } from './editable-cell.tsx';
import { FileDrop } from './file-drop.tsx';
import { Form } from './form.tsx';
import { NeedList } from './need-list.tsx';
import { NumberField } from './number-field.tsx';
import { RadioGroup } from './radio-group.tsx';
import { RingsPicture } from './rings-picture.tsx';
import { SaveState } from './save-state.tsx';
import { SpreadDots } from './spread-dots.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

beforeEach(() => showMessages('sv', swedish));
afterEach(cleanup);

const personalNumber = '19900101-0017';

const nothing = () => undefined;

function Note({ onSubmit = nothing }: { onSubmit?: () => void }) {
  const [text, setText] = useState('');
  return (
    <Form onSubmit={onSubmit}>
      <TextField label="Anteckning" hint="Kort" audience="alla i samverkan" value={text} onChange={setText} />
      <Button type="submit">Spara</Button>
    </Form>
  );
}

describe('text fields', () => {
  test('say what they are for and who will see what is written', () => {
    render(<Note />);
    const field = screen.getByRole('textbox', { name: 'Anteckning' });
    const described = field
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => document.getElementById(id)!.textContent);
    expect(described).toEqual(['Kort', 'Vem ser det här: alla i samverkan']);
  });

  test('a personal number is explained, and the form is not sent until it is gone', async () => {
    const onSubmit = vi.fn<(...values: unknown[]) => void>();
    render(<Note onSubmit={onSubmit} />);
    const field = screen.getByRole('textbox');
    await userEvent.type(field, `ring ${personalNumber}`);
    expect(screen.getByText(/ser ut som ett personnummer: ”19900101-0017”/)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(onSubmit).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field);
    await userEvent.clear(field);
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  test('one line that is too long is kept whole when it is pasted, says by how much, and is not sent', async () => {
    const sent = vi.fn<(text: string) => void>();
    function Line() {
      const [text, setText] = useState('');
      return (
        <Form onSubmit={() => sent(text)}>
          <TextField label="Beslut" maxLength={300} value={text} onChange={setText} />
          <Button type="submit">Spara</Button>
        </Form>
      );
    }
    render(<Line />);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Beslut' });
    await userEvent.click(field);
    await userEvent.paste('a'.repeat(280));
    expect(screen.getByText('20 tecken kvar')).toBeDefined();
    await userEvent.paste('b'.repeat(44));
    expect(field.value).toHaveLength(324);
    expect(screen.getByText(/24 tecken för lång/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(sent).not.toHaveBeenCalled();
  });

  test('a text that is too long is kept whole and says by how much', () => {
    render(<TextArea label="Lapp" value="abcdef" maxLength={4} onChange={() => undefined} />);
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'abcdef');
    expect(screen.getByText(/2 tecken för lång/)).toBeTruthy();
  });
});

describe('number field', () => {
  function Amount({ onChange }: { onChange: (value: number | null) => void }) {
    const [value, setValue] = useState<number | null>(null);
    return <NumberField label="Belopp" value={value} min={0} onChange={(next) => (setValue(next), onChange(next))} />;
  }

  test('passes on only numbers it understands, and leaves the rest to be corrected', async () => {
    const onChange = vi.fn<(...values: unknown[]) => void>();
    render(<Amount onChange={onChange} />);
    const field = screen.getByRole('textbox');
    await userEvent.type(field, '1 2,5');
    expect(onChange.mock.lastCall).toEqual([12.5]);
    await userEvent.type(field, 'x');
    expect(onChange.mock.lastCall).toEqual([null]);
    expect(field).toHaveProperty('value', '1 2,5x');
    expect(screen.getByText(swedish.fields.number)).toBeTruthy();
    await userEvent.clear(field);
    expect(onChange.mock.lastCall).toEqual([null]);
    await userEvent.type(field, '-3');
    expect(screen.getByText('Talet får inte vara lägre än 0.')).toBeTruthy();
    expect(onChange.mock.lastCall).toEqual([null]);
  });
});

test('an amount in thousands is read as it is meant, and what cannot be read leaves the amount before', async () => {
  const onChange = vi.fn<(...values: unknown[]) => void>();
  function Kronor() {
    const [value, setValue] = useState<number | null>(500);
    return <NumberField label="Belopp" money whole value={value} onChange={(next) => (setValue(next), onChange(next))} />;
  }
  render(<Kronor />);
  const field = screen.getByRole('textbox');
  await userEvent.clear(field);
  await userEvent.type(field, '80 tk');
  expect(onChange.mock.lastCall).toEqual([500]);
  expect(screen.getByText(swedish.fields.amount)).toBeTruthy();
  await userEvent.type(field, 'r');
  expect(onChange.mock.lastCall).toEqual([80_000]);
  await userEvent.tab();
  expect(field).toHaveProperty('value', '80\u00a0000');
});

test('a busy button says so and does nothing', async () => {
  const onClick = vi.fn<(...values: unknown[]) => void>();
  render(
    <Button busy onClick={onClick}>
      Sparar
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Sparar' });
  await userEvent.click(button);
  expect(button.getAttribute('aria-busy')).toBe('true');
  expect(onClick).not.toHaveBeenCalled();
});

test('a radio group is one named group and gives the value', async () => {
  const onChange = vi.fn<(...values: unknown[]) => void>();
  render(
    <RadioGroup
      label="Redo?"
      layout="scale"
      value={null}
      onChange={onChange}
      options={[
        { value: '1', label: '1' },
        { value: '2', label: '2' },
      ]}
    />,
  );
  await userEvent.click(within(screen.getByRole('group', { name: 'Redo?' })).getByRole('radio', { name: '2' }));
  expect(onChange).toHaveBeenCalledWith('2');
});

describe('a long table', () => {
  type Row = { id: string; name: string };
  const many: Row[] = Array.from({ length: 120 }, (_, at) => ({
    id: String(at + 1),
    name: `Rad ${String(at + 1).padStart(3, '0')}`,
  }));
  const columns = [{ key: 'name', header: 'Namn', cell: (row: Row) => row.name, sortValue: (row: Row) => row.name }];
  const table = (rows: Row[], current?: string) => (
    <DataTable
      caption="Rader"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      total={many.length}
      {...(current ? { isCurrent: ({ id }: Row) => id === current } : {})}
    />
  );
  const names = () => screen.getAllByText(/^Rad \d+$/).map(({ textContent }) => textContent);

  test('has pages of fifty rows, and says which of them are shown', async () => {
    render(table(many));
    expect(names()).toEqual(many.slice(0, 50).map(({ name }) => name));
    await userEvent.click(screen.getByRole('button', { name: 'Nästa' }));
    await userEvent.click(screen.getByRole('button', { name: 'Nästa' }));
    expect(names()).toEqual(many.slice(100).map(({ name }) => name));
    expect(screen.getByText('Rad 101–120. 120 rader')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Nästa' })).toHaveProperty('disabled', true);
    await userEvent.selectOptions(screen.getByLabelText('Välj sida'), '2');
    expect(names()[0]).toBe('Rad 051');
  });

  test('begins anew when other rows are chosen, stays when one goes, and shows the one that is opened', async () => {
    const { rerender } = render(table(many));
    await userEvent.selectOptions(screen.getByLabelText('Välj sida'), '2');
    rerender(table(many.slice(10)));
    expect(names()[0]).toBe('Rad 011');
    rerender(table(many, '110'));
    expect(names()).toContain('Rad 110');
  });

  test('is whole on paper', () => {
    render(table(many));
    fireEvent(window, new Event('beforeprint'));
    expect(names()).toHaveLength(120);
    fireEvent(window, new Event('afterprint'));
    expect(names()).toHaveLength(50);
  });
});

test('a long list of what waits is folded after the first, with a count', () => {
  const items = Array.from({ length: 20 }, (_, at) => ({ id: String(at), title: `Sak ${at}` }));
  const { rerender } = render(<NeedList items={items} />);
  expect(screen.getByText('Visa 12 till').closest('details')?.querySelectorAll('li')).toHaveLength(12);
  rerender(<NeedList items={items.slice(0, 10)} />);
  expect(screen.queryByText(/^Visa/)).toBeNull();
});

describe('data table', () => {
  const rows = [
    { id: 'a', name: 'Ö', count: 2 },
    { id: 'b', name: 'Å', count: 10 },
  ];
  const columns = [
    {
      key: 'name',
      header: 'Namn',
      rowHeader: true,
      cell: (row: (typeof rows)[number]) => row.name,
      sortValue: (row: (typeof rows)[number]) => row.name,
    },
    {
      key: 'count',
      header: 'Antal',
      cell: (row: (typeof rows)[number]) => row.count,
      sortValue: (row: (typeof rows)[number]) => row.count,
    },
    { key: 'plain', header: 'Övrigt', cell: () => 'x' },
  ];
  const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

  test('sorts by a header, says the order, and turns it at the second press', async () => {
    render(
      <DataTable
        caption="Aktörer"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        firstSort={{ key: 'name', direction: 'up' }}
      />,
    );
    const table = screen.getByRole('table', { name: 'Aktörer' });
    expect(names()).toEqual(['Å', 'Ö']);
    const header = within(table).getByRole('columnheader', { name: 'Antal' });
    expect(header.getAttribute('aria-sort')).toBeNull();
    await userEvent.click(within(header).getByRole('button'));
    expect(names()).toEqual(['Ö', 'Å']);
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(within(header).getByRole('button'));
    expect(names()).toEqual(['Å', 'Ö']);
    expect(header.getAttribute('aria-sort')).toBe('descending');
  });

  test('a table without filters sorts by a list too, for phones and for folded columns', async () => {
    render(<DataTable caption="Aktörer" columns={columns} rows={rows} rowKey={(row) => row.id} />);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sortera efter' }), 'Namn');
    expect(names()).toEqual(['Å', 'Ö']);
  });

  test('columns without room are folded into a detail that the row opens and closes by keyboard', async () => {
    const width = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(240);
    render(<DataTable caption="Aktörer" columns={columns} rows={rows} rowKey={(row) => row.id} folds={(row) => row.name} />);
    expect(screen.queryByRole('columnheader', { name: 'Antal' })).toBeNull();
    const more = screen.getByRole('button', { name: 'Visa hela raden: Å' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    more.focus();
    await userEvent.keyboard('{Enter}');
    const detail = document.getElementById(more.getAttribute('aria-controls')!)!;
    expect(within(detail).getByText('Antal')).toBeTruthy();
    expect(more.getAttribute('aria-expanded')).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: 'Visa mindre av raden: Å' }));
    expect(screen.queryByText('Antal', { selector: 'dt' })).toBeNull();
    width.mockRestore();
  });

  test('shows how many rows are left, and what to do when there are none', () => {
    const { rerender } = render(
      <DataTable caption="A" columns={columns} rows={rows.slice(1)} total={2} rowKey={(row) => row.id} />,
    );
    expect(screen.getByText('1 av 2 rader')).toBeTruthy();
    rerender(<DataTable caption="A" columns={columns} rows={[]} rowKey={(row) => row.id} empty={<p>Lägg till den första</p>} />);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('Lägg till den första')).toBeTruthy();
  });
});

describe('editable cell', () => {
  test('Enter keeps the new value and gives the focus back', async () => {
    const onCommit = vi.fn<(...values: unknown[]) => void>();
    render(<EditableCell label="Kontakt" value="Chef" onCommit={onCommit} />);
    await userEvent.click(screen.getByRole('button', { name: 'Ändra Kontakt: Chef' }));
    await userEvent.clear(screen.getByRole('textbox', { name: 'Kontakt' }));
    await userEvent.type(screen.getByRole('textbox'), 'Reception{Enter}');
    expect(onCommit).toHaveBeenCalledExactlyOnceWith('Reception');
    expect(document.activeElement).toBe(screen.getByRole('button'));
  });

  test('Escape takes back, and an unsafe value stays open', async () => {
    const onCommit = vi.fn<(...values: unknown[]) => void>();
    render(<EditableCell label="Kontakt" value="Chef" onCommit={onCommit} />);
    await userEvent.click(screen.getByRole('button'));
    await userEvent.type(screen.getByRole('textbox'), ` ${personalNumber}{Enter}`);
    expect(screen.getByRole('textbox')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Ändra Kontakt: Chef' })).toBeTruthy();
    expect(onCommit).not.toHaveBeenCalled();
  });
});

describe('conflict dialog', () => {
  test('lines of a list are shown in words, never as data', () => {
    const lines = (text: string) => ({ decisions: [{ id: 'a1', text }], version: 1 });
    render(
      <ConflictDialog
        conflict={{ mine: lines('Vi börjar i maj'), theirs: lines('Vi börjar i juni'), fields: ['decisions'] }}
        fields={[{ key: 'decisions', label: 'Beslut' }]}
        onResolve={nothing}
      />,
    );
    expect(screen.getByText('Vi börjar i maj')).toBeDefined();
    expect(document.body.textContent).not.toMatch(/[{}[\]"]|a1/);
  });

  const conflict = {
    mine: { title: 'Mitt', year: 2027 },
    theirs: { title: 'Deras', year: 2028 },
    fields: ['title' as const, 'year' as const],
  };

  test('shows both versions and gives the chosen value of each field', async () => {
    const onResolve = vi.fn<(...values: unknown[]) => void>();
    render(
      <ConflictDialog
        conflict={conflict}
        fields={[
          { key: 'title', label: 'Delmål' },
          { key: 'year', label: 'År' },
        ]}
        onResolve={onResolve}
      />,
    );
    expect(screen.getByRole('button', { name: '2 val kvar' })).toHaveProperty('disabled', true);
    const title = screen.getByRole('group', { name: 'Delmål' });
    expect(within(title).getByText('Mitt')).toBeTruthy();
    expect(within(title).getByText('Deras')).toBeTruthy();
    await userEvent.click(within(title).getByRole('radio', { name: /Din version/ }));
    await userEvent.click(within(screen.getByRole('group', { name: 'År' })).getByRole('radio', { name: /Den sparade/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara valet' }));
    expect(onResolve).toHaveBeenCalledExactlyOnceWith({ title: 'Mitt', year: 2028 });
  });

  test('closing it chooses nothing and leaves a way back', async () => {
    const onResolve = vi.fn<(...values: unknown[]) => void>();
    render(<ConflictDialog conflict={conflict} fields={[]} onResolve={onResolve} />);
    await userEvent.click(screen.getByRole('button', { name: 'Stäng' }));
    expect(onResolve).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Jämför och välj' }));
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});

describe('save state', () => {
  test('a refusal is said with its sentence', () => {
    render(<SaveState state={{ kind: 'refused', sentence: 'Rundan är stängd.', problem: null }} />);
    expect(screen.getByRole('status').textContent).toContain('Inte sparat');
    expect(screen.getByText('Rundan är stängd.')).toBeTruthy();
  });

  test('waiting for the network offers to try now', async () => {
    const onRetry = vi.fn<(...values: unknown[]) => void>();
    render(<SaveState state={{ kind: 'waiting', reason: 'NETWORK', retryAt: new Date() }} onRetry={onRetry} />);
    await userEvent.click(screen.getByRole('button', { name: 'Försök nu' }));
    expect(onRetry).toHaveBeenCalled();
  });
});

test('the rings have one tab stop, and arrow keys lead on to the next actor', async () => {
  const onSelect = vi.fn<(...values: unknown[]) => void>();
  const dots = [
    { id: 'p', name: 'Polisen', ring: 'network' as const, tone: 'waiting' as const },
    { id: 'h', name: 'Hotellet', ring: 'local' as const, tone: 'other' as const },
  ];
  render(<RingsPicture dots={dots} counts={{ local: 34 }} onSelect={onSelect} />);
  expect(screen.getByRole('group').getAttribute('aria-label')).toContain('Lokalsamhället: 34 aktörer');
  await userEvent.tab();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Polisen, Nätverket, väntar på svar');
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(document.activeElement?.getAttribute('aria-label')).toContain('Hotellet');
  expect(onSelect).toHaveBeenCalledExactlyOnceWith('h');
});

test('a spread says its figures and has the equal table', () => {
  render(<SpreadDots label="Mandat" values={[2, 4, 4]} min={1} max={5} groupValue={3} />);
  expect(screen.getByRole('img', { name: 'Mandat: 3 svar, median 4, från 2 till 4' })).toBeTruthy();
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(rows).toEqual(['10', '21', '30', '42', '50']);
  expect(screen.getByText('Gruppens värde 3')).toBeTruthy();
});

test('a file of another type or size is refused in words and not passed on', async () => {
  const onChange = vi.fn<(...values: unknown[]) => void>();
  render(<FileDrop label="Fil" file={null} accept={['.xlsx', '.csv']} maxBytes={10} onChange={onChange} />);
  const input = screen.getByLabelText('Fil');
  const user = userEvent.setup({ applyAccept: false });
  await user.upload(input, new File(['x'], 'bild.exe'));
  expect(screen.getByText(/Filen bild.exe har en typ/)).toBeTruthy();
  await user.upload(input, new File(['12345678901'], 'lista.csv'));
  expect(screen.getByText(/Filen lista.csv är 11/)).toBeTruthy();
  expect(onChange).not.toHaveBeenCalled();
  await user.upload(input, new File(['1'], 'lista.CSV'));
  expect(onChange).toHaveBeenCalledTimes(1);
});
