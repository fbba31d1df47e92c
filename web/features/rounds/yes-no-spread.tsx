import { useI18n } from '../../lib/i18n.ts';

/** How many said yes and no, as dots in two rows; the numbers stand beside them. No names, no order. */
export function YesNoSpread({ label, yes, no }: { label: string; yes: number; no: number }) {
  const { t } = useI18n();
  return (
    <table className="yes-no-spread">
      <caption className="visually-hidden">{label}</caption>
      <tbody>
        {(
          [
            ['yes', yes],
            ['no', no],
          ] as const
        ).map(([answer, count]) => (
          <tr key={answer} data-answer={answer}>
            <th scope="row">{t(`common.${answer}`)}</th>
            <td>
              <span className="yes-no-dots" aria-hidden="true">
                {Array.from({ length: count }, (_, index) => (
                  <i key={index} />
                ))}
              </span>
              <span className="yes-no-count">{t('spread.answers', { count })}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
