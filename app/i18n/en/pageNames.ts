import type { pageNamesTh } from "../th/pageNames";

export const pageNamesEn = {
  "shell.home": "Overview",
  "shell.projects": "Projects",
  "shell.ranking": "Ranking & window",
  "shell.approval": "Approval",
  "shell.approvalCluster": "Cluster committee",
  "shell.findings": "Findings",
  "shell.import": "Import a table",
  "shell.plan": "Plan graph",
  "shell.mous": "MOUs",
  "shell.documents": "Documents",
  "shell.settings": "Settings",
  "comment.title": "Comments",
  "dialogue.title": "Dialogue sessions",
  "people.title": "Users",
  "organization.title": "Organisations",
  "audit.title": "Audit trail",
  "search.command.notices": "Notices",
  "search.command.account": "My account · theme, text size",
  "search.command.newBrief": "Start a project",
  "search.command.keys": "Keys of this page",
} satisfies Record<keyof typeof pageNamesTh, string>;
