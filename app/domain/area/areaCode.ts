/** Two-digit province code (Ministry of Interior numbering) or a cluster code such as `S-G`. */
export type AreaCode = string;

/** True when a code is one of a cluster: a letter first, then letters, digits and hyphens, eight characters at most. */
export function isClusterCode(code: AreaCode): boolean {
  return /^[A-Z][A-Z0-9-]{0,7}$/.test(code) && !code.endsWith("-");
}

/** Name of an area as people say it: the province as it is, a cluster with its kind in front. */
export function areaLabel(
  area: { areaCode: AreaCode; areaNameTh: string; areaNameEn: string },
  locale: "th" | "en",
): string {
  if (!isClusterCode(area.areaCode)) return locale === "th" ? area.areaNameTh : area.areaNameEn;
  return locale === "th" ? `กลุ่มจังหวัด${area.areaNameTh}` : `${area.areaNameEn} (cluster)`;
}

/** จังหวัด or กลุ่มจังหวัด. */
export type AreaKind = "PROVINCE" | "CLUSTER";
