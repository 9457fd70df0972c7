import { Form, Link } from "@remix-run/react";
import { useT } from "~/i18n/useT";
import type { MouPageData } from "./route";

/** Which memorandum this is, and where it leads: its documents, its versions, its brief. */
export function MouHead({ mou, text }: Pick<MouPageData, "mou" | "text">) {
  const t = useT();
  return (
    <div className="page-head">
      <div>
        <div className="hint">
          {t("mou.title")} · {mou.projectCode} · <span className="tag">{t(`mou.state.${mou.state}`)}</span>
        </div>
        <h1>{mou.projectTitle}</h1>
        <p>
          {t("mou.transferee")}:{" "}
          <strong>{mou.transferee?.nameTh ?? t("mou.allUnits", { count: mou.parties.length })}</strong>
        </p>
      </div>
      <div className="row">
        <a className="button" href={`/documents/mou/${mou.id}.docx`} download>
          {t("mou.download")}
        </a>
        <a className="button" data-kind="secondary" href={`/documents/mou-annex/${mou.id}.docx`} download>
          {t("mou.downloadAnnex")}
        </a>
        <Link className="button" data-kind="secondary" to={`/mous/${mou.id}/versions`}>
          {t("mouText.versions")}
        </Link>
        {mou.type === "ASSET_TRANSFER" && text.mayAgree && (
          <Form method="post" action="/mous/new">
            <input type="hidden" name="projectId" value={mou.projectId} />
            <input type="hidden" name="type" value="COOPERATION" />
            <button className="button" data-kind="secondary">
              {t("mouText.draftCoop")}
            </button>
          </Form>
        )}
        <Link className="button" data-kind="secondary" to={`/briefs/${mou.briefId}`}>
          {t("mou.openBrief")}
        </Link>
      </div>
    </div>
  );
}
