/** Two-digit province code (Ministry of Interior numbering) or a cluster code such as `S1`. */
export type AreaCode = string;

/** จังหวัด or กลุ่มจังหวัด. */
export type AreaKind = "PROVINCE" | "CLUSTER";
