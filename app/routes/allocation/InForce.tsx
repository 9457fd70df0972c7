import { CountedAmount } from "~/components/counted/CountedAmount";
import { yearId, type Place } from "~/components/place";
import { announcedAmount } from "~/format/counted/amounts/allocationAmounts";
import { useLocale, useT } from "~/i18n/useT";
import type { AllocationData } from "./allocationView";

/** Says first what the page is not: the frame in force is the announced one. */
export function InForce({ data, place }: { data: AllocationData; place: Place }) {
  const t = useT();
  const locale = useLocale();
  const area = t("shell.provinceOf", { name: locale === "th" ? place.areaNameTh : place.areaNameEn });
  return (
    <div className="banner" data-tone="warn" role="note" style={{ margin: 0 }}>
      <div>
        <strong>{t("allocation.notInForce")}</strong>
        <br />
        {data.announced ? (
          <CountedAmount
            figure={announcedAmount(area, data.announced, yearId(place))}
            words={(amount) => t("allocation.announced", { area, fy: place.fy, amount })}
          />
        ) : (
          t("allocation.announcedNone", { fy: place.fy })
        )}
      </div>
    </div>
  );
}
