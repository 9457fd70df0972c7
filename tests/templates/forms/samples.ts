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
import { transferCertificateSample } from "../../../templates/transferCertificate/sample";
import { windowSheetSample } from "../../../templates/windowSheet/sample";

/** A filled view of every form that has a document. */
export const EVERY_FORM: readonly DocumentView[] = [
  projectBriefSample,
  projectBriefJ11Sample,
  conceptNoteSample,
  basicInfoSample,
  expenditureSample,
  planJ2Sample,
  planKj2Sample,
  annualPlanSample,
  fiveYearPlanSample,
  goals20Sample,
  mouSample,
  mouAnnexSample,
  mouCooperationSample,
  attendanceSample,
  minutesSample,
  approvalSlipSample,
  governorPageSample,
  windowSheetSample(),
  transferCertificateSample,
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

/** Text for the `nth` field of a view, counted from 0. */
type TextOf = (nth: number) => string;

function replaced(value: unknown, textOf: TextOf): unknown {
  let seen = 0;
  const walk = (inner: unknown, key: string): unknown => {
    if (typeof inner === "string") return KEPT.has(key) ? inner : textOf(seen++);
    if (Array.isArray(inner)) return inner.map((one) => walk(one, key));
    if (inner === null || typeof inner !== "object") return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, walk(one, name)]));
  };
  return walk(value, "");
}

/** The view with `text` in place of everything that a person may have typed. */
export function withText(view: DocumentView, text: string): DocumentView {
  return replaced(view, () => text) as DocumentView;
}

/** As `withText`, with `long` in one field: the one at `place`, counted round and round. */
export function withLongField(view: DocumentView, text: string, long: string, place: number): DocumentView {
  let fields = 0;
  replaced(view, () => `${fields++}`);
  return replaced(view, (nth) => (nth === place % Math.max(1, fields) ? long : text)) as DocumentView;
}
