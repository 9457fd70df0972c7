import type { ActionFunctionArgs, AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { answerCommand } from "~/components/forum/answerCommand";
import { parseId } from "~/components/yearParams";
import type { Actor } from "~/domain/access/actor";

const id = z.uuid();
const words = z.string().max(2000);
const number = z.coerce.number().int();
const onOff = z.enum(["on", "off"]).transform((word) => word === "on");
const direction = z.enum(["-1", "1"]).transform((word) => (word === "1" ? 1 : -1));

const move = z.object({
  intent: z.literal("move"),
  move: z.enum(["next", "back", "close"]),
  fromPhaseId: z.union([id, z.literal("")]),
});
const duty = z.object({
  intent: z.literal("addDuty"),
  dutyId: id,
  text: words,
  orgKey: z.string().max(300),
  itemId: z.union([id, z.literal("")]),
  dueOn: z.string().max(10),
});
const dutyOff = z.object({ intent: z.literal("removeDuty"), dutyId: id });
const steer = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("extend"), phaseId: id, by: number }),
  z.object({ intent: z.literal("drop"), phaseId: id, dropped: onOff }),
  z.object({ intent: z.literal("order"), phaseId: id, by: direction }),
  z.object({ intent: z.literal("closeVote"), phaseId: id }),
  z.object({ intent: z.literal("openVote"), phaseId: id }),
  z.object({ intent: z.literal("blank"), on: onOff }),
  z.object({ intent: z.literal("rotateCode"), rotation: number }),
  z.object({ intent: z.literal("revokeLink"), linkVersion: number }),
  z.object({ intent: z.literal("tables") }),
  z.object({ intent: z.literal("moveSeat"), seatId: id, table: number.min(1).max(60) }),
  z.object({ intent: z.literal("showTable"), table: number.min(0).max(60) }),
  z.object({ intent: z.literal("verify"), seatId: id }),
  z.object({ intent: z.literal("verifyAll") }),
  z.object({ intent: z.literal("release"), seatId: id }),
]);
const cards = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("revealAll") }),
  z.object({
    intent: z.literal("card"),
    cardId: id,
    state: z.enum(["REVEALED", "PARKED", "RETURNED"]),
    reason: words.default(""),
  }),
  z.object({ intent: z.literal("addCluster"), clusterId: id, name: words }),
  z.object({ intent: z.literal("nameCluster"), clusterId: id, name: words }),
  z.object({ intent: z.literal("removeCluster"), clusterId: id }),
  z.object({ intent: z.literal("putCard"), cardId: id, clusterId: z.union([id, z.literal("")]) }),
]);

const command = z.union([move, duty, dutyOff, steer, cards]);

function run(
  { dialogues }: AppLoadContext,
  actor: Actor,
  sessionId: string,
  said: z.infer<typeof command>,
): Promise<void> {
  switch (said.intent) {
    case "move":
      return dialogues.move(actor, sessionId, said);
    case "addDuty":
      return dialogues.addDuty(actor, sessionId, said);
    case "removeDuty":
      return dialogues.removeDuty(actor, sessionId, said.dutyId);
    case "revealAll":
    case "card":
    case "addCluster":
    case "nameCluster":
    case "removeCluster":
    case "putCard":
      return dialogues.moderate(actor, sessionId, said);
    default:
      return dialogues.steer(actor, sessionId, said);
  }
}

/** Commands of the facilitators. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const sessionId = parseId(params.sessionId);
  const form = await request.formData();
  const place = { back: `/live/${sessionId}/run`, locale: context.locale };
  const { actor } = context;
  if (!actor) return answerCommand(request, place, null);
  const parsed = command.safeParse(Object.fromEntries(form));
  if (!parsed.success)
    return Response.json({ failure: { code: "badInput", details: { field: "intent" } } }, { status: 422 });
  return answerCommand(request, place, () => run(context, actor, sessionId, parsed.data));
}

/** Nothing is shown here. */
export async function loader() {
  return new Response(null, { status: 404 });
}
