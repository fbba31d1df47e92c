import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { ConflictDialog } from '../components/conflict-dialog.tsx';
import { CopyLink } from '../components/copy-link.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Menu } from '../components/menu.tsx';
import { Notice } from '../components/notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Pill } from '../components/pill.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Progress } from '../components/progress.tsx';
import { QuoteBlock } from '../components/quote-block.tsx';
import { SaveState } from '../components/save-state.tsx';
import { Spinner } from '../components/spinner.tsx';
import { VersionPill } from '../components/version-pill.tsx';
import { notify } from '../lib/notify.ts';

const savedAt = new Date('2026-11-23T10:42');

const conflict = {
  mine: { title: 'Fler köpare lagförs', year: 2027 },
  theirs: { title: 'Fler köpare döms, färre utnyttjas', year: 2028 },
  fields: ['title' as const, 'year' as const],
};

export function GalleryParts() {
  const [open, setOpen] = useState<string | null>(new URLSearchParams(location.search).get('open'));
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        eyebrow="Galleri"
        title="Knappar, lappar och rutor"
        lead="Varje del i varje läge."
        actions={
          <Menu
            label="Mer"
            items={[
              { label: 'Skriv ut', icon: 'document', onSelect: () => notify('Skriver ut') },
              { label: 'Ta bort', icon: 'trash', danger: true, onSelect: () => setOpen('confirm') },
            ]}
          />
        }
      />
      <div className="grid" style={{ '--grid-min': '24rem' } as React.CSSProperties}>
        <Card title="Knappar">
          <div className="cluster">
            <Button variant="primary">Frys version 3</Button>
            <Button>Förhandsvisa</Button>
            <Button variant="plain">Avbryt</Button>
            <Button variant="danger">Ta bort</Button>
            <Button variant="danger" strong>
              Ta bort för gott
            </Button>
            <Button disabled>Går inte nu</Button>
            <Button variant="primary" busy>
              Sparar
            </Button>
            <Button icon="plus">Lägg till</Button>
            <Button icon="trash" iconOnly>
              Ta bort
            </Button>
            <Button size="small">Liten</Button>
            <Button size="large" variant="primary">
              Stor
            </Button>
          </div>
        </Card>
        <Card title="Lappar">
          <div className="cluster">
            <Pill>Vem gör vad 15</Pill>
            <Pill tone="spruce">Incheckning 5 min</Pill>
            <Pill tone="amber" icon="clock">
              Polisen har inte svarat
            </Pill>
            <Pill tone="red" icon="warning">
              1 aktivitet saknar riskbedömning
            </Pill>
            <Pill tone="green" icon="check">
              Bekräftad
            </Pill>
            <Pill tone="outline">Nätverk</Pill>
            <VersionPill savedAt={savedAt} />
            <VersionPill version={3} />
          </div>
        </Card>
        <Card title="Sparat och inte">
          <div className="stack" data-gap="2">
            <SaveState state={{ kind: 'idle' }} />
            <SaveState state={{ kind: 'dirty' }} />
            <SaveState state={{ kind: 'saving' }} />
            <SaveState state={{ kind: 'saved', at: savedAt }} />
            <SaveState state={{ kind: 'waiting', reason: 'NETWORK', retryAt: savedAt }} onRetry={() => notify('Försöker')} />
            <SaveState state={{ kind: 'refused', sentence: 'Rundan är stängd, så svaret kan inte ändras.', problem: null }} />
            <SaveState state={{ kind: 'conflict', theirs: null }} />
          </div>
        </Card>
        <Card title="Besked">
          <div className="stack" data-gap="2">
            <Notice>Svaren är dolda tills rundan stängs.</Notice>
            <Notice tone="spruce" title="Bra start">
              Alla organisationer har svarat.
            </Notice>
            <Notice tone="amber">Två väntar fortfarande.</Notice>
            <Notice tone="green">Klart att frysa.</Notice>
            <ProblemNotice error={{ code: 'STORAGE_UNAVAILABLE' }} onRetry={() => undefined} />
          </div>
        </Card>
        <Card title="Framsteg">
          <div className="stack">
            <Progress label="Svarat i rundan" value={4} max={9} />
            <Progress label="Bekräftelser" value={6} max={6} />
            <Spinner text="Gör dokumentet, det tar några sekunder" />
            <Disclosure summary="Visa detaljer">Här är detaljerna.</Disclosure>
          </div>
        </Card>
        <Card title="Citat och länk">
          <div className="stack">
            <QuoteBlock
              text="En stad där ingen köps eller utnyttjas, och där den som utsatts alltid möts av någon som vet vad nästa steg är."
              source="Visionen"
            />
            <CopyLink label="Länk till undertecknaren" url="https://ringar.exempelstad.se/link/9f8a7b6c5d4e3f2a1b" />
          </div>
        </Card>
      </div>
      <div className="stack" style={{ marginTop: '1.5rem' }}>
        <div className="cluster">
          <Button onClick={() => setOpen('dialog')}>Dialog</Button>
          <Button onClick={() => setOpen('confirm')}>Fråga</Button>
          <Button onClick={() => setOpen('conflict')}>Konflikt</Button>
          <Button onClick={() => notify('Aktören är tillagd', { action: { label: 'Ångra', run: () => undefined } })}>
            Besked i förbigående
          </Button>
        </div>
        <EmptyState
          icon="users"
          title="Lägg till er första aktör"
          actions={<Button variant="primary">Lägg till en aktör</Button>}
        >
          Registret är grunden för ringarna, inbjudningarna och planen. Börja med socialtjänsten och polisen; utan dem blir det
          ingen kärngrupp.
        </EmptyState>
      </div>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title="Bjud in en medlem"
        actions={<Button variant="primary">Skicka</Button>}
      >
        <p>Personen får en länk som gäller i sju dagar.</p>
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        onClose={close}
        onConfirm={close}
        title="Ta bort Hotell Hamnen?"
        confirmLabel="Ta bort"
        danger
      >
        Aktören försvinner ur ringarna och ur planens listor. Frysta dokument ändras inte.
      </ConfirmDialog>
      {open === 'conflict' ? (
        <ConflictDialog
          conflict={conflict}
          fields={[
            { key: 'title', label: 'Delmål' },
            { key: 'year', label: 'År' },
          ]}
          onResolve={close}
        />
      ) : null}
    </>
  );
}
