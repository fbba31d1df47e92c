import { Card } from '../../components/card.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { useCollaboration } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useMethod } from '../journey/use-method.ts';

/** The way to where a town makes its methods its own. */
export function MethodLinks() {
  const { t } = useI18n();
  const { slug, methods } = useCollaboration();
  return (
    <Card title={t('methodCopy.settings')}>
      <div className="stack" data-gap="4">
        <p className="muted">{t('methodCopy.settingsLead')}</p>
        {methods.map((method) => (
          <MethodLink key={method} collab={slug} method={method} />
        ))}
      </div>
    </Card>
  );
}

function MethodLink({ collab, method }: { collab: string; method: string }) {
  const { t } = useI18n();
  const title = useMethod(method).data?.title ?? method;
  return (
    <LinkButton icon="edit" to="/s/$collab/method/$method" params={{ collab, method }}>
      {t('methodCopy.open', { method: title })}
    </LinkButton>
  );
}
