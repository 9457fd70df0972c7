import { useState } from "react";
import { newRowId } from "~/collab/brief/rowId";
import type { Adviser } from "~/domain/comment/thread";
import { useT } from "~/i18n/useT";
import { useBrief } from "../../state/BriefContext";
import { usePlaceLine } from "../places/placeWords";
import type { NewPlace } from "../state/commentData";
import { useComments, useCommentState } from "../state/CommentsContext";
import { Composer } from "./Composer";
import styles from "./panel.module.css";

const NONE: Adviser[] = [];

/** A thread that is being written: about what, as what, and the words. */
export function NewThread({ place }: { place: NewPlace }) {
  const t = useT();
  const name = usePlaceLine(place);
  const { view } = useBrief();
  const { store, send } = useComments();
  const advisers = useCommentState(({ data }) => data?.remarkAs ?? NONE);
  const [adviser, setAdviser] = useState<Adviser | null>(advisers[0] ?? null);
  // the same ids for every try: a thread whose answer was lost is not written twice
  const [ids] = useState(() => ({ id: newRowId(), commentId: newRowId() }));
  const { item, rowId, field, anchor, quote } = place;
  const start = async (body: string, mentions: string[]) => {
    const kind = adviser ? ({ kind: "REMARK", adviser } as const) : ({ kind: "COMMENT" } as const);
    const where = { item, ...(rowId ? { rowId } : {}), ...(field ? { field } : {}), ...(anchor ? { anchor } : {}) };
    const result = await send({ intent: "start", ...ids, ...kind, ...where, quote, body, mentions });
    if (result.kind === "done") {
      store.drop();
      store.show(ids.id);
    }
    return result;
  };
  return (
    <div className={styles.fresh}>
      <p className={styles.place}>{name}</p>
      {quote && <blockquote className={styles.quote}>{quote}</blockquote>}
      <Composer
        label={adviser ? t("comment.newRemark") : t("comment.new")}
        keep={`${view.briefId}:new:${item}:${rowId ?? ""}:${field ?? ""}`}
        action={t("comment.send")}
        send={start}
        cancel={() => store.drop()}
        eager
      >
        {advisers.length > 0 && <KindChoice {...{ advisers, adviser, setAdviser }} />}
      </Composer>
    </div>
  );
}

type KindProps = { advisers: readonly Adviser[]; adviser: Adviser | null; setAdviser(adviser: Adviser | null): void };

/** An adviser says whether it is an official remark, which blocks submission, or a comment like any other. */
function KindChoice({ advisers, adviser, setAdviser }: KindProps) {
  const t = useT();
  return (
    <select
      className={styles.kind}
      aria-label={t("comment.kind")}
      value={adviser ?? ""}
      onChange={(event) => setAdviser(advisers.find((one) => one === event.target.value) ?? null)}
    >
      {advisers.map((one) => (
        <option key={one} value={one}>
          {t("comment.kind.remark", { adviser: t(`comment.adviser.${one}`) })}
        </option>
      ))}
      <option value="">{t("comment.kind.comment")}</option>
    </select>
  );
}
