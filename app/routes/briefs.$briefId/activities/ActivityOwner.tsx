import { setCell } from "~/collab/brief/editRows";
import type { MainActivity } from "~/domain/brief/briefContent";
import { useT } from "~/i18n/useT";
import { Choice } from "../fields/Choice";
import { useBrief } from "../state/BriefContext";
import { useOrganizationName, useOwnerOptions } from "../words/organizations";
import { useEdit } from "../state/useEdit";
import styles from "./activities.module.css";

/** ผู้รับผิดชอบ: the organisation that owns the activity. The lead alone gives it to another one. */
export function ActivityOwner({ activity, number }: { activity: MainActivity; number: number }) {
  const t = useT();
  const edit = useEdit();
  const { rights } = useBrief();
  const options = useOwnerOptions("full");
  const nameOf = useOrganizationName();
  const label = t("brief.activity.org");
  return (
    <div>
      <div className={styles.label}>{label}</div>
      <Choice
        value={activity.orgId ?? ""}
        options={rights.all ? options : [{ value: activity.orgId ?? "", label: nameOf(activity.orgId, true) }]}
        write={
          rights.all
            ? (value) => void edit((doc) => setCell(doc, "activities", activity.id, "orgId", value || null))
            : null
        }
        place={{ row: activity.id, cell: "orgId" }}
        label={`${label} ${t("brief.activity", { number })}`}
      />
    </div>
  );
}
