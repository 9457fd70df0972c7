import { z } from "zod";
import { LAO_KINDS, ORGANIZATION_TYPES } from "~/domain/area/organization";
import { AppError } from "../../errors";
import { lineOf, optionalLine } from "../people/fields";

/** An organisation as typed; `laoKind` only counts for local administrative organisations. */
export type OrganizationInput = {
  type: string;
  laoKind?: string;
  nameTh: string;
  nameEn?: string;
  shortNameTh?: string;
  ministry?: string;
  department?: string;
};

const types = z.enum(ORGANIZATION_TYPES);
const laoKinds = z.enum(LAO_KINDS);

/** The columns of an organisation. Throws badInput with the field's name. */
export function organizationData(input: OrganizationInput) {
  const type = types.safeParse(input.type);
  if (!type.success) throw new AppError("badInput", { field: "type" });
  const laoKind = type.data === "LAO" ? laoKinds.safeParse(input.laoKind) : null;
  if (laoKind && !laoKind.success) throw new AppError("badInput", { field: "laoKind" });
  const nameTh = lineOf(input.nameTh, "orgNameTh", { max: 300 });
  return {
    type: type.data,
    laoKind: laoKind?.data ?? null,
    nameTh,
    nameEn: optionalLine(input.nameEn, "orgNameEn"),
    shortNameTh: optionalLine(input.shortNameTh, "shortNameTh") ?? nameTh.slice(0, 200),
    ministry: optionalLine(input.ministry, "ministry"),
    department: optionalLine(input.department, "department"),
  };
}
