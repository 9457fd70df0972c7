import type { AreaKind } from "../area/areaCode";
import type { FundingLine, FundSource } from "../brief/briefContent";
import type { FiscalYear } from "../calendar/fiscalYear";

/** The source that spends an area's own frame: งบจังหวัด of a province, งบกลุ่มจังหวัด of a cluster. */
export function ownSource(area: AreaKind): FundSource {
  return area === "CLUSTER" ? "CLUSTER" : "PROVINCE";
}

/**
 * [R1] The frame-consuming amount of a project in one budget year (satang): its lines whose source is the area's own
 * budget, whoever owns the project. Money of agencies, LAOs and private bodies never counts against the frame.
 */
export function ownSlice(funding: readonly FundingLine[], area: AreaKind, fy: FiscalYear): bigint {
  const source = ownSource(area);
  let sum = 0n;
  for (const line of funding) if (line.source === source) sum += BigInt(line.amounts[fy] ?? 0);
  return sum;
}
