import { useReactFlow, useStore } from "@xyflow/react";
import { useEffect, useRef } from "react";
import type { Placed } from "~/domain/plan/lanes";
import { bringIntoView, fitLanes, freeWidth, keepHeight } from "./viewport";

/**
 * Moves the picture: all lanes across the free width at first, when it is resized and when the panel opens or closes;
 * otherwise only as far as it takes to show what is selected.
 */
export function KeepInView({ placed, focus }: { placed: readonly Placed[]; focus: string | null }) {
  const { setViewport, getViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const fitted = useRef<number | null>(null);
  useEffect(() => {
    if (width === 0) return;
    const free = { width: freeWidth(width, focus !== null), height };
    const first = fitted.current === null;
    const fit = fitLanes(placed, free.width);
    const now = first ? fit : getViewport();
    const view = fitted.current === free.width ? now : keepHeight(now, fit, height);
    const card = placed.find(({ id }) => id === focus);
    void setViewport(card ? bringIntoView(view, card, free) : view, { duration: first || calm() ? 0 : 180 });
    fitted.current = free.width;
  }, [placed, focus, width, height, setViewport, getViewport]);
  return null;
}

const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
