import { useMutation, useQueryClient } from '@tanstack/react-query';

import { nameLimit } from '../../../domain/text-limits.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { api } from '../../lib/api.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useDraft } from '../../lib/use-draft.ts';

/** One line: the function of someone to think of. The rest is filled in in the table. @source inventory B06 */
export function AddMember({ slug }: { slug: string }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const { value: title, set: setTitle, drop } = useDraft(`new-member/${slug}`, '');
  const create = useMutation(
    api.members.create.mutationOptions({
      onSuccess: async () => {
        drop();
        await queries.invalidateQueries({ queryKey: api.members.list.queryKey({ input: { collaboration: slug } }) });
      },
    }),
  );
  const submit = () => {
    if (title.trim() !== '') create.mutate({ collaboration: slug, title: title.trim() });
  };
  return (
    <Form className="add-member" onSubmit={submit}>
      <TextField
        label={t('members.addLabel')}
        hint={t('members.addHint')}
        placeholder={t('members.addPlaceholder')}
        maxLength={nameLimit}
        value={title}
        onChange={setTitle}
        audience={t('members.coreAudience')}
      />
      <Button type="submit" icon="plus" busy={create.isPending} disabled={title.trim() === ''}>
        {t('members.add')}
      </Button>
      <ProblemNotice error={create.error} />
    </Form>
  );
}
