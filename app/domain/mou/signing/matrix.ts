import type { OrganizationType } from "../../area/organization";
import type { Finding } from "../../rules/finding";
import {
  checkAuthority,
  GOVERNMENT_OFFICES,
  type AuthorityEvidence,
  type EvidenceKind,
  type SignerCapacity,
} from "../authority";
import type { MouSlots } from "../mouContent";
import type { MouPartyRole, SignerCapacitySet } from "../parties";

/** Capacities that the signatory of such a side may sign in, the usual one first. `orgType` null = the area itself. */
export function capacitiesOf(orgType: OrganizationType | null): readonly SignerCapacity[] {
  if (orgType === null) return ["GOVERNOR", "ACTING_HEAD"];
  if (orgType === "LAO") return ["LAO_HEAD", "ACTING_HEAD"];
  return GOVERNMENT_OFFICES.has(orgType) ? ["DELEGATE", "DEPARTMENT_HEAD", "ACTING_HEAD"] : ["OTHER"];
}

/** Papers that such a side attaches for a signatory in this capacity; the council decides beside who signs. */
export function papersFor(orgType: OrganizationType | null, capacity: SignerCapacity): readonly EvidenceKind[] {
  const council: readonly EvidenceKind[] = orgType === "LAO" ? ["COUNCIL_APPROVAL"] : [];
  if (capacity === "ACTING_HEAD" || capacity === "DEPARTMENT_HEAD") return ["OFFICE_HOLDER_ORDER", ...council];
  if (capacity === "DELEGATE") return ["DELEGATION", ...council];
  return council;
}

/** A side as the matrix of authority sees it; `type` null = the area itself. */
export type MatrixParty = {
  role: MouPartyRole;
  type: OrganizationType | null;
  signerName: string;
  signerPosition: string;
  capacity: SignerCapacitySet;
};

/** Who signs for a side: the slots of the form for the two sides of a transfer, the side's own entry else. */
export function signatoryOf(
  { role, signerName, signerPosition }: MatrixParty,
  slots: Pick<MouSlots, "governorName" | "transfereeSignerName" | "transfereeSignerPosition">,
): { name: string; position: string } {
  if (role === "TRANSFEROR") return { name: slots.governorName, position: "ผู้ว่าราชการจังหวัด" };
  if (role === "TRANSFEREE") return { name: slots.transfereeSignerName, position: slots.transfereeSignerPosition };
  return { name: signerName, position: signerPosition };
}

/** The capacity a side signs in: as somebody set it, else the usual one of its kind. */
export function capacityOf({ type, capacity }: Pick<MatrixParty, "type" | "capacity">): SignerCapacity {
  return capacity === "" ? (capacitiesOf(type)[0] ?? "OTHER") : capacity;
}

/** A row of the matrix: what has to be attached, and what R12 says of it on the day of signing. */
export type MatrixRow = {
  capacity: SignerCapacity;
  signer: { name: string; position: string };
  required: readonly EvidenceKind[];
  findings: Finding[];
  /** Nothing of it stands in the way of the signing. */
  ready: boolean;
};

const missing = (code: string, th: string, en: string): Finding => ({
  ...{ rule: "R12", severity: "E", code, ids: [], message: { th, en } },
});
const NO_NAME = missing("NO_SIGNER", "ระบุชื่อผู้ลงนาม", "Name the signatory");
const NO_POSITION = missing("NO_POSITION", "ระบุตำแหน่งผู้ลงนาม", "Say the signatory's position");

/**
 * [R12] One row of the matrix of authority: who signs in what capacity, what must be attached, whether that holds on the day
 * of signing (ISO, null while it is open).
 */
export function matrixRow(
  party: MatrixParty,
  slots: Pick<MouSlots, "governorName" | "transfereeSignerName" | "transfereeSignerPosition">,
  signingDate: string | null,
  evidence: readonly AuthorityEvidence[],
): MatrixRow {
  const capacity = capacityOf(party);
  const signer = signatoryOf(party, slots);
  const asked = { orgType: party.type, capacity, signingDate, evidence, signerName: signer.name };
  const blanks = [
    ...(signer.name.trim() === "" ? [NO_NAME] : []),
    ...(signer.position.trim() === "" && party.type !== null ? [NO_POSITION] : []),
  ];
  const findings = [...blanks, ...checkAuthority(asked)];
  const ready = findings.every(({ severity }) => severity !== "E");
  return { capacity, signer, required: papersFor(party.type, capacity), findings, ready };
}
