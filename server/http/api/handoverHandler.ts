import type { Request } from "express";
import type { Actor } from "~/domain/access/actor";
import { CODE_SYSTEMS, type Codes } from "~/domain/commitment/codes";
import { AppError } from "../../errors";
import type { SharedServices } from "../remix";
import { yearOf } from "./areaHandlers";

const PATHS = { province: "PROVINCE", function: "FUNCTION" } as const;

const codesJson = (codes: Codes) =>
  CODE_SYSTEMS.flatMap((system) => (codes[system] === undefined ? [] : [{ system, code: codes[system] }]));

/** `GET …/handover/{path}`: the pack of one way into a budget, as in the workbook of the same name. */
export async function readHandover(services: SharedServices, request: Request, actor: Actor) {
  const asked = request.params.path ?? "";
  if (asked !== "province" && asked !== "function") throw new AppError("notFound");
  const { areaCode, fy } = yearOf(request);
  const { lines } = await services.commitments.handover(actor, { areaCode, fy }, PATHS[asked]);
  return {
    ...{ areaCode, fy, path: PATHS[asked] },
    totalSatang: lines.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n),
    lines: lines.map(({ id, code, title, activity, source, orgName, amount, step, ...line }) => ({
      ...{ id, projectCode: code, projectTitle: title, activity, source, organization: orgName },
      ...{ amountSatang: amount, commitment: step, documentNo: line.documentNo, documentDate: line.documentDate },
      ...{ lacks: [...line.lacks], projectCodes: codesJson(line.projectCodes), codes: codesJson(line.codes) },
    })),
  };
}
