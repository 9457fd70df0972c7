import { Cell, FixedValue, type CellPlace } from "./Cell";
import type { ChoiceOption } from "./choiceOption";
import styles from "./fields.module.css";

/** A cell with a value of a closed list. */
export type ChoiceProps = {
  value: string;
  options: readonly ChoiceOption[];
  /** Writes the chosen value; null = the person cannot change it. */
  write: ((value: string) => void) | null;
  place: CellPlace;
  label: string;
  lockHint?: string;
};

/** A choice in a cell. A value that is no longer among the options stays visible. */
export function Choice({ value, options, write, place, label, lockHint }: ChoiceProps) {
  const known = options.find((option) => option.value === value);
  if (!write) return <FixedValue value={known?.label ?? value} hint={lockHint} />;
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <Cell place={place}>
      <select className={styles.input} value={value} aria-label={label} onChange={(event) => write(event.target.value)}>
        {!known && <option value={value}>{value}</option>}
        {groups.map((group) => {
          const members = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ));
          return group === undefined ? (
            members
          ) : (
            <optgroup key={group} label={group}>
              {members}
            </optgroup>
          );
        })}
      </select>
    </Cell>
  );
}
