/* oxlint-disable react/no-unstable-nested-components -- cells of a gallery that is drawn once */
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { DataTable } from '../components/data-table.tsx';
import { EditableCell } from '../components/editable-cell.tsx';
import { Menu } from '../components/menu.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Pill } from '../components/pill.tsx';
import { Select } from '../components/select.tsx';
import { TextField } from '../components/text-field.tsx';
import { sampleDots } from './samples.ts';

const first = sampleDots.slice(5, 17).map((dot, index) => ({
  ...dot,
  contact: index % 3 ? 'Receptionschef' : '',
  phone: '040-10 20 30',
  influence: (index % 5) + 1,
}));

export function GalleryTable() {
  const [rows, setRows] = useState(first);
  const [query, setQuery] = useState('');
  const shown = rows.filter((row) => row.name.toLowerCase().includes(query.toLowerCase()));
  const set = (id: string, contact: string) => setRows(rows.map((row) => (row.id === id ? { ...row, contact } : row)));
  return (
    <>
      <PageHeader eyebrow="Exempelstad · Aktörer" title="34 aktörer, tolv väntar på svar" />
      <DataTable
        caption="Aktörer"
        rows={shown}
        total={rows.length}
        rowKey={(row) => row.id}
        firstSort={{ key: 'name', direction: 'up' }}
        filters={
          <>
            <TextField label="Sök" type="search" value={query} onChange={setQuery} unguarded />
            <Select
              label="Ring"
              value={null}
              placeholder="Alla"
              onChange={() => undefined}
              options={[{ value: 'core', label: 'Kärngruppen' }]}
            />
          </>
        }
        actions={
          <>
            <Button icon="upload">Läs in</Button>
            <Button variant="primary" icon="plus">
              Lägg till
            </Button>
          </>
        }
        columns={[
          { key: 'name', header: 'Namn', rowHeader: true, cell: (row) => row.name, sortValue: (row) => row.name },
          { key: 'ring', header: 'Ring', cell: (row) => row.ring, sortValue: (row) => row.ring },
          {
            key: 'state',
            header: 'Läge',
            cell: (row) => (
              <Pill tone={row.tone === 'waiting' ? 'amber' : 'spruce'}>{row.tone === 'waiting' ? 'Väntar på svar' : 'Med'}</Pill>
            ),
            sortValue: (row) => row.tone,
          },
          {
            key: 'contact',
            header: 'Kontakt',
            cell: (row) => (
              <EditableCell label={`Kontakt, ${row.name}`} value={row.contact} onCommit={(value) => set(row.id, value)} />
            ),
            sortValue: (row) => row.contact,
          },
          { key: 'phone', header: 'Telefon', cell: (row) => row.phone },
          {
            key: 'influence',
            header: 'Inflytande',
            align: 'end',
            cell: (row) => row.influence,
            sortValue: (row) => row.influence,
          },
          {
            key: 'more',
            header: 'Åtgärder',
            hideHeader: true,
            cell: () => (
              <Menu
                label="Mer"
                iconOnly
                icon="settings"
                variant="plain"
                items={[{ label: 'Ta bort', danger: true, icon: 'trash', onSelect: () => undefined }]}
              />
            ),
          },
        ]}
      />
    </>
  );
}
