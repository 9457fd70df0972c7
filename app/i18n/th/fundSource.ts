/** Names of the sources of money, on forms, the phone and in lists. */
export const fundSourceTh = {
  "brief.source.PROVINCE": "งบจังหวัด",
  "brief.source.CLUSTER": "งบกลุ่มจังหวัด",
  "brief.source.FUNCTION": "งบ Function",
  "brief.source.LOCAL": "งบท้องถิ่น",
  "brief.source.PRIVATE": "งบเอกชน",
} as const;
