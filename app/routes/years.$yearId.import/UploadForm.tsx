import { useNavigation, useSubmit } from "@remix-run/react";
import { useState, type DragEvent } from "react";
import { useT } from "~/i18n/useT";
import { tableOfClipboard } from "./clipboardTable";
import { FileForm } from "./FileForm";
import styles from "./import.module.css";
import { PasteForm } from "./PasteForm";
import { usePasteAnywhere } from "./usePasteAnywhere";

/**
 * Paste or drop: both go straight to the preview, which writes nothing. Without JavaScript the two buttons send the
 * textarea or the chosen file.
 */
export function UploadForm() {
  const t = useT();
  const submit = useSubmit();
  const busy = useNavigation().state !== "idle";
  const [over, setOver] = useState(false);
  const send = (data: DataTransfer): boolean => {
    const table = tableOfClipboard(data);
    if (!table || busy) return false;
    const form = new FormData();
    form.set(table.field, table.value);
    submit(form, { method: "post", encType: "multipart/form-data" });
    return true;
  };
  usePasteAnywhere(send);
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer);
  };
  return (
    <div
      className={styles.zone}
      data-over={over || undefined}
      data-busy={busy || undefined}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <PasteForm busy={busy} />
      <div className={styles.or} aria-hidden>
        {t("import.or")}
      </div>
      <FileForm busy={busy} over={over} />
      <p className={styles.safe} role="status">
        {t(busy ? "import.reading" : "import.nothingYet")}
      </p>
    </div>
  );
}
