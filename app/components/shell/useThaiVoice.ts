import { useEffect } from "react";
import type { Locale } from "~/i18n/messages";
import { markField, markVoices } from "./voice";

/**
 * In the English interface every Thai text on the page carries `lang="th"`, whichever component shows it and whenever it
 * comes: names and texts are data, and nearly all of them are Thai. In the Thai interface the page is Thai already.
 */
export function useThaiVoice(locale: Locale): void {
  useEffect(() => {
    if (locale !== "en") return;
    const waiting = new Set<Element>();
    let planned = 0;
    const mark = () => {
      planned = 0;
      const roots = [...waiting];
      waiting.clear();
      for (const root of roots) if (root.isConnected) markVoices(root);
    };
    const plan = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      if (element) waiting.add(element);
      planned ||= requestAnimationFrame(mark);
    };
    const observer = new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes)
        if (type === "childList") for (const node of addedNodes) plan(node);
        else plan(target);
    });
    const focused = ({ target }: FocusEvent) => markField(target);
    document.addEventListener("focusin", focused);
    plan(document.body);
    const watched = { childList: true, characterData: true, subtree: true, attributeFilter: ["aria-label"] };
    observer.observe(document.body, watched);
    return () => {
      document.removeEventListener("focusin", focused);
      observer.disconnect();
      cancelAnimationFrame(planned);
    };
  }, [locale]);
}
