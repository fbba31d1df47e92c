import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Pill } from '../components/pill.tsx';
import { QuoteBlock } from '../components/quote-block.tsx';
import { Tabs } from '../components/tabs.tsx';
import { VersionPill } from '../components/version-pill.tsx';

const labels = [
  'Vision',
  'Delmål och aktiviteter',
  'Plattform',
  'Resurser',
  'Kommunikation',
  'Utvärdering',
  'Tidslinje',
  'Bekräftelse',
];

export function GalleryPlan() {
  return (
    <>
      <PageHeader
        eyebrow="Exempelstad · Steg 6"
        title="Samverkansplan 2026–2028"
        lead={
          <QuoteBlock text="En stad där ingen köps eller utnyttjas, och där den som utsatts alltid möts av någon som vet vad nästa steg är." />
        }
        actions={
          <>
            <VersionPill savedAt={new Date('2026-11-23T10:42')} />
            <Button>Förhandsvisa PDF</Button>
            <Button variant="primary">Frys version 3</Button>
          </>
        }
      />
      <Tabs
        label="Planens delar"
        current="Delmål och aktiviteter"
        tabs={labels.map((label) => ({
          key: label,
          label,
          link: { to: '/s/$collab/plan/$tab', params: { collab: 'exempelstad', tab: label } },
          badge:
            label === 'Bekräftelse' ? (
              <Pill tone="amber" strong>
                4 av 6
              </Pill>
            ) : undefined,
        }))}
      />
      <Card>Planens innehåll.</Card>
    </>
  );
}
