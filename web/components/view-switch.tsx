import './view-switch.css';

export type ViewSwitchProps<View extends string> = {
  /** What is chosen, for those who do not see it. */
  label: string;
  views: readonly { value: View; label: string }[];
  value: View;
  onChange: (view: View) => void;
};

/** The same things drawn in several ways. */
export function ViewSwitch<View extends string>({ label, views, value, onChange }: ViewSwitchProps<View>) {
  return (
    <div role="group" aria-label={label} className="view-switch no-print">
      {views.map((view) => (
        <button key={view.value} type="button" aria-pressed={view.value === value} onClick={() => onChange(view.value)}>
          {view.label}
        </button>
      ))}
    </div>
  );
}
