import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { asFailure, orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { readBody } from "./readBody";

/** Largest draft, bytes: a document holds no more. */
const MAX_BYTES = 8 * 1024 * 1024;

const whole = (text: string | null): number | null => (/^\d{1,9}$/.test(text ?? "") ? parseInt(text ?? "", 10) : null);

/** Drafts on hold of a brief that the person may see. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const list = await orFail(context.parked.list(actor, parseId(params.briefId)));
  return Response.json(list, { headers: { "Cache-Control": "no-store" } });
}

/**
 * Takes a draft that the document refused: the body is a Yjs update; `?user=` whose page it is, `code=` why the socket
 * refused it and `why=` what it said then, `epoch=` of the page. Answers `{ parked: id | null }`; null = the document says all of it already.
 */
export async function action({ context, params, request }: ActionFunctionArgs) {
  if (!context.actor) return sessionEnded();
  const asked = new URL(request.url).searchParams;
  try {
    const input = {
      userId: asked.get("user") ?? "",
      code: whole(asked.get("code")) ?? 0,
      why: asked.get("why") ?? "",
      epoch: whole(asked.get("epoch")),
      body: await readBody(request, MAX_BYTES),
    };
    return Response.json({ parked: await context.parked.park(context.actor, parseId(params.briefId), input) });
  } catch (error) {
    return asFailure(error);
  }
}
