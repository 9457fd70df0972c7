import type { BriefContent } from "~/domain/brief/briefContent";
import type { FormSetContent } from "../kit/form/parts";
import type { FiscalYear } from "~/domain/calendar/fiscalYear";

/**
 * Word for the area in the form's own texts. The official form speaks of กลุ่มจังหวัด; จังหวัด is our adaptation for
 * a province and is marked so in the list of forms.
 */
export type AreaWord = "กลุ่มจังหวัด" | "จังหวัด";

/** What the items of a Project Brief are printed from. */
export type ItemSource = {
  content: BriefContent;
  /** Item 9: names of the responsible and of the other organisations. */
  leadOrg: string;
  partnerOrgs: readonly string[];
  /** Names of organisations by id, for activities and funding lines. */
  orgNames: Readonly<Record<string, string>>;
  /** Names of the districts of item 7, in the order of the content. */
  districtNames: readonly string[];
};

/** Everything that a Project Brief (แบบ กจ.๑-๑) shows. */
export type ProjectBriefView = ItemSource & {
  kind: "project-brief";
  fy: FiscalYear;
  /** Number of the saved state of the brief's document. */
  revision: number;
  draft: boolean;
  areaWord: AreaWord;
  /** Source line under the table; a property of the form set. */
  sourceNote: string;
  /** Words of the office, where they differ from the printed form. */
  set?: FormSetContent;
};
