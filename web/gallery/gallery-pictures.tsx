import { useState } from 'react';
import { Card } from '../components/card.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RingsLegend } from '../components/rings-legend.tsx';
import { RingsList } from '../components/rings-list.tsx';
import { RingsPicture } from '../components/rings-picture.tsx';
import { SpreadDots } from '../components/spread-dots.tsx';
import { Timeline } from '../components/timeline.tsx';
import { sampleDots } from './samples.ts';

const crowd = [
  ...sampleDots,
  ...sampleDots.map((dot) => ({ ...dot, id: `${dot.id}b` })),
  ...sampleDots.map((dot) => ({ ...dot, id: `${dot.id}c` })),
];

export function GalleryPictures() {
  const [current, setCurrent] = useState<string | null>('a9');
  return (
    <>
      <PageHeader eyebrow="Galleri" title="Bilder och deras listor" />
      <div className="stack">
        <div className="split" data-side="equal">
          <Card title="Våra ringar">
            <RingsPicture dots={sampleDots} currentId={current} onSelect={setCurrent} />
            <RingsLegend />
          </Card>
          <Card title="Samma som lista">
            <RingsList dots={sampleDots} />
          </Card>
          <Card title="Många aktörer">
            <RingsPicture dots={crowd} />
          </Card>
          <Card title="Spridning: vi har mandat och tid">
            <SpreadDots label="Vi har mandat och tid" values={[2, 3, 3, 4, 4, 4, 5]} min={1} max={5} groupValue={3} />
            <SpreadDots label="Alla lika" values={[4, 4, 4, 4]} min={1} max={5} />
          </Card>
        </div>
        <Card title="Tidslinje">
          <Timeline
            startYear={2026}
            endYear={2028}
            today="2027-03-12"
            rows={[
              {
                id: '1',
                label: 'Fler köpare lagförs',
                bars: [
                  { id: 'a', label: 'Ta fram rutin', from: '2026-01', to: '2026-05' },
                  { id: 'b', label: 'Insatsvecka', from: '2027-10', to: '2027-10', tone: 'amber' },
                ],
              },
              {
                id: '2',
                label: 'Fler ser och vågar agera',
                bars: [
                  { id: 'c', label: 'Utbildning för hotell', from: '2026-04', to: '2026-11', tone: 'green' },
                  { id: 'd', label: 'Förebyggande i årskurs 7–9', from: '2028-08', to: '2028-12' },
                ],
              },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
