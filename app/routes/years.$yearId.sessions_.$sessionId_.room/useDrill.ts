import { useEffect, useState } from "react";
import type { ViewState } from "~/components/forum/useLiveView";

/** How far the drill of the wi-fi that goes is: not begun, cut off now, found back. */
export type Drill = "before" | "cut" | "back";

/** Follows the connection: whoever was cut off and is live again has passed the drill. */
export function useDrill(state: ViewState): Drill {
  const [drill, setDrill] = useState<Drill>("before");
  useEffect(() => {
    if (state === "cut") setDrill("cut");
    else setDrill((before) => (before === "cut" ? "back" : before));
  }, [state]);
  return drill;
}
