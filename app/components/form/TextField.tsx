import { useContext, useId, type InputHTMLAttributes, type ReactNode } from "react";
import { useT } from "~/i18n/useT";
import { FailedField } from "./FailedField";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className"> & {
  name: string;
  label: string;
  hint?: ReactNode;
  /** Name under which the server refuses this field, when it differs from `name`. */
  failsAs?: string;
};

/** A labelled single-line field with its hint; marked invalid when the server refused it. */
export function TextField({ label, hint, failsAs, required, ...input }: Props) {
  const t = useT();
  const id = useId();
  const failed = useContext(FailedField) === (failsAs ?? input.name);
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && (
          <span aria-hidden="true" title={t("shell.required")}>
            {" *"}
          </span>
        )}
      </label>
      <input
        {...input}
        id={id}
        className="input"
        required={required}
        aria-invalid={failed || undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
    </div>
  );
}
