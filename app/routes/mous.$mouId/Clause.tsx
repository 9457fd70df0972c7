import { Lock } from "lucide-react";
import { useCallback, useSyncExternalStore } from "react";
import { clauseText } from "~/collab/mouDoc";
import type { Presence } from "~/collab/presence";
import type { RoomSession } from "~/collab/room/roomSession";
import { CollabText } from "~/components/editor/CollabText";
import { MAX_CLAUSE } from "~/domain/mou/clauses/clauseKeys";
import { useT } from "~/i18n/useT";
import { ClauseActs } from "./ClauseActs";
import type { MouPageData } from "./route";
import { SideMarks } from "./SideMarks";
import styles from "./text.module.css";

type Props = Pick<MouPageData, "mou" | "text"> & {
  number: number;
  clause: MouPageData["text"]["clauses"][number];
  session: RoomSession | null;
  present: readonly Presence[];
};

const none = () => () => undefined;

/** The words of a clause as they are on this page now; those of the page's loader until the room is joined. */
function useWords(session: RoomSession | null, key: string, loaded: string): string {
  const doc = session?.doc;
  const subscribe = useCallback(
    (listener: () => void) => {
      if (!doc) return none();
      const text = clauseText(doc, key);
      text.observe(listener);
      return () => text.unobserve(listener);
    },
    [doc, key],
  );
  return useSyncExternalStore(
    subscribe,
    () => (doc ? clauseText(doc, key).toString() : loaded),
    () => loaded,
  );
}

/** One clause: heading, its source in the brief, words, where the sides stand, what may be done. */
export function Clause({ number, clause, mou, text, session, present }: Props) {
  const t = useT();
  const { key, heading, locked, state, sourceItem, own } = clause;
  const words = useWords(session, key, clause.text);
  const write = session && text.mayNegotiate && !locked;
  const id = `clause-${key}`;
  return (
    <li id={id} className={`card ${styles.clause}`} data-state={state}>
      <div className={styles.head}>
        <h3 id={`${id}-name`}>
          {number}. {heading}
        </h3>
        <span className="tag" data-tone={locked ? "ok" : state === "COUNTERED" ? "warn" : undefined}>
          {locked && <Lock size={14} aria-hidden />} {t(`mouText.state.${state}`)}
        </span>
        {sourceItem ? (
          <a className="tag" href={`/briefs/${mou.briefId}#item-${sourceItem}`}>
            {t("mouText.fromItem", { item: sourceItem })}
          </a>
        ) : (
          <span className="tag">{t(own ? "mouText.own" : "mouText.ours")}</span>
        )}
      </div>
      {write ? (
        <CollabText
          id={`${id}-text`}
          text={clauseText(session.doc, key)}
          name={key}
          undo={session.undo}
          present={present}
          onCaret={(caret) => session.setCaret(caret)}
          max={MAX_CLAUSE}
          labelledBy={`${id}-name`}
          placeholder={t("mouText.placeholder")}
        />
      ) : (
        <p className={styles.said} data-typed>
          {words || "–"}
        </p>
      )}
      <SideMarks parties={mou.parties} standing={clause.standing} stale={words !== clause.text} mine={text.mine} />
      <ClauseActs clause={clause} text={text} parties={mou.parties} words={words} />
    </li>
  );
}
