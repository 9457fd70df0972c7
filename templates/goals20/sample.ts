import { planContentSample } from "../planBook/sample";
import type { Goals20View } from "./view";

/** 20-year goals of the sample province. */
export const goals20Sample: Goals20View = {
  ...{ kind: "goals-20-year", areaKind: "PROVINCE", areaNameTh: "พัทลุง", revision: 1, draft: true },
  plan: { goals: planContentSample.goals },
};
