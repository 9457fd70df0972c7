import { isFiscalYear } from "~/domain/calendar/fiscalYear";

/** Which area and budget year (B.E.) a page is about. */
export type LiveYear = { areaCode: string; fy: number };

/** The year of a request to `/live-window?year=<area>-<fy>`; null for anything else. */
export function liveYearOf(url: string | undefined): LiveYear | null {
  const { pathname, searchParams } = new URL(url ?? "/", "http://socket.invalid");
  const [, areaCode, fy] = /^([A-Za-z0-9]{1,8})-(\d{4})$/.exec(searchParams.get("year") ?? "") ?? [];
  if (pathname !== "/live-window" || !areaCode || !isFiscalYear(Number(fy))) return null;
  return { areaCode, fy: Number(fy) };
}
