import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { lookOfPage } from "./components/lookAttributes";
import { PageEnvironmentContext } from "./components/pageEnvironment";
import { loadWords } from "./i18n/loadWords";

const locale = document.documentElement.lang === "en" ? "en" : "th";
const look = lookOfPage(document.documentElement);

async function hydrate(): Promise<void> {
  await loadWords(locale, location.pathname);
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
}

void hydrate();
