import "@fontsource/noto-sans-thai/400.css";
import "@fontsource/noto-sans-thai/600.css";
import "@fontsource/noto-sans-thai/700.css";
import "@fontsource/noto-sans-thai-looped/400.css";
import "@fontsource/noto-sans-thai-looped/600.css";
import "@fontsource/noto-sans-thai-looped/700.css";
import "@fontsource/sarabun/400.css";
import "@fontsource/sarabun/700.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "@remix-run/react";
import { useContext, useState, type ReactNode } from "react";
import { FailurePage } from "./components/FailurePage";
import { lookAttributes } from "./components/lookAttributes";
import { PageLine } from "./components/live/pageLine";
import { PageLineContext } from "./components/live/pageLineContext";
import { PageEnvironmentContext } from "./components/pageEnvironment";
import { rememberedFirst } from "./components/rememberedPlace";
import { mayCreateProject, settingsAccess } from "./components/settings/settingsAccess";
import { Shell } from "./components/shell/Shell";
import { useThaiVoice } from "./components/shell/useThaiVoice";
import { usePageReady } from "./components/usePageReady";
import { translate } from "./i18n/messages";
import { LocaleContext } from "./i18n/useT";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor, locale } = context;
  return {
    locale,
    person: actor && {
      userId: actor.userId,
      nameTh: actor.nameTh,
      nameEn: actor.nameEn,
      systemAdmin: actor.systemAdmin,
    },
    places: actor ? rememberedFirst(await context.areas.listPlaces(actor), request) : [],
    unread: actor ? await context.notices.countUnread(actor) : 0,
    access: actor && { ...settingsAccess(actor), create: mayCreateProject(actor) },
  };
}

/** What the root loader gives to every page. */
export type RootData = Awaited<ReturnType<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: translate(data?.locale ?? "th", "app.name") }];

export function Layout({ children }: { children: ReactNode }) {
  const { nonce, locale, look } = useContext(PageEnvironmentContext);
  useThaiVoice(locale);
  usePageReady();
  return (
    <html lang={locale} {...lookAttributes(look)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const [line] = useState(() => new PageLine());
  return (
    <PageLineContext.Provider value={line}>
      <Shell>
        <Outlet />
      </Shell>
    </PageLineContext.Provider>
  );
}

export function ErrorBoundary() {
  return (
    <Shell>
      <FailurePage />
    </Shell>
  );
}
