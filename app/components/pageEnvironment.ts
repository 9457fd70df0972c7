import { createContext } from "react";
import { DEFAULT_LOOK, type Look } from "~/domain/preference/look";
import type { Locale } from "~/i18n/messages";

/**
 * What every document needs even when no loader ran (an address that does not exist): the nonce of its scripts, the
 * language and the look. In the browser the nonce is gone from the attributes, so it is empty there.
 */
export type PageEnvironment = { nonce: string | undefined; locale: Locale; look: Look };

/** Provided by the entries; read by the root layout. */
export const PageEnvironmentContext = createContext<PageEnvironment>({
  nonce: undefined,
  locale: "th",
  look: DEFAULT_LOOK,
});
