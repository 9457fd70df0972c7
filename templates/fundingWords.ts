import type { FundSource } from "~/domain/brief/briefContent";

/** Names of budget sources as printed documents write them (source 004 lines 191–197). */
export const SOURCE_NAMES: Record<FundSource, string> = {
  PROVINCE: "งบจังหวัด",
  CLUSTER: "งบกลุ่มจังหวัด",
  FUNCTION: "งบกระทรวง กรม (Function)",
  LOCAL: "งบท้องถิ่น",
  PRIVATE: "งบเอกชน",
};
