import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { dropNul } from "./dropNul";
import { provideBothLanguages } from "./i18n/bothLanguages";
import { PageEnvironmentContext } from "./components/pageEnvironment";

// the built pages are a bundle of their own: the server's texts are not theirs
provideBothLanguages();

/** A page that is not rendered after this time is given up. */
const ABORT_MS = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const waitForAll = isbot(request.headers.get("user-agent") ?? "");
  const { nonce, locale, look } = loadContext;
  return new Promise((resolve, reject) => {
    let code = status;
    const send = () => {
      const body = dropNul();
      headers.set("Content-Type", "text/html; charset=utf-8");
      headers.set("Cache-Control", "no-store");
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <PageEnvironmentContext.Provider value={{ nonce, locale, look }}>
        <RemixServer context={remixContext} url={request.url} abortDelay={ABORT_MS} nonce={nonce} />
      </PageEnvironmentContext.Provider>,
      {
        nonce,
        [waitForAll ? "onAllReady" : "onShellReady"]: send,
        onShellError: reject,
        onError: () => {
          code = 500;
        },
      },
    );
    setTimeout(abort, ABORT_MS + 1000).unref();
  });
}
