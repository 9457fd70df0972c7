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
  z.object({ intent: z.enum(["dutyDone", "dutyReopen"]), dutyId: z.uuid() }),
  z.object({
    intent: z.literal("minutes"),
    text: z.string().max(20_000),
    hash: z.string().max(64),
    sign: z.enum(["on", "off"]),
  }),
]);

/** Values of a list of boxes. */
const chosen = (form: FormData, name: string) =>
  form
    .getAll(name)
    .filter((value) => typeof value === "string")
    .slice(0, 500);

/** Quorum fields `quorum:<sector>`. */
const quorumOf = (form: FormData) =>
  Object.fromEntries(
    SECTORS.map((sector) => [sector, Number(form.get(`quorum:${sector}`) ?? 0)]).filter(([, n]) => n !== 0),
  );

/** Does a command of a session's page. Throws what the use-cases throw; 422 for a form that is not ours. */
export async function runCommand(
  context: AppLoadContext,
  actor: Actor,
  id: string,
  form: FormData,
): Promise<"done" | "removed"> {
  const parsed = command.safeParse(Object.fromEntries(form));
  if (!parsed.success)
    throw data({ code: "badInput", details: { field: "intent" } } satisfies FailureBody, { status: 422 });
  await run(context, actor, id, parsed.data, form);
  return parsed.data.intent === "remove" ? "removed" : "done";
}

function run({ dialogues }: AppLoadContext, actor: Actor, id: string, said: z.infer<typeof command>, form: FormData) {
  switch (said.intent) {
    case "details":
    case "remove":
      return dialogues.prepare(actor, id, said);
    case "rules": {
      const { intent, ...rules } = said;
      return dialogues.prepare(actor, id, { intent, rules: { ...rules, quorum: quorumOf(form) } });
    }
    case "projects":
      return dialogues.prepare(actor, id, { intent: said.intent, projectIds: chosen(form, "project") });
    case "organizations":
      return dialogues.prepare(actor, id, { intent: said.intent, orgIds: chosen(form, "organization") });
    case "facilitators":
      return dialogues.prepare(actor, id, { intent: said.intent, userIds: chosen(form, "person") });
    case "drop":
      return dialogues.steer(actor, id, { ...said, dropped: said.dropped === "on" });
    case "order":
      return dialogues.steer(actor, id, { ...said, by: said.by === "1" ? 1 : -1 });
    case "applyRanking":
      return dialogues.applyRanking(actor, id);
    case "undoRanking":
      return dialogues.undoRanking(actor, id);
    case "applyPledges":
      return dialogues.applyPledges(actor, id);
    case "dutyDone":
    case "dutyReopen":
      return dialogues.tickDuty(actor, id, { dutyId: said.dutyId, done: said.intent === "dutyDone" });
    case "minutes":
      return dialogues.signMinutes(actor, id, { ...said, sign: said.sign === "on" });
  }
}
