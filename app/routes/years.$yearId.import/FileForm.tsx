import { Form, useSubmit } from "@remix-run/react";
import { FileUp, FolderOpen } from "lucide-react";
import { useRef, useState } from "react";
import { useT } from "~/i18n/useT";
import styles from "./import.module.css";

/** Where a file is chosen; with JavaScript it is sent as soon as it is chosen. `over` = a file is held above the zone. */
export function FileForm({ busy, over }: { busy: boolean; over: boolean }) {
  const t = useT();
  const submit = useSubmit();
  const [chosen, setChosen] = useState("");
  const form = useRef<HTMLFormElement>(null);
  return (
    <Form method="post" encType="multipart/form-data" className={styles.file} ref={form}>
      <h2>
        <FileUp size={22} aria-hidden /> {t(over ? "import.dropNow" : "import.dropTitle")}
      </h2>
      <input
        id="file"
        name="file"
        type="file"
        accept=".xlsx,.csv,.tsv,.txt,.htm,.html"
        className={styles.fileInput}
        aria-describedby="file-hint"
        onChange={(event) => {
          setChosen(event.currentTarget.files?.[0]?.name ?? "");
          if (event.currentTarget.files?.length && form.current) submit(form.current);
        }}
      />
      <label htmlFor="file" className={`button ${styles.fileButton}`} data-kind="secondary">
        <FolderOpen size={18} aria-hidden /> {t("import.fileLabel")}
      </label>
      {chosen !== "" && <p className={styles.chosen}>{chosen}</p>}
      <p className="hint" id="file-hint">
        {t("import.fileHint")}
      </p>
      <button className="button" data-kind="secondary" disabled={busy}>
        {t("import.fileSubmit")}
      </button>
    </Form>
  );
}
