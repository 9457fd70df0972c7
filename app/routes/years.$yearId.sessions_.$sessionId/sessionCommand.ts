import type { AppLoadContext } from "@remix-run/node";
import { data } from "@remix-run/node";
import { z } from "zod";
import type { FailureBody } from "~/components/FailurePage";
import type { Actor } from "~/domain/access/actor";
import { SECTORS } from "~/domain/dialogue/seats/sector";

const text = z.string().max(2000);
const number = z.coerce.number().int();

const command = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("details"), title: text, place: text, startsAt: z.string().max(20) }),
  z.object({ intent: z.literal("rules"), dots: number, dotsPerItem: number, chosen: number, cards: number }),
  z.object({ intent: z.literal("projects") }),
  z.object({ intent: z.literal("organizations") }),
  z.object({ intent: z.literal("facilitators") }),
  z.object({ intent: z.literal("drop"), phaseId: z.uuid(), dropped: z.enum(["on", "off"]) }),
  z.object({ intent: z.literal("order"), phaseId: z.uuid(), by: z.enum(["-1", "1"]) }),
  z.object({ intent: z.literal("remove") }),
  z.object({ intent: z.literal("applyRanking") }),
  z.object({ intent: z.literal("undoRanking") }),
  z.object({ intent: z.literal("applyPledges") }),
  z.object({ intent: z.literal("minutes"), text: z.string().max(20_000), hash: z.string().max(64), sign: z.enum(["on", "off"]) }),
]);

/** Values of a list of boxes. */
const chosen = (form: FormData, name: string) =>
  form
    .getAll(name)
    .filter((value) => typeof value === "string")
    .slice(0, 500);

/** Quorum fields `quorum:<sector>`. */
const quorumOf = (form: FormData) =>
  Object.fromEntries(SECTORS.map((sector) => [sector, Number(form.get(`quorum:${sector}`) ?? 0)]).filter(([, n]) => n !== 0));

/** Does a command of a session's page. Throws what the use-cases throw; 422 for a form that is not ours. */
export async function runCommand(
  { dialogues }: AppLoadContext,
  actor: Actor,
  id: string,
  form: FormData,
): Promise<"done" | "removed"> {
  const parsed = command.safeParse(Object.fromEntries(form));
  if (!parsed.success)
    throw data({ code: "badInput", details: { field: "intent" } } satisfies FailureBody, { status: 422 });
  const said = parsed.data;
  switch (said.intent) {
    case "details":
      await dialogues.prepare(actor, id, said);
      return "done";
    case "rules": {
      const { intent, ...rules } = said;
      await dialogues.prepare(actor, id, { intent, rules: { ...rules, quorum: quorumOf(form) } });
      return "done";
    }
    case "projects":
      await dialogues.prepare(actor, id, { intent: said.intent, projectIds: chosen(form, "project") });
      return "done";
    case "organizations":
      await dialogues.prepare(actor, id, { intent: said.intent, orgIds: chosen(form, "organization") });
      return "done";
    case "facilitators":
      await dialogues.prepare(actor, id, { intent: said.intent, userIds: chosen(form, "person") });
      return "done";
    case "drop":
      await dialogues.steer(actor, id, { ...said, dropped: said.dropped === "on" });
      return "done";
    case "order":
      await dialogues.steer(actor, id, { ...said, by: said.by === "1" ? 1 : -1 });
      return "done";
    case "remove":
      await dialogues.prepare(actor, id, said);
      return "removed";
    case "applyRanking":
      await dialogues.applyRanking(actor, id);
      return "done";
    case "undoRanking":
      await dialogues.undoRanking(actor, id);
      return "done";
    case "applyPledges":
      await dialogues.applyPledges(actor, id);
      return "done";
    case "minutes":
      await dialogues.signMinutes(actor, id, { ...said, sign: said.sign === "on" });
      return "done";
  }
}
