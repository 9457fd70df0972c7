import type { OrganizationType } from "../area/organization";
import type { Finding } from "../rules/finding";

/** Papers that show that a signatory may sign; dates are ISO, `validTo` is the last valid day. */
export type AuthorityEvidence =
  | { kind: "DELEGATION"; validFrom: string; validTo: string }
  | { kind: "COUNCIL_APPROVAL"; date: string }
  | { kind: "OFFICE_HOLDER_ORDER"; date: string };

/** In what capacity the receiver's signatory signs. */
export type SignerCapacity = "DELEGATE" | "DEPARTMENT_HEAD" | "LAO_HEAD" | "ACTING_HEAD" | "OTHER";

/** What R12 is decided on. */
export type Signing = {
  orgType: OrganizationType;
  capacity: SignerCapacity;
  /** ISO date, null while it is open (then only the presence of papers is checked). */
  signingDate: string | null;
  evidence: readonly AuthorityEvidence[];
};

const GOVERNMENT_OFFICES: ReadonlySet<OrganizationType> = new Set<OrganizationType>([
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

const hasOrder = ({ evidence }: Signing) => evidence.some(({ kind }) => kind === "OFFICE_HOLDER_ORDER");

/** A delegation whose last valid day is the day of signing still covers it. */
function coversSigning({ evidence, signingDate }: Signing): boolean {
  return evidence.some(
    (paper) =>
      paper.kind === "DELEGATION" &&
      (signingDate === null || (paper.validFrom <= signingDate && signingDate <= paper.validTo)),
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

/**
 * [R12] Authority of the receiver's signatory, source 004 line 630: a government office in the area signs by a delegate
 * whose delegation covers the day of signing; an LAO by its chief executive with the council's approval given on or
 * before that day. DECISION: a department's head in person and an acting head attach the appointment; other kinds of
 * organisation are not mentioned by the source and have no finding.
 */
export function checkAuthority(signing: Signing): Finding[] {
  if (signing.orgType === "LAO") return checkLao(signing);
  return GOVERNMENT_OFFICES.has(signing.orgType) ? checkOffice(signing) : [];
}
