import { isClusterCode } from "~/domain/area/areaCode";
import type { pageNamesTh } from "~/i18n/th/pageNames";
import { yearId, type Place } from "../place";

/** Key of the name of a page or command. */
export type PageNameKey = keyof typeof pageNamesTh;

/** A page of a year as the main navigation names it. */
export type NavItem = { name: NavName; to: string; key: PageNameKey; end?: boolean };

/** Pages of the main navigation. */
export type NavName =
  | "home"
  | "projects"
  | "ranking"
  | "approval"
  | "findings"
  | "comments"
  | "sessions"
  | "import"
  | "plan"
  | "mous"
  | "documents"
  | "settings";

/** The pages of a year in the order of the work; administrators find their own settings behind the last one. */
export function navItems(place: Place, systemAdmin: boolean): NavItem[] {
  const year = `/years/${yearId(place)}`;
  return [
    { name: "home", to: year, key: "shell.home", end: true },
    { name: "projects", to: `${year}/projects`, key: "shell.projects" },
    { name: "ranking", to: `${year}/ranking`, key: "shell.ranking" },
    {
      name: "approval",
      to: `${year}/approval`,
      key: isClusterCode(place.areaCode) ? "shell.approvalCluster" : "shell.approval",
    },
    { name: "findings", to: `${year}/findings`, key: "shell.findings" },
    { name: "comments", to: `${year}/comments`, key: "comment.title" },
    { name: "sessions", to: `${year}/sessions`, key: "dialogue.title" },
    { name: "import", to: `${year}/import`, key: "shell.import" },
    { name: "plan", to: `${year}/plan`, key: "shell.plan" },
    { name: "mous", to: `${year}/mous`, key: "shell.mous" },
    { name: "documents", to: `${year}/documents`, key: "shell.documents" },
    { name: "settings", to: systemAdmin ? "/admin" : `${year}/settings`, key: "shell.settings" },
  ];
}
