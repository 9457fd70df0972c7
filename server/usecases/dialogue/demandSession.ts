import { z } from "zod";
import type { Actor } from "~/domain/access/actor";
import { may } from "~/domain/access/policies";
import { lockSession, loadSession, type SessionRecord } from "../../db/dialogue/sessions";
import type { Tx } from "../../db/client";
import { AppError } from "../../errors";
import type { Deps } from "../deps";

type SessionAct = "session.read" | "session.prepare" | "session.run";

function demand(actor: Actor, act: SessionAct, session: SessionRecord | null): SessionRecord {
  if (!session || !may(actor, "session.read", session)) throw new AppError("notFound");
  if (!may(actor, act, session)) throw new AppError("forbidden");
  return session;
}

const isId = (id: string) => z.uuid().safeParse(id).success;

/** The session when the actor may do the act; else notFound (absent or not readable) or forbidden (readable). */
export async function demandSession(tx: Tx, actor: Actor, act: SessionAct, id: string): Promise<SessionRecord> {
  return demand(actor, act, isId(id) ? await loadSession(tx, id) : null);
}

/** The same with its row locked for a change. */
export async function demandLocked(tx: Tx, actor: Actor, act: SessionAct, id: string): Promise<SessionRecord> {
  return demand(actor, act, isId(id) ? await lockSession(tx, id, "update") : null);
}

/** Tells open pages: `room` = what phones show changed as well, `desk` = only counts of facilitators and projector. */
export function touchSession(deps: Pick<Deps, "bus">, id: string, what: "room" | "desk" = "room"): void {
  if (what === "room") deps.bus.emit("touched", { topic: `session/${id}` });
  deps.bus.emit("touched", { topic: `session-desk/${id}` });
}
