import { Router, type Request, type RequestHandler, type Response } from "express";
import type { Actor } from "~/domain/access/actor";
import { contentDisposition } from "~/format/contentDisposition";
import { isMessageKey, translate } from "~/i18n/messages";
import { AppError } from "../errors";
import type { ExportedFile } from "../export/exportQueue";
import type { Deps } from "../usecases/deps";
import { documentOptions } from "../usecases/documents/documentOptions";
import { exportDocument } from "../usecases/documents/exportDocument";
import { openPages } from "../usecases/documents/openPages";
import { localeOf, noStore } from "./cookies";

function sendFile(response: Response, { bytes, mime, fileName }: ExportedFile): void {
  response.setHeader("Content-Type", mime);
  response.setHeader("Content-Disposition", contentDisposition(fileName));
  response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** A failure as one sentence in the language of the person; true when it was an expected one. */
function sendFailure(request: Request, response: Response, error: unknown): boolean {
  if (!(error instanceof AppError)) return false;
  const key = `error.${error.code}`;
  const words = isMessageKey(key)
    ? translate(localeOf(request), key, { reference: "–", ...error.details })
    : error.code;
  response.status(error.status).type("text/plain; charset=utf-8").send(`${words}\n`);
  return true;
}

/** A visitor's browser goes to the login page and comes back; other clients are told to sign in. */
function askToSignIn(request: Request, response: Response): void {
  if (request.accepts(["html", "text"]) === "html")
    response.redirect(302, `/login?redirectTo=${encodeURIComponent(request.originalUrl)}`);
  else sendFailure(request, response, new AppError("signInAgain"));
}

/** Splits `<id>.<format>` at its last dot. */
function fileOf(name: string): { id: string; format: string } {
  const dot = name.lastIndexOf(".");
  return { id: name.slice(0, dot), format: name.slice(dot + 1) };
}

/** What an asker wants from the router, with the signal that they left. */
type Asked = { request: Request; actor: Actor; signal: AbortSignal };

/** Answers a signed-in person; failures are told in one sentence, and to nobody who has left. */
function answer(work: (asked: Asked, response: Response) => Promise<void>): RequestHandler {
  return (request, response, next) => {
    noStore(response);
    const actor = response.locals.actor as Actor | null;
    if (!actor) return askToSignIn(request, response);
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    work({ request, actor, signal: gone.signal }, response).catch((error: unknown) => {
      if (gone.signal.aborted || sendFailure(request, response, error)) return;
      next(error);
    });
  };
}

function optionsIn(request: Request) {
  const options = documentOptions.safeParse(request.query);
  return options.success ? options.data : {};
}

const download = (deps: Deps): RequestHandler =>
  answer(async ({ request, actor, signal }, response) => {
    const { kind = "", file = "" } = request.params;
    const order = { kind, ...fileOf(file), options: optionsIn(request), signal };
    sendFile(response, await exportDocument(deps, actor, order));
  });

const pages = (deps: Deps): RequestHandler =>
  answer(async ({ request, actor, signal }, response) => {
    const { kind = "", id = "" } = request.params;
    response.json(await openPages(deps, actor, { kind, id, options: optionsIn(request), signal }));
  });

/** Resolutions that pictures are painted in: thumbnail, screen, enlarged. */
const RESOLUTIONS: ReadonlySet<string> = new Set(["36", "80", "130"]);

const picture = (deps: Deps): RequestHandler =>
  answer(async ({ request, actor }, response) => {
    const { key = "", dpi = "", page = "" } = request.params;
    const wanted = /^(\d{1,4})\.png$/.exec(page)?.[1];
    const found =
      wanted !== undefined && RESOLUTIONS.has(dpi)
        ? await deps.exports.picture(key, actor.userId, Number(wanted), Number(dpi))
        : null;
    if (!found) throw new AppError("notFound");
    response.type("image/png").send(Buffer.from(found.buffer, found.byteOffset, found.byteLength));
  });

/**
 * `GET /documents/<kind>/<id>.<docx|xlsx|pdf>`; for the preview `GET /documents/<kind>/<id>/pages` → `{ key, pages }`
 * and `GET /documents/pages/<key>/<dpi>/<n>.png`. Anything else below /documents is not found.
 */
export function documentsRouter(deps: Deps): Router {
  const router = Router({ strict: true });
  router.get("/pages/:key/:dpi/:page", picture(deps));
  router.get("/:kind/:id/pages", pages(deps));
  router.get("/:kind/:file", download(deps));
  router.use((request, response) => void sendFailure(request, response, new AppError("notFound")));
  return router;
}
