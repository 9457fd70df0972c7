import { CopyField } from "~/components/form/CopyField";
import { orgMessages } from "~/format/sessionMessage";
import { useT } from "~/i18n/useT";
import type { SessionData } from "../route";
import styles from "./minutes.module.css";

/** A short text for each organisation that took something on, ready to be copied into a messaging program. */
export function Messages({ page: { head, outcome, may } }: { page: SessionData }) {
  const t = useT();
  const messages = orgMessages(head, outcome);
  if (!may.run || messages.length === 0) return null;
  return (
    <section className="card">
      <h2>{t("dialogue.messages")}</h2>
      <p className="hint">{t("dialogue.messagesHint")}</p>
      {messages.map(({ orgName, text }) => (
        <details key={orgName} className={styles.message}>
          <summary>{orgName}</summary>
          <CopyField
            label={t("dialogue.messageOf", { org: orgName })}
            value={text}
            rows={text.split("\n").length + 1}
          />
        </details>
      ))}
    </section>
  );
}
