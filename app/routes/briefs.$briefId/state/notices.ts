import { createContext, useContext } from "react";

/** How a short message to the person is meant. */
export type NoticeTone = "info" | "ok" | "warn";

/** Shows a short message for a few seconds; screen readers say it once. */
export type Notify = (text: string, tone?: NoticeTone) => void;

/** Provided by the page. */
export const NotifyContext = createContext<Notify>(() => undefined);

/** How to tell the person something that just happened. */
export function useNotify(): Notify {
  return useContext(NotifyContext);
}
