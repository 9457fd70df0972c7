import { useContext, useId, type ReactNode, type SelectHTMLAttributes } from "react";
import { FailedField } from "./FailedField";

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "className"> & {
  name: string;
  label: string;
  hint?: ReactNode;
  children: ReactNode;
};

/** A labelled choice; its options are the children. */
export function SelectField({ label, hint, children, ...select }: Props) {
  const id = useId();
  const failed = useContext(FailedField) === select.name;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        {...select}
        id={id}
        className="input"
        aria-invalid={failed || undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
        {children}
      </select>
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
    </div>
  );
}
