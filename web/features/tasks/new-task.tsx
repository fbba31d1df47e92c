import { useRef } from 'react';
import { lineLimit } from '../../../domain/text-limits.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { unsafeSentence } from '../../lib/text-guard.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { type TaskOrigin, useAddTask } from './use-tasks.ts';

/** Adds a task with Enter or the button; the field is ready for the next one at once. */
export function NewTask({ origin }: { origin: TaskOrigin }) {
  const { t } = useI18n();
  const { value: title, set: setTitle, drop } = useDraft(`new-task/${useSlug()}/${Object.values(origin).join('/')}`, '');
  const input = useRef<HTMLInputElement>(null);
  const add = useAddTask(origin);

  function send(): void {
    if (title.trim() === '' || add.isPending || unsafeSentence(title) !== null) return;
    add.mutate({ title: title.trim() }, { onSuccess: drop });
    input.current?.focus();
  }

  return (
    <div className="stack no-print" data-gap="2">
      <div className="task-new">
        <TextField
          ref={input}
          label={t('tasks.new')}
          hideLabel
          className="grow"
          maxLength={lineLimit}
          placeholder={t('tasks.newHint')}
          value={title}
          onChange={setTitle}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            send();
          }}
        />
        <Button icon="plus" busy={add.isPending} onClick={send}>
          {t('common.add')}
        </Button>
      </div>
      <ProblemNotice error={add.error} />
    </div>
  );
}
