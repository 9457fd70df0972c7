import { createContext } from "react";
import type { Locale } from "~/i18n/messages";

/**
 * What every document needs even when no loader ran (an address that does not exist): the nonce of its scripts and the
 * language. In the browser the nonce is gone from the attributes, so it is empty there.
 */
export type PageEnvironment = { nonce: string | undefined; locale: Locale };

/** Provided by the entries; read by the root layout. */
export const PageEnvironmentContext = createContext<PageEnvironment>({ nonce: undefined, locale: "th" });
