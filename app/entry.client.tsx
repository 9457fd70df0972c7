import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { PageEnvironmentContext } from "./components/pageEnvironment";

const locale = document.documentElement.lang === "en" ? "en" : "th";

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <PageEnvironmentContext.Provider value={{ nonce: undefined, locale }}>
        <RemixBrowser />
      </PageEnvironmentContext.Provider>
    </StrictMode>,
  );
});
