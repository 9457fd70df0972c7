import { useSyncExternalStore } from "react";
import { groupedBaht } from "~/domain/money/bahtText";
import { isSatang, type Satang } from "~/domain/money/satang";
import { useT } from "~/i18n/useT";
import { useBrief } from "../state/BriefContext";
import { cellName } from "../live/overwriteStore";
import { usePresenceName } from "../words/organizations";
import { usePersonOfClient } from "../state/usePeople";
import type { CellPlace } from "./Cell";
import styles from "./fields.module.css";

/** "แก้ทับโดย …": what this person wrote into an amount a moment ago, with one click to put it back. */
export function Overwritten({ place, write }: { place: CellPlace; write: (amount: Satang | null) => void }) {
  const t = useT();
  const { overwrites } = useBrief();
  const orgOf = usePresenceName();
  const overwrite = useSyncExternalStore(
    overwrites.subscribe,
    () => overwrites.get().get(cellName(place.row, place.cell)),
    () => undefined,
  );
  const writer = usePersonOfClient(overwrite?.clientId ?? null);
  if (!overwrite) return null;
  const mine = isSatang(overwrite.mine) ? overwrite.mine : null;
  const dismiss = () => overwrites.dismiss(place.row, place.cell);
  const key = overwrite.theirs === undefined ? "brief.overwrittenRemoved" : "brief.overwritten";
  return (
    <div className={styles.overwritten} role="alert">
      {t(key, {
        name: writer ? `${writer.name} · ${orgOf(writer)}` : t("brief.somebody"),
        mine: mine === null ? t("brief.blank") : groupedBaht(mine),
      })}
      <div>
        <button
          type="button"
          className="button"
          data-size="small"
          onClick={() => {
            dismiss();
            write(mine);
          }}
        >
          {t("brief.restoreMine")}
        </button>
        <button type="button" className="button" data-size="small" data-kind="quiet" onClick={dismiss}>
          {t("brief.acceptTheirs")}
        </button>
      </div>
    </div>
  );
}
