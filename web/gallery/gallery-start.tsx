import { BarClock } from '../components/bar-clock.tsx';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { NeedList } from '../components/need-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Pill } from '../components/pill.tsx';
import { RingsLegend } from '../components/rings-legend.tsx';
import { RingsPicture } from '../components/rings-picture.tsx';
import { sampleDots } from './samples.ts';

export function GalleryStart() {
  return (
    <>
      <PageHeader
        eyebrow="Måndag 23 november"
        title="Tre saker behöver dig i dag"
        actions={
          <>
            <Button variant="primary">Starta arbetspass</Button>
            <Button>Nödnummer</Button>
          </>
        }
      />
      <div className="split">
        <div className="stack">
          <Card>
            <NeedList
              items={[
                {
                  id: '1',
                  sign: '5',
                  unit: 'svar',
                  title: 'Fem svar saknas i rundan ”Är vi redo?”',
                  detail: 'Stängs på fredag. Du ser vilka som har svarat, inte vad.',
                  action: <Button>Påminn</Button>,
                },
                {
                  id: '2',
                  icon: 'phone',
                  title: 'Två kontakter i rutinen är äldre än sex månader',
                  detail: 'Socialjouren kväll, hotellens nattreception',
                  action: <Button>Kontrollera</Button>,
                },
                {
                  id: '3',
                  sign: '§',
                  title: 'Fastighetsbolaget har godkänt planen med ett förbehåll',
                  detail: 'Version 3 · fyra av sex organisationer klara',
                  action: <Button>Läs</Button>,
                },
              ]}
            />
          </Card>
          <Card title="Nästa arbetspass">
            <div className="cluster" data-justify="between">
              <strong>Kartlägg problembilden, pass 2</strong>
              <Pill tone="amber">Polisen har inte svarat</Pill>
            </div>
            <p className="small muted">Torsdag 26 november 13.00–14.30 · Stadshuset, Eken</p>
            <div className="cluster" style={{ marginTop: '.6rem' }}>
              <Pill tone="spruce">Incheckning 5 min</Pill>
              <Pill>Hitta målgruppen 35</Pill>
              <Pill>Hitta kontaktytan 35</Pill>
              <Pill>Vem gör vad 15</Pill>
            </div>
          </Card>
          <Card title="Klockor">
            <BarClock label="Årlig översyn av planen" value="om 47 dagar" elapsed={0.87} />
            <BarClock label="Lägesbild enligt lagen, vartannat år" value="om 14 månader" elapsed={0.42} />
            <BarClock label="Kontakter att kontrollera" value="8 dagar försenat" elapsed={1} tone="amber" />
          </Card>
        </div>
        <Card title="Våra ringar" aside={<a href="#lista">Visa som lista</a>}>
          <RingsPicture dots={sampleDots} />
          <p className="small muted">Fem nya aktörer sedan i våras. Bemanningsbolag och vård saknas i nätverket.</p>
          <RingsLegend />
        </Card>
      </div>
    </>
  );
}
