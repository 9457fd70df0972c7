import { memo, useId } from "react";
import type { MainActivity } from "~/domain/brief/briefContent";
import { useLocale, useT } from "~/i18n/useT";
import { thaiDigits } from "~/format/digits";
import { RowText } from "../fields/RowText";
import { CostItems } from "../money/CostItems";
import { FundingTable } from "../money/FundingTable";
import { ActivityDetails } from "./ActivityDetails";
import { ActivityHead } from "./ActivityHead";
import { ActivityOwner } from "./ActivityOwner";
import styles from "./activities.module.css";

/** A main activity and its neighbours, for moving it. `afterNextId` "" = the next one is the last; null = this is. */
export type ActivityCardProps = {
  activity: MainActivity;
  number: number;
  previousId: string | null;
  afterNextId: string | null;
};

/** One main activity as the form prints it: name, money, who is responsible, who is concerned; then details. */
export const ActivityCard = memo(function ActivityCard(props: ActivityCardProps) {
  const { activity, number } = props;
  const t = useT();
  const locale = useLocale();
  const headingId = useId();
  const printed =
    locale === "th"
      ? `๘.${thaiDigits(number)} ${t("brief.activity", { number: thaiDigits(number) })}`
      : `8.${number} ${t("brief.activity", { number })}`;
  return (
    <article className={styles.card} aria-labelledby={headingId} data-unit="activities" id={`activity-${activity.id}`}>
      <ActivityHead {...props} headingId={headingId} title={printed} />
      <RowText activity={activity} name="title" label={t("brief.activity.title")} oneLine />
      <FundingTable activity={activity} number={number} />
      <div className={styles.pair}>
        <ActivityOwner activity={activity} number={number} />
        <RowText activity={activity} name="related" label={t("brief.activity.related")} oneLine />
      </div>
      <CostItems activity={activity} number={number} />
      <ActivityDetails activity={activity} number={number} />
    </article>
  );
});
