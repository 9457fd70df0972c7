import { useId, useRef, useState } from "react";
import { useT } from "~/i18n/useT";

/**
 * A text to be copied: read-only, selected on focus, with a button. Offices without TLS have no clipboard API, so the
 * button uses the selection; when the browser refuses that too, it says which keys to press.
 */
export function CopyField({ label, value }: { label: string; value: string }) {
  const t = useT();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const copy = () => {
    field.current?.focus();
    field.current?.select();
    setSaid(document.execCommand("copy") ? t("link.copied") : t("link.select"));
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="row">
        <input
          id={id}
          ref={field}
          className="input"
          style={{ flex: "1 1 14rem", width: "auto", minWidth: 0 }}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
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
