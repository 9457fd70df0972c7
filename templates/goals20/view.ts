import type { BookTexts } from "~/domain/plan/book/bookComponents";
import type { AreaKind } from "~/domain/area/areaCode";
import type { FormSetContent } from "../kit/form/parts";
import type { PlanContent } from "../planBook/view";

/** Everything that เป้าหมายการพัฒนาจังหวัด 20 ปี shows. */
export type Goals20View = {
  /** Page of each part as it was laid out; added by the server where it can measure. */
  pages?: readonly number[];
  kind: "goals-20-year";
  areaKind: AreaKind;
  /** Without จังหวัด or กลุ่มจังหวัด. */
  areaNameTh: string;
  revision: number;
  draft: boolean;
  plan: Pick<PlanContent, "goals">;
  /** What people wrote into its parts beside the graph. */
  book?: BookTexts;
  set?: FormSetContent;
};
