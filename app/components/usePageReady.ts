import { useEffect } from "react";

/**
 * Marks the page (`html[data-ready]`) once its scripts have taken it over: before that a press is answered by the browser
 * alone. Who drives the page by program, as our tests do, waits for it.
 */
export function usePageReady(): void {
  useEffect(() => {
    document.documentElement.dataset.ready = "true";
  }, []);
}
