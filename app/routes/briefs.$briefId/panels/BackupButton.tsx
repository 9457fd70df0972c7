import { useT } from "~/i18n/useT";
import { useBrief } from "../state/BriefContext";
import { briefAsText } from "../unsent/briefAsText";
import { saveTextFile } from "../unsent/saveFile";

/** Saves what this page says as a text file: always possible, whatever the server says. */
export function BackupButton() {
  const t = useT();
  const { view, content } = useBrief();
  const save = () => saveTextFile(`${view.code}.txt`, briefAsText(content.get()));
  return (
    <button type="button" className="button" data-kind="secondary" data-size="small" onClick={save}>
      {t("brief.save.backup")}
    </button>
  );
}
