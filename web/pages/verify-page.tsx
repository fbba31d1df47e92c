import '../features/verify/verify.css';
import { useEffect, useState } from 'react';
import { printVerifyCode, readVerifyCode } from '../../domain/verify-code.ts';
import { Notice } from '../components/notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { CodeForm } from '../features/verify/code-form.tsx';
import { useVerification, type Verification } from '../features/verify/use-verification.ts';
import { VerifiedDocument } from '../features/verify/verified-document.tsx';
import { useI18n } from '../lib/i18n.ts';

const printed = (typed: string) => {
  const code = readVerifyCode(typed);
  return code === null ? typed : printVerifyCode(code);
};

/** For anyone who holds a printout: which frozen version is it, is it the newest, is the text untouched? */
export function VerifyPage({ token }: { token: string }) {
  const { t } = useI18n();
  const [code, setCode] = useState(token);
  const [attempt, setAttempt] = useState(0);
  const state = useVerification(code, attempt);
  // The address always says what is shown, so that it can be copied and reloaded.
  useEffect(
    () => history.replaceState(null, '', code === '' ? '/verify' : `/verify/${encodeURIComponent(printed(code))}`),
    [code],
  );
  return (
    <>
      <PageHeader
        title={titleOf(state, t)}
        lead={state.kind === 'found' ? undefined : <p>{t('verify.lead')}</p>}
        tabTitle={t('verify.title')}
      />
      {state.kind === 'asking' ? <PageLoading /> : null}
      {state.kind === 'unknown' ? (
        <div className="verify-unknown">
          <Notice tone="red" title={t('verify.unknown')}>
            {t('verify.unknownDo')}
          </Notice>
        </div>
      ) : null}
      {state.kind === 'problem' ? <ProblemNotice error={state.error} onRetry={() => setAttempt(attempt + 1)} /> : null}
      {state.kind === 'ask' || state.kind === 'unknown' ? <CodeForm initial={code} onCode={setCode} /> : null}
      {state.kind === 'found' ? <VerifiedDocument found={state.found} onAgain={() => setCode('')} /> : null}
    </>
  );
}

function titleOf(state: Verification, t: ReturnType<typeof useI18n>['t']): string {
  if (state.kind !== 'found') return t('verify.title');
  const { kind, collaboration, number } = state.found;
  return t('verify.found', { document: t(`documents.kinds.${kind}`), town: collaboration, number });
}
