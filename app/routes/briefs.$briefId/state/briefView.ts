import type { AppServices } from "../../../../server/context";

/** What the loader gives to the page of a Project Brief. */
export type BriefView = Awaited<ReturnType<AppServices["briefs"]["open"]>>;

/** Rights of the person on this brief. */
export type BriefRightsView = BriefView["rights"];

/** An organisation of the area, as the page names it. */
export type BriefOrganization = BriefView["organizations"][number];
