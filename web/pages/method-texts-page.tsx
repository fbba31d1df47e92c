import '../features/method-copy/method-copy.css';
import { Link, useParams } from '@tanstack/react-router';
import { listMethodTexts, ownerOfText } from '../../domain/method-texts.ts';
import { PageHeader } from '../components/page-header.tsx';
import { NotHere } from '../features/journey/not-here.tsx';
import { CopyFrame } from '../features/method-copy/copy-frame.tsx';
import { ownerFromAddress } from '../features/method-copy/owner-address.ts';
import { TextsForm } from '../features/method-copy/texts-form.tsx';
import type { CopyInUse, UseMethodCopy } from '../features/method-copy/use-method-copy.ts';
import { useTextWords } from '../features/method-copy/use-text-words.ts';
import { useSlug } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';

/** The texts of one station, exercise or register, in the town's own words. */
export function MethodTextsPage() {
  const { method, owner } = useParams({ from: '/s/$collab/method/$method/texts/$owner' });
  return (
    <CopyFrame method={method}>{(data, copy) => <TextsView owner={ownerFromAddress(owner)} data={data} copy={copy} />}</CopyFrame>
  );
}

function TextsView({ owner, data, copy }: { owner: string; data: CopyInUse; copy: UseMethodCopy }) {
  const { t, locale } = useI18n();
  const collab = useSlug();
  const words = useTextWords(data.words);
  const isHere = listMethodTexts(data.words).some(({ path }) => ownerOfText(path) === owner);
  if (!isHere) return <NotHere />;
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to="/s/$collab/method/$method" params={{ collab, method: data.original.id }}>
            {t('methodCopy.title')}
          </Link>
        }
        title={t('methodCopy.textsOf', { part: words.part(owner) })}
        tabTitle={words.part(owner)}
        lead={t(locale === 'sv' ? 'methodCopy.textsInSwedish' : 'methodCopy.textsInEnglish')}
      />
      <TextsForm key={`${owner}/${locale}`} owner={owner} data={data} copy={copy} />
    </>
  );
}
