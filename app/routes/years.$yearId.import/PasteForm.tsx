import { Form } from "@remix-run/react";
import { ClipboardPaste } from "lucide-react";
import { useT } from "~/i18n/useT";
import styles from "./import.module.css";

/** Where a table is pasted; with JavaScript a paste anywhere on the page is taken at once. */
export function PasteForm({ busy }: { busy: boolean }) {
  const t = useT();
  return (
    <Form method="post" encType="multipart/form-data" className={styles.paste}>
      <h2>
        <ClipboardPaste size={22} aria-hidden /> {t("import.pasteTitle")}
      </h2>
      <p className="hint" id="paste-hint">
        {t("import.pasteHint")}
      </p>
      <label className="visually-hidden" htmlFor="paste">
        {t("import.pasteLabel")}
      </label>
      <textarea
        id="paste"
        name="text"
        className={`input ${styles.pasteArea}`}
        rows={5}
        aria-describedby="paste-hint"
        placeholder={t("import.pastePlaceholder")}
        spellCheck={false}
      />
      <button className="button" disabled={busy}>
        {t("import.pasteSubmit")}
      </button>
    </Form>
  );
}
