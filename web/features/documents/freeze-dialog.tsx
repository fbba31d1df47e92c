import './freeze-dialog.css';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DecidedKind } from '../../../domain/document.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { blockerWords } from '../plan/blocker-words.ts';
import { blockerLink, partLink } from '../plan/part-links.ts';
import { FreezeForm } from './freeze-form.tsx';
import { type FreezeBasis, useFreezeBasis } from './use-freeze.ts';

export type FreezeDialogProps = { kind: DecidedKind; open: boolean; onClose: () => void };

/** Freezes the plan or the start decision as its next version: what is missing, whom to ask, by when, what then. */
export function FreezeDialog({ kind, open, onClose }: FreezeDialogProps) {
  return open ? <OpenFreezeDialog kind={kind} onClose={onClose} /> : null;
}

function OpenFreezeDialog({ kind, onClose }: Omit<FreezeDialogProps, 'open'>) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const { basis, error } = useFreezeBasis(kind);
  // Refused after all: someone has just changed the plan. Reading it again shows what is missing.
  const readAgain = () => void queries.invalidateQueries({ queryKey: api.plan.key() });
  if (basis && basis.blockers.length === 0)
    return <FreezeForm kind={kind} basis={basis} onClose={onClose} onNotReady={readAgain} />;
  const document = t(`documents.kindsThe.${kind}`);
  return (
    <Dialog
      open
      keepOpen
      onClose={onClose}
      title={basis ? t('freeze.title', { document, number: basis.number }) : t('freeze.checking')}
    >
      {error ? <ProblemNotice error={error} /> : null}
      {basis ? <Blockers blockers={basis.blockers} onClose={onClose} /> : error ? null : <PageLoading />}
    </Dialog>
  );
}

/** What is missing, each leading to where it is mended. */
function Blockers({ blockers, onClose }: { blockers: FreezeBasis['blockers']; onClose: () => void }) {
  const { t } = useI18n();
  const slug = useSlug();
  return (
    <div className="stack">
      <Notice tone="amber" icon="warning" title={t('freeze.blockers')} />
      <ul role="list" className="freeze-blockers">
        {blockers.map((blocker, index) => (
          <li key={index}>
            <Link
              {...(blockerLink(slug, blocker) ?? partLink(slug, 'goals'))}
              hashScrollIntoView={false}
              resetScroll={false}
              onClick={onClose}
            >
              {blockerWords(blocker, t)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
