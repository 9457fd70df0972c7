import { redirect } from "@remix-run/node";
import { asFailure } from "../failure";
import { sessionEnded } from "../sessionEnded";
import type { FailureBody } from "../FailurePage";
import { isMessageKey, translate, type Locale } from "~/i18n/messages";

const wantsJson = (request: Request) => (request.headers.get("Accept") ?? "").includes("application/json");

/** A page of few words for browsers without JavaScript: what was refused, and the way back. */
function plainAnswer(body: FailureBody, status: number, back: string, locale: Locale): Response {
  const key = `error.${body.code}`;
  const words = translate(locale, isMessageKey(key) ? key : "error.unexpected", {
    reference: body.code,
    ...body.details,
  });
  const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(words)}</title><p>${escape(words)}</p><p><a href="${escape(back)}">${escape(translate(locale, "dialogue.back"))}</a></p></html>`;
  return new Response(html, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}

type Failed = { data: { failure: FailureBody }; init: ResponseInit | null };

/**
 * Does a command of a live view. A page with JavaScript is answered in JSON, a plain form is sent back to its page; both
 * with the status of what was refused.
 */
export async function answerCommand(
  request: Request,
  { back, locale }: { back: string; locale: Locale },
  work: (() => Promise<unknown>) | null,
): Promise<Response> {
  let failed: Failed | null = null;
  if (work === null) failed = sessionEnded();
  else
    try {
      await work();
    } catch (error) {
      failed = asFailure(error);
    }
  if (!failed) return wantsJson(request) ? Response.json({ done: true }) : redirect(back, 303);
  const status = failed.init?.status ?? 500;
  return wantsJson(request)
    ? Response.json(failed.data, { status })
    : plainAnswer(failed.data.failure, status, back, locale);
}
