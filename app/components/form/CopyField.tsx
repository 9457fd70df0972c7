import { useId, useRef, useState, type FocusEvent } from "react";
import { useT } from "~/i18n/useT";

/**
 * A text to be copied: read-only, selected on focus, with a button. Offices without TLS have no clipboard API, so the
 * button uses the selection; when the browser refuses that too, it says which keys to press.
 * `rows` = a text of several lines.
 */
export function CopyField({ label, value, rows }: { label: string; value: string; rows?: number }) {
  const t = useT();
  const id = useId();
  const field = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const [said, setSaid] = useState("");
  const copy = () => {
    field.current?.focus();
    field.current?.select();
    setSaid(document.execCommand("copy") ? t("link.copied") : t("link.select"));
  };
  const shared = {
    id,
    className: "input",
    readOnly: true,
    value,
    ref: (element: HTMLInputElement | HTMLTextAreaElement | null) => void (field.current = element),
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => event.currentTarget.select(),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="row">
        {rows ? (
          <textarea {...shared} rows={rows} />
        ) : (
          <input {...shared} style={{ flex: "1 1 14rem", width: "auto", minWidth: 0 }} />
        )}
        <button type="button" className="button" data-kind="secondary" onClick={copy}>
          {t("link.copy")}
        </button>
      </div>
      <span className="hint" role="status">
        {said}
      </span>
    </div>
  );
}
