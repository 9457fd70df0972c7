import { Form, useSubmit } from "@remix-run/react";
import { FileUp } from "lucide-react";
import { useRef } from "react";
import { useT } from "~/i18n/useT";
import styles from "./import.module.css";

/** Where a file is chosen; with JavaScript it is sent as soon as it is chosen. `over` = a file is held above the zone. */
export function FileForm({ busy, over }: { busy: boolean; over: boolean }) {
  const t = useT();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  return (
    <Form method="post" encType="multipart/form-data" className={styles.file} ref={form}>
      <h2>
        <FileUp size={22} aria-hidden /> {t(over ? "import.dropNow" : "import.dropTitle")}
      </h2>
      <label htmlFor="file" className="label">
        {t("import.fileLabel")}
      </label>
      <input
        id="file"
        name="file"
        type="file"
        accept=".xlsx,.csv,.tsv,.txt,.htm,.html"
        className={styles.fileInput}
        aria-describedby="file-hint"
        onChange={(event) => {
          if (event.currentTarget.files?.length && form.current) submit(form.current);
        }}
      />
      <p className="hint" id="file-hint">
        {t("import.fileHint")}
      </p>
      <button className="button" data-kind="secondary" disabled={busy}>
        {t("import.fileSubmit")}
      </button>
    </Form>
  );
}
