import { useT } from "~/i18n/useT";

type Props = { id: string; /** The step is refused without one. */ required: boolean; className?: string };

/** The reason of a step, or a note where none is asked for. */
export function ReasonField({ id, required, className = "" }: Props) {
  const t = useT();
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{t(required ? "lifecycle.reason" : "lifecycle.note")}</label>
      <textarea id={id} name="reason" className="input" rows={2} maxLength={1000} required={required} />
    </div>
  );
}
