import { type ReactNode, useState } from 'react';
import type { VerificationView } from '../../../contract/documents.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { compareHash, hashOfDataFile } from './compare-hash.ts';

export type VerifiedDocumentProps = { found: VerificationView; onAgain: () => void };

/** Which frozen document a code belongs to, whether it is the newest, and how to compare a printout with it. */
export function VerifiedDocument({ found, onAgain }: VerifiedDocumentProps) {
  const { t, format } = useI18n();
  const { collaboration, kind, number, newest, frozenAt, sha256 } = found;
  const isNewest = newest === number;
  return (
    <div className="stack verify-found">
      <Notice
        tone={isNewest ? 'green' : 'amber'}
        icon={isNewest ? 'check' : 'clock'}
        title={isNewest ? t('verify.newest') : t('verify.notNewest', { newest })}
      >
        {isNewest ? t('verify.foundLead') : t('verify.notNewestWhy')}
      </Notice>
      <Card>
        <dl className="verify-facts">
          <Fact label={t('verify.document')}>{t(`documents.kinds.${kind}`)}</Fact>
          <Fact label={t('verify.town')}>{collaboration}</Fact>
          <Fact label={t('verify.version')}>{number}</Fact>
          <Fact label={t('verify.frozen')}>{format.dateTime(frozenAt)}</Fact>
          <Fact label={t('verify.hash')} wide>
            <code className="verify-hash">
              {sha256.match(/.{8}/g)?.map((group) => (
                <span key={group}>{group}</span>
              ))}
            </code>
          </Fact>
        </dl>
      </Card>
      <ComparePaper sha256={sha256} />
      {/* Browsers compute checksums on safe addresses only. */}
      {isSecureContext ? <CompareFile sha256={sha256} /> : null}
      <Button variant="plain" icon="arrow-left" onClick={onAgain}>
        {t('verify.again')}
      </Button>
    </div>
  );
}

function Fact({ label, wide = false, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <div data-wide={wide || undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ComparePaper({ sha256 }: { sha256: string }) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const match = compareHash(typed, sha256);
  return (
    <Card title={t('verify.compare')}>
      <div className="stack">
        <p>{t('verify.compareHint')}</p>
        <TextArea label={t('verify.compareField')} rows={2} value={typed} onChange={setTyped} />
        <div role="status">
          {match.kind === 'same' ? <Notice tone="green">{t('verify.same')}</Notice> : null}
          {match.kind === 'start' ? (
            <p className="verify-start">
              <Icon name="check" size={18} />
              {t('verify.sameStart', { count: match.count })}
            </p>
          ) : null}
        </div>
        {match.kind === 'different' ? <Notice tone="red">{t('verify.different')}</Notice> : null}
      </div>
    </Card>
  );
}

function CompareFile({ sha256 }: { sha256: string }) {
  const { t } = useI18n();
  const [file, setFile] = useState<File | null>(null);
  const [hash, setHash] = useState<string | null>(null);

  async function read(chosen: File): Promise<void> {
    setHash(await hashOfDataFile(chosen));
    setFile(chosen);
  }

  const name = file?.name ?? '';
  return (
    <Card title={t('verify.file')}>
      <div className="stack">
        <FileDrop
          label={t('verify.fileField')}
          hint={t('verify.fileHint')}
          file={file}
          accept={['.json']}
          onChange={(chosen) => void read(chosen)}
        />
        {file && hash === sha256 ? <Notice tone="green">{t('verify.fileSame', { name })}</Notice> : null}
        {file && hash !== sha256 ? (
          <Notice tone="red">{t(hash === null ? 'verify.fileWrong' : 'verify.fileDifferent', { name })}</Notice>
        ) : null}
      </div>
    </Card>
  );
}
