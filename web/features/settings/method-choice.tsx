import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MethodOnBoard } from '../../../contract/collaborations.ts';
import { type MethodUse, methodUses } from '../../../domain/method-use.ts';
import { Card } from '../../components/card.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { invalidateTopics } from '../../lib/changes.ts';
import { putSaved } from '../../lib/put-saved.ts';
import { toProblem } from '../../lib/refusal.ts';

/** Which methods the town works with: each as a road, as a lens over another one, or not. */
export function MethodChoice() {
  const { t, locale } = useI18n();
  const collaboration = useSlug();
  const methods = useQuery(api.collaborations.methods.queryOptions({ input: { collaboration, locale } }));
  return (
    <Card title={t('settings.methods')}>
      <div className="stack" data-gap="5">
        <p className="muted">{t('settings.methodsLead')}</p>
        {methods.error ? <ProblemNotice error={methods.error} onRetry={() => void methods.refetch()} /> : null}
        {methods.isPending ? <PageLoading /> : null}
        {methods.data?.map((method) => (
          <UseOfMethod key={method.id} method={method} />
        ))}
      </div>
    </Card>
  );
}

/** What is chosen shows at once; choices are saved in the order they were made. */
function UseOfMethod({ method }: { method: MethodOnBoard }) {
  const { t, locale } = useI18n();
  const input = { collaboration: useSlug(), locale };
  const queries = useQueryClient();
  const change = useMutation({
    scope: { id: 'method-use' },
    mutationFn: (wanted: { use: MethodUse; anyway?: boolean }) =>
      client.collaborations.setMethodUse({ ...input, method: method.id, ...wanted }),
    onError: () => queries.invalidateQueries({ queryKey: api.collaborations.methods.key() }),
    onSuccess: (found) => {
      putSaved(queries, api.collaborations.methods.queryKey({ input }), () => found);
      invalidateTopics(queries, ['collaboration', 'method', 'journey', 'registers']);
    },
  });
  const hasAnswers = toProblem(change.error).code === 'METHOD_HAS_ANSWERS';
  const leaving = change.isPending && change.variables.anyway === true;
  return (
    <div className="stack" data-gap="2">
      <RadioGroup
        label={method.title}
        hint={method.lead}
        value={change.isPending ? change.variables.use : method.use}
        options={methodUses
          .filter((use) => use !== 'lens' || method.lensOver.length > 0)
          .map((use) => ({
            value: use,
            label: t(`settings.methodUse.${use}`),
            hint: use === 'lens' ? t('settings.methodLens', { methods: method.lensOver.join(', ') }) : undefined,
          }))}
        onChange={(use) => change.mutate({ use })}
      />
      {method.answers > 0 ? <p className="small muted">{t('settings.methodAnswers', { count: method.answers })}</p> : null}
      {hasAnswers ? null : <ProblemNotice error={change.error} />}
      <ConfirmDialog
        open={hasAnswers || leaving}
        busy={leaving}
        title={t('settings.methodOffTitle', { method: method.title })}
        confirmLabel={t('settings.methodOff')}
        onClose={() => change.reset()}
        onConfirm={() => change.mutate({ use: 'off', anyway: true })}
      >
        <p>{t('settings.methodOffLead', { count: method.answers })}</p>
      </ConfirmDialog>
    </div>
  );
}
