import { useRevalidator } from "@remix-run/react";
import { useCallback } from "react";
import { defineMouRoots } from "~/collab/mouDoc";
import { mouRoom } from "~/collab/roomName";
import { useRoom } from "~/collab/useRoom";
import { ActionForm } from "~/components/form/ActionForm";
import { TextField } from "~/components/form/TextField";
import { useTouched } from "~/components/live/useTouched";
import { useT } from "~/i18n/useT";
import { Clause } from "./Clause";
import type { MouPageData } from "./route";
import styles from "./text.module.css";

const nothing = () => undefined;

/** The clauses, written together; each with where its sides stand. */
export function Clauses({ mou, text }: Pick<MouPageData, "mou" | "text">) {
  const t = useT();
  const { revalidate } = useRevalidator();
  useTouched(mouRoom(mou.id), () => void revalidate());
  const found = useCallback(nothing, []);
  const merged = useCallback(nothing, []);
  const { session, snapshot } = useRoom({
    ...{ room: mouRoom(mou.id), userId: text.room.userId, epoch: text.room.epoch, found, merged },
    readOnly: !text.mayNegotiate,
    defineRoots: defineMouRoots,
  });
  const { save, ready, present, reload } = snapshot;
  const joined = session !== null && ready && !reload ? session : null;
  return (
    <section aria-labelledby="clauses">
      <h2 id="clauses">{t("mouText.clauses")}</h2>
      <p className="hint">{t(mou.type === "COOPERATION" ? "mouText.coopHint" : "mouText.transferHint")}</p>
      <p className="hint" role="status">
        {joined && text.mayNegotiate && t(`mouText.save.${save.kind}`)}
        {present.length > 0 &&
          ` · ${t("mouText.present", { names: [...new Set(present.map(({ user }) => user.name))].join(", ") })}`}
      </p>
      <ol className={styles.clauses}>
        {text.clauses.map((clause, at) => (
          <Clause
            key={clause.key}
            number={at + 1}
            clause={clause}
            mou={mou}
            text={text}
            session={joined}
            present={present}
          />
        ))}
      </ol>
      {text.mayNegotiate && (
        <details className="card">
          <summary>{t("mouText.addClause")}</summary>
          <ActionForm intent="add" submit={t("mouText.add")} kind="secondary" clears>
            <TextField name="heading" label={t("mouText.heading")} required maxLength={200} autoComplete="off" />
          </ActionForm>
        </details>
      )}
    </section>
  );
}
