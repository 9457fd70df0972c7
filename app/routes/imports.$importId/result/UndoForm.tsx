import { Form, useNavigation } from "@remix-run/react";
import { Undo2 } from "lucide-react";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import styles from "../preview.module.css";

/** Takes the import back, after a second look; after 24 hours it says why it cannot. */
export function UndoForm({ may, until }: { may: boolean; until: string | null }) {
  const t = useT();
  const locale = useLocale();
  const busy = useNavigation().state !== "idle";
  if (until === null) return null;
  const deadline = thaiDateTime(new Date(until), locale);
  if (!may) return <p className="hint">{t("import.undoLate")}</p>;
  return (
    <details className={styles.undo}>
      <summary>
        <Undo2 size={18} aria-hidden /> {t("import.undoOpen")}{" "}
        <span className="hint">{t("import.undoUntil", { when: deadline })}</span>
      </summary>
      <Form method="post">
        <input type="hidden" name="intent" value="undo" />
        <p>{t("import.undoConfirm")}</p>
        <button className="button" data-kind="danger" disabled={busy}>
          {t(busy ? "import.undoing" : "import.undo")}
        </button>
      </Form>
    </details>
  );
}
