import type { RootData } from "~/root";
import { matches, searchWords } from "~/domain/search/searchWords";
import { pageNamesEn } from "~/i18n/en/pageNames";
import { pageNamesTh } from "~/i18n/th/pageNames";
import { yearId, type Place } from "../place";
import { navItems, type PageNameKey } from "../shell/navItems";

/** A page or command that can be gone to by its name. */
export type PageTarget = { link: string; key: PageNameKey };

/** Link of the command that opens the list of keys; no page of its own. */
export const KEYS_LINK = "#keys";

/** The pages that a person can open, those of the year at hand first. */
export function pageTargets(access: NonNullable<RootData["access"]>, place: Place | null): PageTarget[] {
  const year = place ? navItems(place, false).map(({ to, key }) => ({ link: to, key })) : [];
  return [
    ...year,
    ...(place && access.create
      ? [{ link: `/briefs/new?year=${yearId(place)}`, key: "search.command.newBrief" as const }]
      : []),
    { link: "/notices", key: "search.command.notices" },
    { link: "/account", key: "search.command.account" },
    ...(access.users ? [{ link: "/admin/users", key: "people.title" as const }] : []),
    ...(access.organizations ? [{ link: "/admin/organizations", key: "organization.title" as const }] : []),
    ...(access.audit ? [{ link: "/admin/audit", key: "audit.title" as const }] : []),
    { link: KEYS_LINK, key: "search.command.keys" },
  ];
}

/** Those among them whose name, Thai or English, has every word of the question. */
export function findPages(targets: readonly PageTarget[], question: string): PageTarget[] {
  const words = searchWords(question);
  if (words.length === 0) return [];
  return targets.filter(({ key }) => matches(`${pageNamesTh[key]} ${pageNamesEn[key]}`, words));
}
