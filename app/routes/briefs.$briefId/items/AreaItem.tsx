import { useId } from "react";
import { setDistrict } from "~/collab/brief/editFacts";
import { districtsOf } from "~/domain/area/districts";
import { useLocale, useT } from "~/i18n/useT";
import { TextBox } from "../fields/TextBox";
import { useBrief, useContent } from "../state/BriefContext";
import { mayItem } from "../state/rights";
import { useEdit } from "../state/useEdit";
import { ItemSection } from "../form/ItemSection";
import styles from "./items.module.css";

/** Item 7: districts to tick, and the area in words. */
export function AreaItem() {
  const t = useT();
  return (
    <ItemSection item={7}>
      {({ helpId }) => (
        <>
          <DistrictList helpId={helpId} />
          <TextBox name="areaText" label={t("brief.areaText")} lines={2} describedBy={helpId} />
        </>
      )}
    </ItemSection>
  );
}

function DistrictList({ helpId }: { helpId: string }) {
  const t = useT();
  const id = useId();
  const locale = useLocale();
  const edit = useEdit();
  const { view, rights } = useBrief();
  const chosen = useContent((content) => content.districts);
  const districts = districtsOf(view.place.areaCode);
  if (districts.length === 0) return null;
  const name = (one: (typeof districts)[number]) => (locale === "th" ? one.nameTh : one.nameEn);
  const writable = mayItem(rights, 7);
  const setAll = (on: boolean) => edit((doc) => districts.forEach(({ code }) => setDistrict(doc, code, on)));
  return (
    <fieldset className={styles.districts} aria-describedby={helpId}>
      <legend id={id}>
        {t("brief.districts")}{" "}
        <span className="hint">{t("brief.districtCount", { count: chosen.length, all: districts.length })}</span>
      </legend>
      <div className={styles.checks}>
        {districts.map((district) => (
          <label key={district.code} className={styles.check} data-fixed={!writable || undefined}>
            <input
              type="checkbox"
              checked={chosen.includes(district.code)}
              disabled={!writable}
              onChange={(event) => edit((doc) => setDistrict(doc, district.code, event.target.checked))}
            />
            <span>{name(district)}</span>
          </label>
        ))}
      </div>
      {writable && (
        <div className="row">
          <button type="button" className="button" data-kind="quiet" data-size="small" onClick={() => setAll(true)}>
            {t("brief.allDistricts")}
          </button>
          <button type="button" className="button" data-kind="quiet" data-size="small" onClick={() => setAll(false)}>
            {t("brief.noDistricts")}
          </button>
        </div>
      )}
    </fieldset>
  );
}
