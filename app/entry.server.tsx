import { buffer } from "node:stream/consumers";
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { dropNul } from "./dropNul";
import { provideBothLanguages } from "./i18n/bothLanguages";
import { isPhonePage } from "./i18n/phone/phonePages";
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
  // a phone's page is small: sent in one piece it costs the server half of what it costs in many
  const whole = isPhonePage(new URL(request.url).pathname);
  const waitForAll = whole || isbot(request.headers.get("user-agent") ?? "");
  const { nonce, locale, look } = loadContext;
  return new Promise((resolve, reject) => {
    let code = status;
    const send = () => {
      const body = dropNul();
      headers.set("Content-Type", "text/html; charset=utf-8");
      headers.set("Cache-Control", "no-store");
      const reply = (content: BodyInit) => resolve(new Response(content, { headers, status: code }));
      if (whole) buffer(body).then(reply, reject);
      else reply(createReadableStreamFromReadable(body));
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
