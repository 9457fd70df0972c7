import type { Request } from "express";
import type { Actor } from "~/domain/access/actor";
import { AppError } from "../../errors";
import type { HistoryView, VersionEntry } from "../../usecases/history/openHistory";
import type { SharedServices } from "../remix";
import { idOf, toContentJson } from "./areaHandlers";

type Agencies = HistoryView["agencies"];

function personJson(person: VersionEntry["by"], agencies: Agencies) {
  if (!person) return null;
  const { nameTh, nameEn, agency, seatOf } = person;
  return { name: nameTh, nameEn, orgId: agency === null ? null : (agencies[agency]?.orgId ?? null), seatOf };
}

function versionJson(version: Omit<VersionEntry, "summary">, agencies: Agencies) {
  const { number, kind, gate, name, restores, hash, at, by, editors, totalSatang } = version;
  return {
    ...{ number, kind, gate, name, restores, hash, createdAt: at, totalSatang },
    createdBy: personJson(by, agencies),
    editors: editors.flatMap((editor) => personJson(editor, agencies) ?? []),
  };
}

/** `GET /briefs/{id}/versions[?below=n]`: newest first, 30 at a time; `older` asks for the next ones. */
export async function readVersions(services: SharedServices, request: Request, actor: Actor) {
  const { below } = request.query;
  if (below !== undefined && !(typeof below === "string" && /^[1-9]\d{0,8}$/.test(below)))
    throw new AppError("badInput", { field: "below" });
  const view = await services.history.open(actor, idOf(request), below === undefined ? null : Number(below));
  return { versions: view.versions.map((version) => versionJson(version, view.agencies)), older: view.older };
}

/** `GET /briefs/{id}/versions/{number}`: a version with its content, money in fields named Satang. */
export async function readVersion(services: SharedServices, request: Request, actor: Actor) {
  const id = idOf(request);
  const number = /^[1-9]\d{0,8}$/.exec(String(request.params.number))?.[0];
  if (number === undefined) throw new AppError("notFound");
  const { agencies, ...version } = await services.history.version(actor, id, Number(number));
  return { ...versionJson(version, agencies), content: toContentJson(version.content) };
}
