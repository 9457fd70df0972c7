import type { Actor } from "~/domain/access/actor";
import type { AppLoadContext } from "@remix-run/node";
import { documentLines, sourceTarget, type TextRequest } from "./textForm";

/** Does what the page asked for about the words of a memorandum; throws what the use-cases throw. */
export async function actOnText(
  { mouText }: AppLoadContext,
  actor: Actor,
  mouId: string,
  request: TextRequest,
): Promise<{ done: true }> {
  switch (request.intent) {
    case "stand":
      await mouText.stand(actor, mouId, { ...request, seen: documentLines(request.seen) });
      break;
    case "reopen":
      await mouText.reopen(actor, mouId, request);
      break;
    case "remove":
      await mouText.remove(actor, mouId, request);
      break;
    case "add":
      await mouText.add(actor, mouId, request);
      break;
    case "source": {
      const seen = request.seen === undefined ? {} : { seen: documentLines(request.seen) };
      await mouText.answerSource(actor, mouId, {
        target: sourceTarget(request),
        take: request.take === "yes",
        ...seen,
      });
      break;
    }
    case "agree":
      await mouText.agree(actor, mouId);
  }
  return { done: true };
}
