import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { EntryFrame } from '../features/entries/entry-frame.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { SaveState } from '../components/save-state.tsx';
import { TextArea } from '../components/text-area.tsx';

export function GalleryPhone() {
  const [text, setText] = useState('Samordnaren slutade och ingen tog över');
  return (
    <EntryFrame>
      <PageHeader eyebrow="Dödsfällan · steg 1 av 4" title="Det är 2031 och samverkan har dött. Vad gick fel?" />
      <div className="stack">
        <TextArea
          label="Lapp"
          hideLabel
          note
          rows={5}
          value={text}
          onChange={setText}
          audience="ingen, förrän alla lappar visas; ditt namn står inte på dem"
        />
        <Button variant="primary" size="large" width="full">
          Lägg lappen
        </Button>
        <SaveState />
      </div>
    </EntryFrame>
  );
}
