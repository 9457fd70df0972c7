import { Link } from "@remix-run/react";
import { useState } from "react";
import { useLocale, useT } from "~/i18n/useT";
import { briefAsText } from "../briefs.$briefId/unsent/briefAsText";
import { parkWork } from "../briefs.$briefId/unsent/parkWork";
import { saveTextFile } from "../briefs.$briefId/unsent/saveFile";
import type { LocalWork } from "./localWork";
import styles from "./logout.module.css";

/** One piece of work that lies in this browser only: open it to send it, download it, or keep it on the server. */
export function LocalWorkEntry({ work, userId, settled }: { work: LocalWork; userId: string; settled(): void }) {
  const t = useT();
  const locale = useLocale();
  const [failed, setFailed] = useState(false);
  const { briefId, content, waiting, at } = work;
  const title = content.title || t("brief.untitled");
  const time = at === null ? "" : new Date(at).toLocaleString(locale === "th" ? "th-TH" : "en-GB");
  const park = async () => {
    const { update, epoch, code, why } = work;
    const became = await parkWork({ briefId, userId, code, why, epoch, update });
    setFailed(became === "failed");
    if (became === "failed") return;
    await work.remove();
    settled();
  };
  return (
    <li className="card">
      <strong>{title}</strong>
      <p className={styles.what}>
        {at === null ? t("logout.waiting", { count: waiting }) : t("logout.aside", { time })}
      </p>
      {failed && (
        <p className="problem" role="alert">
          {t("parked.notStored")}
        </p>
      )}
      <div className="row">
        <Link to={`/briefs/${briefId}`} className="button" data-size="small">
          {t("logout.wait")}
        </Link>
        <button
          type="button"
          className="button"
          data-kind="secondary"
          data-size="small"
          onClick={() => saveTextFile("project-brief.txt", briefAsText(content))}
        >
          {t("brief.unsent.download")}
        </button>
        <button type="button" className="button" data-kind="secondary" data-size="small" onClick={() => void park()}>
          {t("parked.store")}
        </button>
      </div>
    </li>
  );
}
