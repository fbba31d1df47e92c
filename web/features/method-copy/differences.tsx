import type { MethodDifferences } from '../../../domain/method-copy.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useTry } from '../../lib/use-try.ts';
import { TextDifferenceRow } from './text-difference-row.tsx';
import type { CopyInUse, UseMethodCopy } from './use-method-copy.ts';

type DifferencesProps = { data: CopyInUse; copy: UseMethodCopy; differences: MethodDifferences };

/** How the town's method differs from the original, in numbers and, opened, word by word. */
export function Differences({ data, copy, differences: { texts } }: DifferencesProps) {
  const { t } = useI18n();
  const { busy, problem, attempt } = useTry();
  const { hidden, own, kept } = data.copy;
  const facts = [
    [texts.length, t('methodCopy.countTexts', { count: texts.length })],
    [hidden.length, t('methodCopy.countHidden', { count: hidden.length })],
    [own.length, t('methodCopy.countOwn', { count: own.length })],
    [kept.length, t('methodCopy.countKept', { count: kept.length })],
  ] as const;
  const some = facts.filter(([count]) => count > 0);
  return (
    <Card title={t('methodCopy.differences')}>
      {some.length === 0 ? (
        <p className="muted">{t('methodCopy.noDifferences')}</p>
      ) : (
        <ul className="copy-facts">
          {some.map(([, words]) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <ProblemNotice error={problem} />
      {texts.length > 0 ? (
        <Disclosure summary={t('methodCopy.showTexts')}>
          <ul role="list" className="copy-differences">
            {texts.map((one) => (
              <TextDifferenceRow
                key={one.path}
                method={data.words}
                difference={one}
                before={one.original}
                after={one.ours}
                actions={
                  <Button
                    size="small"
                    icon="undo"
                    busy={busy === one.path}
                    onClick={() => void attempt(one.path, () => copy.saveTexts([{ path: one.path, value: null }]))}
                  >
                    {t('methodCopy.takeOriginal')}
                  </Button>
                }
              />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  );
}
