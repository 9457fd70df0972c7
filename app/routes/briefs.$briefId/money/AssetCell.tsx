import type { CostItem } from "~/domain/brief/briefContent";
import { useT } from "~/i18n/useT";
import { Cell } from "../fields/Cell";
import { Choice } from "../fields/Choice";
import type { ChoiceOption } from "../fields/choiceOption";
import { useBrief } from "../state/BriefContext";
import type { SetCost } from "./setCost";
import styles from "./money.module.css";

/** Whether a cost item becomes an asset that is handed over, and which organisation receives it. */
export function AssetCell({ item, nameOf, set }: { item: CostItem; nameOf(field: string): string; set: SetCost }) {
  const t = useT();
  const { view } = useBrief();
  const named = new Set(view.partners.map(({ orgId }) => orgId));
  const options: ChoiceOption[] = view.organizations
    .filter(({ id, active, adviser }) => (active && !adviser) || id === item.receiverOrgId)
    .map(({ id, nameTh, shortNameTh }) => ({
      value: id,
      label: shortNameTh || nameTh,
      group: t(named.has(id) ? "brief.orgsOfItem9" : "brief.otherOrgs"),
    }))
    .sort((a, b) => Number(named.has(b.value)) - Number(named.has(a.value)));
  return (
    <div className={styles.asset}>
      <Cell place={{ row: item.id, cell: "isAsset" }}>
        <label title={t("brief.cost.assetHelp")}>
          <input
            type="checkbox"
            checked={item.isAsset}
            disabled={!set}
            aria-label={nameOf(t("brief.cost.assetHelp"))}
            onChange={(event) => set?.("isAsset", event.target.checked)}
          />
        </label>
      </Cell>
      {item.isAsset && (
        <Choice
          value={item.receiverOrgId ?? ""}
          options={[{ value: "", label: `– ${t("brief.cost.receiver")} –` }, ...options]}
          write={set && ((value) => set("receiverOrgId", value || null))}
          place={{ row: item.id, cell: "receiverOrgId" }}
          label={nameOf(t("brief.cost.receiver"))}
        />
      )}
    </div>
  );
}
