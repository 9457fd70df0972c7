import { Plus } from "lucide-react";
import { addActivity } from "~/collab/brief/editRows";
import { useT } from "~/i18n/useT";
import { TextBox } from "../fields/TextBox";
import { ItemSection } from "../form/ItemSection";
import { useBrief, useContent } from "../state/BriefContext";
import { focusCell } from "../state/focusCell";
import { defaultOwner, mayAddRows } from "../state/rights";
import { useEdit } from "../state/useEdit";
import { ActivityCard } from "./ActivityCard";
import { GrandTotal } from "./GrandTotal";
import styles from "./activities.module.css";

/** Item 8: the approach, then every main activity with its money. */
export function ActivitiesItem() {
  const t = useT();
  const edit = useEdit();
  const { view, rights } = useBrief();
  const activities = useContent((content) => content.activities);
  const add = () => {
    const id = edit((doc) => addActivity(doc, { orgId: defaultOwner(view) }));
    if (id) focusCell(id, "title");
  };
  return (
    <ItemSection item={8}>
      {({ helpId }) => (
        <>
          <TextBox name="activityMethod" label={t("brief.method")} lines={2} describedBy={helpId} />
          {activities.length === 0 && <p className={styles.none}>{t("brief.activity.none")}</p>}
          {activities.map((activity, index) => (
            <ActivityCard
              key={activity.id}
              activity={activity}
              number={index + 1}
              previousId={activities[index - 1]?.id ?? null}
              afterNextId={activities[index + 1] ? (activities[index + 2]?.id ?? "") : null}
            />
          ))}
          {mayAddRows(rights) && (
            <button type="button" className="button" data-kind="secondary" data-add="activities" onClick={add}>
              <Plus size={16} aria-hidden /> {t("brief.activity.add")}
            </button>
          )}
          {activities.length > 0 && <GrandTotal />}
        </>
      )}
    </ItemSection>
  );
}
