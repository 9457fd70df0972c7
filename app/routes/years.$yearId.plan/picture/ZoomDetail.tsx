import { useStore } from "@xyflow/react";
import { useLayoutEffect } from "react";
import { detailAt } from "./detail";

/** Notes on the picture how much its cards say at this zoom; style sheets do the rest, so that no card is drawn anew. */
export function ZoomDetail() {
  const detail = useStore(({ transform }) => detailAt(transform[2]));
  const pane = useStore(({ domNode }) => domNode);
  useLayoutEffect(() => {
    if (pane) pane.dataset.detail = detail;
  }, [pane, detail]);
  return null;
}
