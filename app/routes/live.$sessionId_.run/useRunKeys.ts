import { useEffect } from "react";

const KEYS: Readonly<Record<string, string>> = { ArrowRight: "next", b: "blank", B: "blank", t: "longer", T: "longer" };

/** → next phase, B blank projector, T one minute more: presses the button of the script bar that says so. */
export function useRunKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const typing = target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable]");
      const name = KEYS[event.key];
      if (!name || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const button = document.querySelector<HTMLButtonElement>(`button[data-key="${name}"]`);
      if (!button || button.disabled) return;
      event.preventDefault();
      button.click();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
