import { basicInfoSample, expenditureSample } from "../../../templates/activityForm/sample";
import { annualPlanSample } from "../../../templates/annualPlan/sample";
import { approvalSlipSample } from "../../../templates/approvalSlip/sample";
import { attendanceSample } from "../../../templates/attendance/sample";
import { conceptNoteSample } from "../../../templates/conceptNote/sample";
import { fiveYearPlanSample } from "../../../templates/fiveYearPlan/sample";
import { goals20Sample } from "../../../templates/goals20/sample";
import { governorPageSample } from "../../../templates/governorPage/sample";
import { minutesSample } from "../../../templates/minutes/sample";
import { mouAnnexSample, mouSample } from "../../../templates/mou/sample";
import { mouCooperationSample } from "../../../templates/mouCooperation/sample";
import { planJ2Sample } from "../../../templates/planJ2/sample";
import { planKj2Sample } from "../../../templates/planKj2/sample";
import { projectBriefSample } from "../../../templates/projectBrief/sample";
import { projectBriefJ11Sample } from "../../../templates/projectBriefJ11/sample";
import type { DocumentView } from "../../../templates/registry";
import { windowSheetSample } from "../../../templates/windowSheet/sample";

/** A filled view of every form beside the brief, จ.2 and the transfer of assets, which have tests of their own. */
export const SAMPLES: readonly DocumentView[] = [
  projectBriefJ11Sample,
  conceptNoteSample,
  basicInfoSample,
  expenditureSample,
  planKj2Sample,
  annualPlanSample,
  fiveYearPlanSample,
  goals20Sample,
  mouCooperationSample,
  attendanceSample,
  minutesSample,
  approvalSlipSample,
  governorPageSample,
];

/** A filled view of every form that has a document. */
export const EVERY_FORM: readonly DocumentView[] = [
  ...SAMPLES,
  projectBriefSample,
  planJ2Sample,
  mouSample,
  mouAnnexSample,
  windowSheetSample(),
];

/** Values that are no text of a person: kinds, units of law, dates and identifiers stay what they are. */
const KEPT: ReadonlySet<string> = new Set([
  ...["kind", "areaKind", "source", "owner", "verdict", "direction", "category", "commitment", "id", "order", "orgId"],
  ...[
    "activityId",
    "receiverOrgId",
    "periodStart",
    "periodEnd",
    "from",
    "to",
    "date",
    "received",
    "passed",
    "quantity",
  ],
  ...["sector", "choice", "due", "day", "time", "windowMin", "windowMax", "issue", "districts", "issues"],
]);

function replaced(value: unknown, text: string, key: string): unknown {
  if (typeof value === "string") return KEPT.has(key) ? value : text;
  if (Array.isArray(value)) return value.map((one) => replaced(one, text, key));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      KEPT.has(name) && typeof inner !== "object" ? inner : replaced(inner, text, name),
    ]),
  );
}

/** The view with `text` in place of everything that a person may have typed. */
export function withText(view: DocumentView, text: string): DocumentView {
  return replaced(view, text, "") as DocumentView;
}
