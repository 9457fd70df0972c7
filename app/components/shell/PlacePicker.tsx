import { useLocation, useNavigate } from "@remix-run/react";
import { areaLabel } from "~/domain/area/areaCode";
import { compareThai } from "~/format/collation";
import { useLocale, useT } from "~/i18n/useT";
import { yearId, type Place } from "../place";
import styles from "./Shell.module.css";

/** The same page in another place, where a page of a year is open; else the home page of that place. */
export function samePage(pathname: string, place: Pick<Place, "areaCode" | "fy">): string {
  const page = /^\/years\/[^/]+(\/[a-z-]+)?$/.exec(pathname)?.[1] ?? "";
  return `/years/${yearId(place)}${page}`;
}

/** Places by area: provinces first, clusters after them, each with its newest budget year first. */
function byArea(places: readonly Place[], locale: "th" | "en"): { name: string; places: Place[] }[] {
  const areas = new Map<string, Place[]>();
  for (const place of places) areas.set(place.areaCode, [...(areas.get(place.areaCode) ?? []), place]);
  return [...areas.values()]
    .map((ofArea) => ofArea.sort((a, b) => b.fy - a.fy))
    .flatMap((ofArea) => (ofArea[0] ? [{ name: areaLabel(ofArea[0], locale), places: ofArea }] : []))
    .sort((a, b) => compareThai(a.name, b.name));
}

/** Switches between the provinces, clusters and budget years in which the person has a role. */
export function PlacePicker({ places, place }: { places: Place[]; place: Place | null }) {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  if (!place) return null;
  const known = places.some((one) => yearId(one) === yearId(place)) ? places : [place, ...places];
  const areas = byArea(known, locale);
  const go = (id: string) => {
    const chosen = known.find((one) => yearId(one) === id);
    if (chosen) navigate(samePage(pathname, chosen));
  };
  const options = (ofArea: readonly Place[]) =>
    ofArea.map((one) => (
      <option key={yearId(one)} value={yearId(one)}>
        {`${areaLabel(one, locale)} · ${t("shell.yearShort", { fy: one.fy })}`}
      </option>
    ));
  return (
    <label className={styles.place}>
      <span className="visually-hidden">{t("shell.placePicker")}</span>
      <select value={yearId(place)} onChange={(event) => go(event.target.value)}>
        {areas.length < 2
          ? areas.flatMap((area) => options(area.places))
          : areas.map((area) => (
              <optgroup key={area.name} label={area.name}>
                {options(area.places)}
              </optgroup>
            ))}
      </select>
    </label>
  );
}
