import type { ActionFunctionArgs, AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { answerCommand } from "~/components/forum/answerCommand";
import { parseId } from "~/components/yearParams";

const text = z.string().max(2000);
const number = z.coerce.number().int();
const id = z.string().max(64);
/** Made by the phone. */
const clientId = z.string().regex(/^[\w-]{8,64}$/);

const command = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("acknowledge") }),
  z.object({ intent: z.literal("mark"), slide: id, fits: z.enum(["yes", "no"]) }),
  z.object({ intent: z.literal("card"), clientId, kind: id, text, place: text.optional() }),
  z.object({ intent: z.literal("removeCard"), clientId }),
  z.object({ intent: z.literal("dots"), revision: number }),
  z.object({ intent: z.literal("ranking"), revision: number, ranking: z.string().max(4000) }),
  z.object({ intent: z.literal("consent"), itemId: z.uuid(), choice: id, reason: text.optional(), revision: number }),
  z.object({
    intent: z.literal("pledge"),
    clientId,
    itemId: z.uuid(),
    source: id,
    minBaht: id,
    maxBaht: id.optional(),
    note: text.optional(),
  }),
  z.object({ intent: z.literal("withdraw"), clientId }),
  z.object({ intent: z.literal("accept"), dutyId: z.uuid() }),
  z.object({ intent: z.literal("takeCard"), cardId: z.uuid(), field: id }),
  z.object({ intent: z.literal("noteLine"), field: id, text }),
  z.object({ intent: z.literal("noteActor"), activity: text.optional(), source: id, amountBaht: id.optional() }),
  z.object({ intent: z.literal("noteMeasure"), name: text, unit: text.optional(), target: text.optional() }),
  z.object({ intent: z.literal("noteRowOff"), root: z.enum(["funding", "indicators"]), id: z.uuid() }),
]);

type Command = z.infer<typeof command>;

/** Dots stand in one field an item: `dot:<id>`. */
function dotsOf(form: FormData): Record<string, number> {
  const dots = [...form].filter(([name]) => name.startsWith("dot:")).slice(0, 60);
  return Object.fromEntries(dots.map(([name, value]) => [name.slice(4), Number(value)]));
}

/** A ranking comes as ids in order, or without JavaScript as one place an item: `place:<id>`. */
function rankingOf(form: FormData, ids: string): string[] {
  const places = [...form].filter(([name]) => name.startsWith("place:")).slice(0, 60);
  if (ids !== "") return ids.split(",");
  return places.sort(([, a], [, b]) => Number(a) - Number(b)).map(([name]) => name.slice(6));
}

function run(
  context: AppLoadContext,
  request: { sessionId: string; cookie: string | null },
  said: Command,
  form: FormData,
) {
  const { dialogues } = context;
  switch (said.intent) {
    case "acknowledge":
      return dialogues.acknowledge(request);
    case "mark":
      return dialogues.markSlide(request, { slide: said.slide, fits: said.fits === "yes" });
    case "card":
      return dialogues.writeCard(request, { ...said, place: said.place ?? "" });
    case "removeCard":
      return dialogues.removeCard(request, said.clientId);
    case "dots":
      return dialogues.castDots(request, { choice: dotsOf(form), revision: said.revision });
    case "ranking":
      return dialogues.castRanking(request, { choice: rankingOf(form, said.ranking), revision: said.revision });
    case "consent":
      return dialogues.giveConsent(request, { ...said, reason: said.reason ?? "" });
    case "pledge":
      return dialogues.makePledge(request, { ...said, maxBaht: said.maxBaht ?? "", note: said.note ?? "" });
    case "withdraw":
      return dialogues.withdrawPledge(request, said.clientId);
    case "takeCard":
      return dialogues.takeCard(request, said);
    case "noteLine":
      return dialogues.addNoteLine(request, said);
    case "noteActor":
      return dialogues.addNoteActor(request, {
        ...{ source: said.source, activity: said.activity ?? "", amountBaht: said.amountBaht ?? "" },
      });
    case "noteMeasure":
      return dialogues.addNoteMeasure(request, {
        ...{ name: said.name, unit: said.unit ?? "", target: said.target ?? "" },
      });
    case "noteRowOff":
      return dialogues.removeNoteRow(request, said);
    case "accept":
      return dialogues.acceptDuty(request, said.dutyId);
  }
}

/** Answers of a seat. Each carries an id or a revision made by the phone: sent twice it counts once. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const sessionId = parseId(params.sessionId);
  const form = await request.formData();
  const seat = { sessionId, cookie: request.headers.get("Cookie") };
  const parsed = command.safeParse(Object.fromEntries(form));
  if (!parsed.success)
    return Response.json({ failure: { code: "badInput", details: { field: "intent" } } }, { status: 422 });
  const place = { back: `/live/${sessionId}`, locale: context.locale };
  return answerCommand(request, place, () => run(context, seat, parsed.data, form));
}

/** Nothing is shown here: a page that was sent here by hand goes back to its session. */
export async function loader() {
  return new Response(null, { status: 404 });
}
