import { Form, Link } from "@remix-run/react";
import { memo } from "react";
import { FileDown, FileSignature, History, Network } from "lucide-react";
import { yearId } from "~/components/place";
import { noBreakMaiYamok } from "~/format/maiYamok";
import { useT } from "~/i18n/useT";
import { useBrief, useContent } from "../state/BriefContext";
import { useOrganizationName } from "../words/organizations";
import styles from "./head.module.css";

/** Name, code, kind and state of the project, and what can be made of its brief. */
export const BriefHead = memo(function BriefHead() {
  const t = useT();
  const { view } = useBrief();
  const nameOf = useOrganizationName();
  const title = useContent((content) => content.title);
  const lead = nameOf(view.leadOrgId, true);
  return (
    <div className={styles.head}>
      <div className={styles.names}>
        <h1>{title.trim() === "" ? t("brief.untitled") : noBreakMaiYamok(title)}</h1>
        <p className={styles.facts}>
          <span>{t("brief.form")}</span>
          <span>{view.code}</span>
          <span className="tag" data-tone={view.kind === "KEY" ? "info" : undefined}>
            {t(`brief.kind.${view.kind}`)}
          </span>
          <Link className="tag" data-tone={view.frozen ? "ok" : undefined} to={`/briefs/${view.briefId}/status`}>
            {t(`brief.state.${view.state}`)}
          </Link>
          <span>{view.rank === null ? t("brief.notRanked") : t("brief.rank", { rank: view.rank })}</span>
          {lead && <span>{lead}</span>}
        </p>
        <Mous />
      </div>
      <Actions />
    </div>
  );
});

function Mous() {
  const t = useT();
  const { mous } = useBrief().view;
  if (mous.length === 0) return null;
  return (
    <ul className={styles.mous} aria-label={t("brief.mous")}>
      {mous.map((mou) => (
        <li key={mou.id}>
          <Link to={`/mous/${mou.id}`}>
            <FileSignature size={14} aria-hidden /> {t("brief.mouTo", { name: mou.transferee })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Actions() {
  const t = useT();
  const { view } = useBrief();
  return (
    <div className={styles.actions}>
      <a className="button" href={`/documents/project-brief/${view.briefId}.docx`} download>
        <FileDown size={17} aria-hidden /> {t("brief.download")}
      </a>
      <Link className="button" data-kind="secondary" to={`/briefs/${view.briefId}/history`}>
        <History size={17} aria-hidden /> {t("history.open")}
      </Link>
      <Link className="button" data-kind="secondary" to={`/years/${yearId(view.place)}/plan?focus=${view.projectId}`}>
        <Network size={17} aria-hidden /> {t("brief.showInPlan")}
      </Link>
      {view.rights.draftMou && (
        <Form method="post" action="/mous/new">
          <input type="hidden" name="projectId" value={view.projectId} />
          <button className="button" data-kind="secondary">
            <FileSignature size={17} aria-hidden /> {t("brief.makeMou")}
          </button>
        </Form>
      )}
    </div>
  );
}
