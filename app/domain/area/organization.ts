/** Kinds of organisation that take part in planning (domain glossary: ภาคี and offices). */
export const ORGANIZATION_TYPES = [
  "PROVINCE_OFFICE",
  "REGIONAL_OFFICE",
  "LINE_AGENCY",
  "STATE_ENTERPRISE",
  "LAO",
  "OTHER_STATE",
  "UNIVERSITY",
  "PRIVATE",
  "CHAMBER",
  "CITY_DEV_CO",
  "STUDY_CENTRE",
  "CIVIL_SOCIETY",
  "NESDC",
  "BUDGET_BUREAU",
  "OPDC",
  "MOI",
] as const;

/** Kind of organisation. */
export type OrganizationType = (typeof ORGANIZATION_TYPES)[number];

/** Kinds of local administrative organisation (อปท.). */
export const LAO_KINDS = ["PAO", "CITY", "TOWN", "TAMBON_MUNICIPALITY", "TAO"] as const;

/** Kind of local administrative organisation: อบจ., เทศบาลนคร, เทศบาลเมือง, เทศบาลตำบล, อบต. */
export type LaoKind = (typeof LAO_KINDS)[number];

/** An organisation as pages and documents show it. */
export type Organization = {
  id: string;
  areaCode: string;
  type: OrganizationType;
  laoKind: LaoKind | null;
  ministry: string | null;
  department: string | null;
  nameTh: string;
  nameEn: string | null;
  shortNameTh: string;
  active: boolean;
};
