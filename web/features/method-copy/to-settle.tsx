import type { MethodDifferences } from '../../../domain/method-copy.ts';
import type { MethodWords } from '../../../domain/method-texts.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useTry } from '../../lib/use-try.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { asLines, TextDifferenceRow } from './text-difference-row.tsx';
import type { CopyInUse, UseMethodCopy } from './use-method-copy.ts';
import { useTextWords } from './use-text-words.ts';

type ToSettleProps = { data: CopyInUse; copy: UseMethodCopy; differences: MethodDifferences };

/** Texts that both the town and the original have changed: the town chooses, one by one. */
export function ToSettle({ data, copy, differences: { toSettle, gone } }: ToSettleProps) {
  const { t } = useI18n();
  const { busy, problem, attempt } = useTry();
  if (toSettle.length + gone.length === 0) return null;
  const choose = (path: string, value: MethodWords | null) => void attempt(path, () => copy.saveTexts([{ path, value }]));
  return (
    <Card tone="amber" title={t('methodCopy.toSettle', { count: toSettle.length + gone.length })}>
      <p>{t('methodCopy.toSettleLead')}</p>
      <ProblemNotice error={problem} />
      <ul role="list" className="copy-differences">
        {toSettle.map((one) => (
          <TextDifferenceRow
            key={one.path}
            method={data.words}
            difference={one}
            before={one.base}
            after={one.original}
            actions={
              <>
                <Button busy={busy === one.path} onClick={() => choose(one.path, one.ours)}>
                  {t('methodCopy.keepOurs')}
                </Button>
                <Button busy={busy === one.path} onClick={() => choose(one.path, null)}>
                  {t('methodCopy.takeOriginal')}
                </Button>
              </>
            }
          >
            <p className="copy-ours">
              <span className="small muted">{t('methodCopy.ours')}</span>
              <span className="marked-text">{asLines(one.ours)}</span>
            </p>
          </TextDifferenceRow>
        ))}
        {gone.map((one) => (
          <GoneText key={one.path} one={one} data={data} busy={busy === one.path} onLetGo={() => choose(one.path, null)} />
        ))}
      </ul>
    </Card>
  );
}

type GoneTextProps = { one: MethodDifferences['gone'][number]; data: CopyInUse; busy: boolean; onLetGo: () => void };

/** Own words for a text that the original no longer has. */
function GoneText({ one, data, busy, onLetGo }: GoneTextProps) {
  const { t } = useI18n();
  const words = useTextWords(data.words);
  return (
    <li className="copy-difference">
      <p className="copy-difference-where">
        <strong>{t('methodCopy.gone')}</strong>
        <span className="small muted">{words.place(one.path)}</span>
      </p>
      <p className="marked-text">{asLines(one.ours)}</p>
      <div className="cluster">
        <Button busy={busy} onClick={onLetGo}>
          {t('methodCopy.letGo')}
        </Button>
      </div>
    </li>
  );
}
