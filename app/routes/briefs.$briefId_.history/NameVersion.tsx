import { Form } from "@remix-run/react";
import { Bookmark } from "lucide-react";
import { useId, useState } from "react";
import { useModal } from "~/components/dialog/useModal";
import { Problem } from "~/components/Problem";
import { useT } from "~/i18n/useT";
import { useDialogAnswer } from "./useDialogAnswer";
import styles from "./history.module.css";

/** "บันทึกเป็นฉบับ…": asks for a name and keeps what the form says now. */
export function NameVersion() {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        <Bookmark size={17} aria-hidden /> {t("history.name")}
      </button>
      {open && <NameDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function NameDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const id = useId();
  const dialog = useModal();
  const { busy, refusal, send } = useDialogAnswer(onClose);
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={onClose} aria-labelledby={`${id}-title`}>
      <Form method="post" onSubmit={send}>
        <h2 id={`${id}-title`}>{t("history.nameTitle")}</h2>
        <Problem failure={refusal} />
        <input type="hidden" name="intent" value="name" />
        <div className="field">
          <label htmlFor={id}>{t("history.nameLabel")}</label>
          <input
            id={id}
            name="name"
            className="input"
            required
            maxLength={80}
            autoComplete="off"
            aria-describedby={`${id}-help`}
          />
          <span className="hint" id={`${id}-help`}>
            {t("history.nameHelp")}
          </span>
        </div>
        <div className="row">
          <button className="button" disabled={busy}>
            {t("history.nameSubmit")}
          </button>
          <button type="button" className="button" data-kind="secondary" onClick={onClose}>
            {t("shell.cancel")}
          </button>
        </div>
      </Form>
    </dialog>
  );
}
