import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { CheckboxGroup } from '../components/checkbox-group.tsx';
import { DateField } from '../components/date-field.tsx';
import { FileDrop } from '../components/file-drop.tsx';
import { Form } from '../components/form.tsx';
import { NumberField } from '../components/number-field.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RadioGroup } from '../components/radio-group.tsx';
import { Select } from '../components/select.tsx';
import { TextArea } from '../components/text-area.tsx';
import { TextField } from '../components/text-field.tsx';

const steps = ['Stämmer inte alls', 'Stämmer lite', 'Både och', 'Stämmer bra', 'Stämmer helt'];

export function GalleryFields() {
  const [text, setText] = useState('Hotell Hamnen');
  const [unsafe, setUnsafe] = useState('Ring 19900101-0017 i morgon');
  const [long, setLong] = useState('Vi träffas varannan månad.\nAnteckningar skrivs under mötet.');
  const [trade, setTrade] = useState<string | null>('hotel');
  const [scale, setScale] = useState<string | null>('4');
  const [answer, setAnswer] = useState<string | null>(null);
  const [many, setMany] = useState<string[]>(['b']);
  const [ticked, setTicked] = useState(true);
  const [amount, setAmount] = useState<number | null>(12500);
  const [date, setDate] = useState<string | null>('2026-11-23');
  const [file, setFile] = useState<File | null>(null);
  return (
    <>
      <PageHeader eyebrow="Galleri" title="Fält" />
      <div className="split" data-side="equal">
        <Card title="Text">
          <Form onSubmit={() => undefined}>
            <TextField label="Namn" value={text} onChange={setText} hint="Organisationens namn, inte en person." />
            <TextField label="Anteckning" value={unsafe} onChange={setUnsafe} audience="alla i samverkan" optional />
            <TextArea label="Hur ska ni hålla ihop?" value={long} onChange={setLong} audience="alla i samverkan" />
            <TextArea
              label="Lapp"
              hideLabel
              note
              value="Samordnaren slutade och ingen tog över"
              onChange={() => undefined}
              audience="bara du tills alla visas"
            />
            <TextField label="Fel" value="" onChange={() => undefined} error="Skriv vad organisationen heter." />
            <TextField label="Låst" value="Fryst i version 3" onChange={() => undefined} readOnly />
            <Button type="submit" variant="primary">
              Spara
            </Button>
          </Form>
        </Card>
        <Card title="Val">
          <div className="stack" data-gap="5">
            <Select
              label="Bransch"
              value={trade}
              onChange={setTrade}
              options={[
                { value: 'hotel', label: 'Hotell' },
                { value: 'police', label: 'Polis' },
              ]}
            />
            <RadioGroup
              label="Hur väl stämmer det?"
              layout="scale"
              value={scale}
              onChange={setScale}
              options={steps.map((label, index) => ({ value: String(index + 1), label: `${index + 1}`, hint: label }))}
            />
            <RadioGroup
              label="Finns det en risk för målgruppen?"
              layout="row"
              value={answer}
              onChange={setAnswer}
              options={[
                { value: 'no', label: 'Nej' },
                { value: 'yes', label: 'Ja' },
              ]}
            />
            <RadioGroup
              label="Vad bestämmer ni?"
              layout="cards"
              value={answer}
              onChange={setAnswer}
              options={[
                { value: 'a', label: 'Vi börjar', hint: 'Ni är redo och vill.' },
                { value: 'b', label: 'Vi börjar smått', hint: 'En utbildningsdag först.' },
              ]}
            />
            <CheckboxGroup
              label="Kompetens"
              values={many}
              onChange={setMany}
              options={[
                { value: 'a', label: 'Strategisk', hint: 'Kan fatta beslut' },
                { value: 'b', label: 'Operativ' },
              ]}
            />
            <Checkbox label="Har barnperspektivet" checked={ticked} onChange={setTicked} />
            <Checkbox label="Går inte att ändra" checked disabled onChange={() => undefined} />
            <div className="cluster" data-gap="4">
              <NumberField label="Belopp" value={amount} onChange={setAmount} min={0} max={1e12} unit="kr" />
              <DateField label="Kontrollerad" value={date} onChange={setDate} />
            </div>
            <FileDrop label="Underskrivet papper" file={file} onChange={setFile} accept={['.pdf', '.png', '.jpg']} />
          </div>
        </Card>
      </div>
    </>
  );
}
