import type { FiscalYear } from "~/domain/calendar/fiscalYear";
import type { ItemSource } from "../projectBrief/view";

/** Everything that แบบ จ.1-1 (11 items and five header lines) shows. */
export type ProjectBriefJ11View = ItemSource & {
  kind: "project-brief-j11";
  fy: FiscalYear;
  revision: number;
  draft: boolean;
  /** ตัวชี้วัดและค่าเป้าหมายของประเด็นการพัฒนา: what the plan links to the issue, one each. */
  issueIndicators: readonly string[];
  /** แผนงานหลัก: the 20-year goals that the issue leads to. */
  mainProgramme: readonly string[];
};
