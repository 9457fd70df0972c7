import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { lookOfPage } from "./components/lookAttributes";
import { PageEnvironmentContext } from "./components/pageEnvironment";

const locale = document.documentElement.lang === "en" ? "en" : "th";
const look = lookOfPage(document.documentElement);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <PageEnvironmentContext.Provider value={{ nonce: undefined, locale, look }}>
        <RemixBrowser />
      </PageEnvironmentContext.Provider>
    </StrictMode>,
  );
});
