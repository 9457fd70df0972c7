import type { FundSource } from "~/domain/brief/briefContent";
import type { Bilingual } from "~/domain/rules/finding";

/** Names of the sources of money in explanations. */
export const FUND_WORDS: Record<FundSource, Bilingual> = {
  PROVINCE: { th: "งบจังหวัด", en: "Provincial budget" },
  CLUSTER: { th: "งบกลุ่มจังหวัด", en: "Cluster budget" },
  FUNCTION: { th: "งบ Function", en: "Line-agency budget" },
  LOCAL: { th: "งบท้องถิ่น", en: "Local budget" },
  PRIVATE: { th: "งบเอกชน", en: "Private money" },
};
