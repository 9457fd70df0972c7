import { Link } from "@remix-run/react";
import { useCallback, useEffect, useState } from "react";
import { isRecord } from "~/components/isRecord";
import { useTouched } from "~/components/live/useTouched";
import { briefRoom } from "~/collab/roomName";
import { isMessageKey } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import { refusalText } from "~/components/brief/refusalWords";
import { useContent } from "../state/BriefContext";
import styles from "../panels/panels.module.css";

type Draft = { id: string; authorName: string; mine: boolean; reason: string; why: string; createdAt: string };

function readDraft(value: unknown): Draft[] {
  if (!isRecord(value)) return [];
  const { id, authorName, mine, reason, why, createdAt } = value;
  if (typeof id !== "string" || typeof authorName !== "string" || typeof reason !== "string") return [];
  return [
    {
      id,
      authorName,
      mine: mine === true,
      reason,
      why: typeof why === "string" ? why : "",
      createdAt: String(createdAt),
    },
  ];
}

/** "ร่างที่ค้าง": drafts of this brief on the server that the person may see; `version` changes when one was added. */
export function ParkedDrafts({ briefId, version }: { briefId: string; version: unknown }) {
  const t = useT();
  const locale = useLocale();
  const content = useContent((now) => now);
  const [drafts, setDrafts] = useState<Draft[]>([]);
  const load = useCallback(async () => {
    try {
      const reply = await fetch(`/briefs/${briefId}/parked`);
      const body: unknown = reply.ok ? await reply.json() : null;
      if (Array.isArray(body)) setDrafts(body.flatMap(readDraft));
    } catch {
      // not reachable now: asked again with the next sign of life
    }
  }, [briefId]);
  useEffect(() => void load(), [load, version]);
  useTouched(briefRoom(briefId), () => void load());
  if (drafts.length === 0) return null;
  return (
    <section className="card" aria-labelledby="parked-drafts">
      <h2 id="parked-drafts">{t("parked.listTitle")}</h2>
      <p className="hint">{t("parked.listExplain")}</p>
      <ul className={styles.findings}>
        {drafts.map(({ id, authorName, mine, reason, why, createdAt }) => {
          const time = new Date(createdAt).toLocaleString(locale === "th" ? "th-TH" : "en-GB");
          const key = `parked.reason.${reason}`;
          const said = refusalText({ t, locale }, content, why) || (isMessageKey(key) ? t(key) : "");
          return (
            <li key={id}>
              {mine ? t("parked.mine", { time }) : t("parked.of", { name: authorName, time })}
              {said && <span className="hint"> · {said}</span>}{" "}
              <Link to={`/briefs/${briefId}/parked/${id}`}>{t("parked.open")}</Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
