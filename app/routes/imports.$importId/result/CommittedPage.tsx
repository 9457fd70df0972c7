import { Link } from "@remix-run/react";
import { yearId } from "~/components/place";
import { thaiDateTime } from "~/format/thaiDateTime";
import { useLocale, useT } from "~/i18n/useT";
import { DoneList } from "./DoneList";
import { Findings } from "../findings/Findings";
import { NextSteps } from "./NextSteps";
import type { ImportPageData } from "../pageData";
import { RowTable } from "../table/RowTable";
import { Summary } from "../Summary";
import { UndoneNotice } from "./UndoneNotice";
import { UndoForm } from "./UndoForm";

/** What an import did, how to go on, and the way back for a day; then the table it came from. */
export function CommittedPage({ data }: { data: ImportPageData }) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t("import.doneTitle")}</h1>
          <p className="hint">
            {t("import.sheet", { file: data.fileName === "paste" ? t("import.pasted") : data.fileName })} ·{" "}
            {t("import.by", { name: data.createdByName, when: thaiDateTime(new Date(data.createdAt), locale) })}
          </p>
        </div>
        <Link className="button" data-kind="secondary" to={`/years/${yearId(data.place)}/import`}>
          {t("import.title")}
        </Link>
      </div>
      {data.result && data.status === "COMMITTED" && (
        <>
          <DoneList result={data.result} />
          <NextSteps place={data.place} />
          <UndoForm may={data.may.undo} until={data.undoUntil} />
        </>
      )}
      {data.status === "UNDONE" && data.result?.undo && <UndoneNotice undo={data.result.undo} place={data.place} />}
      <Summary data={data} />
      <Findings groups={data.findingGroups} count={data.findingCount} open={false} />
      <RowTable data={data} />
    </>
  );
}
