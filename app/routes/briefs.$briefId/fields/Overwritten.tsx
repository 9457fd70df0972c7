import { useSyncExternalStore } from "react";
import { groupedBaht } from "~/domain/money/bahtText";
import { isSatang, type Satang } from "~/domain/money/satang";
import { useT } from "~/i18n/useT";
import { useBrief } from "../state/BriefContext";
import { cellName, type OverwriteStore } from "../live/overwriteStore";
import { usePresenceName } from "../words/organizations";
import { usePresent } from "../state/usePeople";
import type { CellPlace } from "./Cell";
import styles from "./fields.module.css";

const NONE: ReturnType<OverwriteStore["get"]> = new Map();

/** "แก้ทับโดย …": what this person wrote into an amount a moment ago, with one click to put it back. */
export function Overwritten({ place, write }: { place: CellPlace; write: (amount: Satang | null) => void }) {
  const t = useT();
  const { overwrites } = useBrief();
  const present = usePresent();
  const orgOf = usePresenceName();
  const open = useSyncExternalStore(overwrites.subscribe, overwrites.get, () => NONE);
  const overwrite = open.get(cellName(place.row, place.cell));
  if (!overwrite) return null;
  const writer = present.find(({ clientId }) => clientId === overwrite.clientId)?.user;
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
