import { useEffect, useMemo, useState } from "react";
import type { NodeChange } from "@xyflow/react";
import { laneBands, layoutLanes } from "~/domain/plan/lanes";
import type { PlanGraph } from "~/domain/plan/planGraph";
import { withGhosts } from "~/domain/plan/view/ghosts";
import { insideLane, withNudges } from "~/domain/plan/view/nudges";
import type { PictureView } from "../sharedView";

type Point = { x: number; y: number };
type Props = Pick<PictureView, "ghosts" | "nudges" | "moves">;

/**
 * Where everything stands: the automatic layout (kept as long as the graph is the same), what was moved by hand, and the
 * card that is being dragged. Cards stay inside their lanes.
 */
export function usePlaces(graph: PlanGraph, { ghosts, nudges, moves }: Props) {
  const whole = useMemo(() => withGhosts(graph, ghosts), [graph, ghosts]);
  const automatic = useMemo(() => layoutLanes(whole), [whole]);
  const bands = useMemo(() => laneBands(automatic), [automatic]);
  const own = useMemo(() => new Map(automatic.map((one) => [one.id, one])), [automatic]);
  const bandOf = useMemo(() => new Map(bands.map((band) => [band.lane, band])), [bands]);
  const [drag, setDrag] = useState<({ id: string } & Point) | null>(null);
  const inside = (id: string, place: Point): Point => {
    const band = bandOf.get(own.get(id)?.lane ?? "PROJECTS");
    return band ? insideLane(place, band) : place;
  };
  const settled = useMemo(
    () =>
      withNudges(automatic, nudges).map((one) => {
        const band = nudges[one.id] && bandOf.get(one.lane);
        return band ? { ...one, ...insideLane(one, band) } : one;
      }),
    [automatic, nudges, bandOf],
  );
  const placed = useMemo(
    () => (drag ? settled.map((one) => (drag.id === one.id ? { ...one, x: drag.x, y: drag.y } : one)) : settled),
    [settled, drag],
  );
  const shift = (id: string, place: Point) => {
    const { x, y } = inside(id, place);
    return { dx: x - (own.get(id)?.x ?? 0), dy: y - (own.get(id)?.y ?? 0) };
  };
  useEffect(() => {
    if (!moves) return;
    moves.bound.current = (id, { dx, dy }) => {
      const at = own.get(id);
      return at ? shift(id, { x: at.x + dx, y: at.y + dy }) : { dx, dy };
    };
  });
  return {
    ...{ whole, settled, placed, bands },
    onNodesChange: (changes: NodeChange[]) => {
      for (const change of changes)
        if (change.type === "position" && change.dragging && change.position)
          setDrag({ id: change.id, ...inside(change.id, change.position) });
    },
    onDragStop: (id: string, place: Point) => {
      setDrag(null);
      moves?.moveTo(id, shift(id, place));
    },
  };
}
