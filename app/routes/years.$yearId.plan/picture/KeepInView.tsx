import { useReactFlow, useStore } from "@xyflow/react";
import { useEffect, useRef } from "react";
import type { Placed } from "~/domain/plan/lanes";
import { bringIntoView, fitLanes } from "./viewport";

/** Moves the picture: all lanes across its width at first and when it is resized, then only to show what is selected. */
export function KeepInView({ placed, focus }: { placed: readonly Placed[]; focus: string | null }) {
  const { setViewport, getViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const fitted = useRef(0);
  useEffect(() => {
    if (width === 0) return;
    const fresh = fitted.current !== width;
    const view = fresh ? fitLanes(placed, width) : getViewport();
    const card = placed.find(({ id }) => id === focus);
    const next = card ? bringIntoView(view, card, { width, height }) : view;
    void setViewport(next, { duration: fresh || calm() ? 0 : 180 });
    fitted.current = width;
  }, [placed, focus, width, height, setViewport, getViewport]);
  return null;
}

const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
