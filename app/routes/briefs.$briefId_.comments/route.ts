import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";
import { asFailure } from "~/components/failure";
import { parseId } from "~/components/yearParams";
import { commentCommand, type CommentCommand } from "./commentCommand";

const HEADERS = { "Cache-Control": "no-store" };
/** A comment of 5,000 characters with thirty mentions is far below it. */
const MAX_BODY = 100_000;

const answer = (value: unknown, status = 200) => Response.json(value, { status, headers: HEADERS });
const failed = (code: string, status: number, details = {}) => answer({ failure: { code, details } }, status);

/** Failures as JSON with their status: the page asks with fetch and keeps what was typed. */
async function told(work: () => Promise<unknown>): Promise<Response> {
  try {
    return answer(await work());
  } catch (error) {
    const { data, init } = asFailure(error);
    return answer(data, init?.status);
  }
}

/** The comments of a brief, read anew by its open pages. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { actor } = context;
  const briefId = parseId(params.briefId);
  return actor ? told(() => context.comments.list(actor, briefId)) : failed("signInAgain", 401);
}

function obey(context: AppLoadContext, actor: Actor, briefId: string, command: CommentCommand): Promise<unknown> {
  const { comments } = context;
  switch (command.intent) {
    case "start":
      return comments.start(actor, briefId, command);
    case "reply":
      return comments.reply(actor, { briefId, ...command });
    case "edit":
      return comments.edit(actor, { briefId, ...command });
    case "remove":
      return comments.remove(actor, { briefId, ...command });
    case "close":
      return comments.close(actor, { briefId, ...command });
    case "assign":
      return comments.assign(actor, { briefId, ...command });
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  const briefId = parseId(params.briefId);
  if (!actor) return failed("signInAgain", 401);
  const text = await request.text();
  if (text.length > MAX_BODY) return failed("badInput", 422, { field: "body" });
  const parsed = commentCommand.safeParse(readJson(text));
  if (!parsed.success) return failed("badInput", 422, { field: parsed.error.issues[0]?.path.join(".") || "body" });
  return told(async () => {
    await obey(context, actor, briefId, parsed.data);
    return { done: parsed.data.intent };
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
