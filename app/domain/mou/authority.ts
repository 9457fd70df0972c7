import type { OrganizationType } from "../area/organization";
import type { Finding } from "../rules/finding";
import { isSamePerson, personKey } from "./samePerson";

/** Papers that show that a signatory may sign (kinds of {@link AuthorityEvidence}). */
export const EVIDENCE_KINDS = ["DELEGATION", "COUNCIL_APPROVAL", "OFFICE_HOLDER_ORDER"] as const;

/** หนังสือมอบอำนาจ, มติสภาท้องถิ่น, คำสั่งแต่งตั้งหรือรักษาราชการแทน. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/**
 * Papers that show that a signatory may sign; dates are ISO, `validTo` is the last valid day, null = until it is revoked.
 * `personName` = whom the paper names, absent or "" when it names an office.
 */
export type AuthorityEvidence =
  | { kind: "DELEGATION"; validFrom: string; validTo: string | null; personName?: string }
  | { kind: "COUNCIL_APPROVAL"; date: string }
  | { kind: "OFFICE_HOLDER_ORDER"; date: string; validTo?: string | null; personName?: string };

/** In what capacity a side's signatory signs; GOVERNOR only for the area itself. */
export const SIGNER_CAPACITIES = [
  "GOVERNOR",
  "DELEGATE",
  "DEPARTMENT_HEAD",
  "LAO_HEAD",
  "ACTING_HEAD",
  "OTHER",
] as const;

/** ฐานะของผู้ลงนาม. */
export type SignerCapacity = (typeof SIGNER_CAPACITIES)[number];

/** What R12 is decided on. `orgType` null = the area itself, which its governor signs for. */
export type Signing = {
  orgType: OrganizationType | null;
  capacity: SignerCapacity;
  /** ISO date, null while it is open (then only the presence of papers is checked). */
  signingDate: string | null;
  evidence: readonly AuthorityEvidence[];
  /** Who signs, as the memorandum names the person; absent or "" while it is open. */
  signerName?: string;
};

/** Government offices in the area (ส่วนราชการในพื้นที่): who signs for one needs a delegation. */
export const GOVERNMENT_OFFICES: ReadonlySet<OrganizationType> = new Set<OrganizationType>([
  "PROVINCE_OFFICE",
  "REGIONAL_OFFICE",
  "LINE_AGENCY",
]);

const found = (severity: Finding["severity"], code: string, th: string, en: string): Finding => ({
  rule: "R12",
  severity,
  code,
  ids: [],
  message: { th, en },
});

/** An order that was given by the day of signing and has not run out before it. */
const hasOrder = ({ evidence, signingDate }: Signing) =>
  evidence.some(
    (paper) =>
      paper.kind === "OFFICE_HOLDER_ORDER" &&
      (signingDate === null || (paper.date <= signingDate && signingDate <= (paper.validTo ?? signingDate))),
  );

/** A delegation whose last valid day is the day of signing still covers it. */
function coversSigning({ evidence, signingDate }: Signing): boolean {
  return evidence.some(
    (paper) =>
      paper.kind === "DELEGATION" &&
      (signingDate === null || (paper.validFrom <= signingDate && signingDate <= (paper.validTo ?? signingDate))),
  );
}

const councilApproved = ({ evidence, signingDate }: Signing): boolean =>
  evidence.some((paper) => paper.kind === "COUNCIL_APPROVAL" && (signingDate === null || paper.date <= signingDate));

const ACTING = found(
  "W",
  "ACTING_HEAD",
  "ผู้รักษาราชการแทนเป็นผู้ลงนาม ตรวจคำสั่งที่แนบ",
  "An acting head signs; check the order attached",
);
const NO_ORDER = found("E", "NO_APPOINTMENT", "แนบคำสั่งแต่งตั้งของผู้ลงนาม", "Attach the signatory's appointment");

function checkOffice(signing: Signing): Finding[] {
  if (signing.capacity === "DEPARTMENT_HEAD") return hasOrder(signing) ? [] : [NO_ORDER];
  if (signing.capacity === "ACTING_HEAD" && hasOrder(signing)) return [ACTING];
  if (coversSigning(signing)) return [];
  return [
    found(
      "E",
      "NO_DELEGATION",
      "ผู้ลงนามของส่วนราชการในพื้นที่ต้องได้รับมอบอำนาจที่มีผลในวันลงนาม แนบหนังสือมอบอำนาจ",
      "The signatory of a government office needs a delegation that covers the day of signing; attach it",
    ),
  ];
}

function checkLao(signing: Signing): Finding[] {
  const findings: Finding[] = [];
  if (signing.capacity === "ACTING_HEAD") findings.push(hasOrder(signing) ? ACTING : NO_ORDER);
  else if (signing.capacity !== "LAO_HEAD")
    findings.push(
      found(
        "E",
        "NOT_LAO_HEAD",
        "องค์กรปกครองส่วนท้องถิ่นต้องลงนามโดยนายก อบจ./นายกเทศมนตรี/นายก อบต.",
        "For a local administration its chief executive signs",
      ),
    );
  if (!councilApproved(signing))
    findings.push(
      found(
        "E",
        "NO_COUNCIL_APPROVAL",
        "สภาท้องถิ่นต้องเห็นชอบก่อนหรือในวันลงนาม แนบมติสภาท้องถิ่น",
        "The local council approves on or before the day of signing; attach its resolution",
      ),
    );
  return findings;
}

/** The area signs by its governor (the transferor block of the form); who acts for the governor attaches the order. */
function checkArea(signing: Signing): Finding[] {
  if (signing.capacity === "GOVERNOR") return [];
  if (signing.capacity !== "ACTING_HEAD")
    return [
      found(
        "E",
        "NOT_GOVERNOR",
        "ฝ่ายจังหวัดหรือกลุ่มจังหวัดลงนามโดยผู้ว่าราชการจังหวัดหรือผู้รักษาราชการแทน",
        "The area signs by its governor, or by who acts for the governor",
      ),
    ];
  return [hasOrder(signing) ? ACTING : NO_ORDER];
}

/** A paper that names somebody else proves nothing about this signatory. */
function namesOther(paper: AuthorityEvidence, signerName: string): boolean {
  const named = "personName" in paper ? (paper.personName ?? "") : "";
  return personKey(named) !== "" && personKey(signerName) !== "" && !isSamePerson(named, signerName);
}

function otherPerson(paper: AuthorityEvidence, signerName: string): Finding {
  const named = "personName" in paper ? (paper.personName ?? "") : "";
  return found(
    "W",
    "OTHER_PERSON",
    `เอกสารระบุชื่อ ${named} แต่ผู้ลงนามคือ ${signerName} จึงไม่นับเป็นหลักฐานของผู้ลงนาม`,
    `A paper names ${named}, but the signatory is ${signerName}: it does not count`,
  );
}

/**
 * [R12] Authority of a side's signatory, source 004 line 630: a government office in the area signs by a delegate whose
 * delegation covers the day of signing; an LAO by its chief executive with the council's approval given on or before that
 * day. DECISION: a department's head in person and an acting head attach the appointment, given on or before that day; the
 * area signs by its governor without papers; every side of a co-operation is asked the same; other kinds of organisation are
 * not mentioned by the source and have no finding; a paper that names somebody else does not count and warns.
 */
export function checkAuthority(signing: Signing): Finding[] {
  const { orgType, signerName = "" } = signing;
  const foreign = signing.evidence.filter((paper) => namesOther(paper, signerName));
  const counted = { ...signing, evidence: signing.evidence.filter((paper) => !foreign.includes(paper)) };
  const others = foreign.map((paper) => otherPerson(paper, signerName));
  if (orgType === null) return [...others, ...checkArea(counted)];
  if (orgType === "LAO") return [...others, ...checkLao(counted)];
  return GOVERNMENT_OFFICES.has(orgType) ? [...others, ...checkOffice(counted)] : [];
}
