/** Systems of the state whose codes are kept beside ours, so that nobody types a project anew; the list is ours. */
export const CODE_SYSTEMS = ["eMENSCR", "e-Budgeting", "GFMIS", "e-LAAS"] as const;

/** Name of a system outside. */
export type CodeSystem = (typeof CODE_SYSTEMS)[number];

/** Codes of one project or funding line by system. */
export type Codes = Partial<Record<CodeSystem, string>>;
