import type { BriefContent } from "~/domain/brief/briefContent";
import { fiscalYear } from "~/domain/calendar/fiscalYear";
import { satang } from "~/domain/money/satang";
import { projectBriefSample } from "../../../templates/projectBrief/sample";

const ROW = {
  activity: "0d9f7a52-6f0e-4c11-9a54-0c6f3c1b7a01",
  line: "0d9f7a52-6f0e-4c11-9a54-0c6f3c1b7a02",
  indicator: "0d9f7a52-6f0e-4c11-9a54-0c6f3c1b7a03",
};

/** A brief of FY2568 that lacks nothing: one activity of the organisation, paid by the province with a million baht. */
export function completeBrief(orgId: string): BriefContent {
  const [indicator] = projectBriefSample.content.indicators;
  if (!indicator) throw new Error("the sample has no indicator");
  const words = { title: "ปรับปรุงท่าเรือ", method: "จ้าง", related: "อบต.", subActivities: "" };
  return {
    ...projectBriefSample.content,
    indicators: [{ ...indicator, id: ROW.indicator, method: "สำรวจ" }],
    activities: [{ id: ROW.activity, order: "a", orgId, ...words, periodStart: null, periodEnd: null }],
    funding: [
      {
        ...{ id: ROW.line, order: "a", activityId: ROW.activity, orgId, source: "PROVINCE", commitment: "PLEDGED" },
        amounts: { [fiscalYear(2568)]: satang(1_000_000_00) },
      },
    ],
    costItems: [],
  };
}
