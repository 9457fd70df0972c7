import { useMatches } from "@remix-run/react";

/** The area and budget year that a page is about. `fy` is a Buddhist-Era year. */
export type Place = { areaCode: string; areaNameTh: string; areaNameEn: string; fy: number };

/** URL part of an area and year: `93-2568`. */
export function yearId(place: Pick<Place, "areaCode" | "fy">): string {
  return `${place.areaCode}-${place.fy}`;
}

/** The place of the current page: the deepest route whose loader returned one. */
export function usePlace(): Place | null {
  for (const match of useMatches().reverse()) {
    const data = match.data as { place?: Place } | null | undefined;
    if (data?.place) return data.place;
  }
  return null;
}
