import type { BookTexts } from "~/domain/plan/book/bookComponents";
import type { AreaKind } from "~/domain/area/areaCode";
import type { FormSetContent } from "../kit/form/parts";
import type { PlanContent } from "../planBook/view";

/** Everything that the five-year plan shows. Years are Buddhist-Era. */
export type FiveYearPlanView = {
  /** Page of each part as it was laid out; added by the server where it can measure. */
  pages?: readonly number[];
  kind: "five-year-plan";
  areaKind: AreaKind;
  /** Without จังหวัด or กลุ่มจังหวัด. */
  areaNameTh: string;
  fyFrom: number;
  fyTo: number;
  revision: number;
  draft: boolean;
  plan: PlanContent;
  /** What people wrote into its parts beside the graph. */
  book?: BookTexts;
  set?: FormSetContent;
};
