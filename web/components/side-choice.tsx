import './side-choice.css';
import './field.css';
import { type ReactNode, useId } from 'react';

export type SideChoiceProps<Side extends string> = {
  /** What the values are of. */
  label: string;
  sides: readonly { key: Side; label: ReactNode; shown: ReactNode }[];
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
};

/** Whole values side by side, one of which is to stay. */
export function SideChoice<Side extends string>({ label, sides, chosen, onChoose }: SideChoiceProps<Side>) {
  const name = useId();
  return (
    <fieldset className="side-choice">
      <legend>{label}</legend>
      <div className="side-choice-sides">
        {sides.map((side) => (
          <label key={side.key} className="side-choice-side">
            <span className="option">
              <input type="radio" name={name} checked={chosen === side.key} onChange={() => onChoose(side.key)} />
              <span>{side.label}</span>
            </span>
            <span className="side-choice-text">{side.shown}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
