import type { fundSourceTh } from "../th/fundSource";

export const fundSourceEn = {
  "brief.source.PROVINCE": "Provincial budget",
  "brief.source.CLUSTER": "Cluster budget",
  "brief.source.FUNCTION": "Function (agency) budget",
  "brief.source.LOCAL": "Local budget",
  "brief.source.PRIVATE": "Private money",
} satisfies Record<keyof typeof fundSourceTh, string>;
