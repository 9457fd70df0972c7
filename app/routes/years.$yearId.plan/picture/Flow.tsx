import "@xyflow/react/dist/style.css";
import {
  Background,
  Controls,
  MiniMap,
  ReactFlow,
  type AriaLabelConfig,
  type Connection,
  type Node,
} from "@xyflow/react";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { mayLink } from "~/domain/plan/planGraph";
import { rollups } from "~/domain/plan/rollups";
import { foldGraph } from "~/domain/plan/view/fold";
import { useLocale, useT } from "~/i18n/useT";
import type { PictureView } from "../sharedView";
import { keepSame, toBands, toCards, toEdges, toGhostEdges, toGhosts } from "./elements";
import { GhostCard } from "./GhostCard";
import { KeepInView } from "./KeepInView";
import { LaneBand } from "./LaneBand";
import { LaneHeadings } from "./LaneHeadings";
import { NodeCard } from "./NodeCard";
import { usePlaces } from "./usePlaces";
import { extentOf } from "./viewport";
import { ZoomDetail } from "./ZoomDetail";
import styles from "../picture.module.css";

const nodeTypes = { card: NodeCard, band: LaneBand, ghost: GhostCard };

/** Between these numbers of nodes a small overview lies in the corner; for more it would cost more than it helps. */
const OVERVIEW = { least: 20, most: 1_000 } as const;

/** From this many nodes on, only what is in sight is in the page. */
const MANY = 300;

/** The cards, the same objects as long as they show the same. */
function useCards(props: PictureView, { placed, bands }: Pick<ReturnType<typeof usePlaces>, "placed" | "bands">) {
  const { graph, marks, chain, shown, focus, linkable, ghosts, foldable, moves } = props;
  const locale = useLocale();
  const onFold = useLatest(props.onFold);
  const onFix = useLatest(props.onFix);
  const movable = useLatest((id: string) => moves?.movable(id) ?? false);
  const sums = useMemo(() => rollups(graph), [graph]);
  const hidden = useMemo(() => foldGraph(graph, props.folded).hidden, [graph, props.folded]);
  const before = useRef<ReadonlyMap<string, Node>>(new Map());
  const nodes = useMemo(() => {
    const look = { marks, chain, shown, focus, linkable, foldable, hidden, locale, onFold, movable };
    const cards = toCards({ graph, placed, sums, ...look });
    return keepSame(before.current, [...toBands(bands), ...cards, ...toGhosts(ghosts, placed, onFix)] as Node[]);
  }, [
    graph,
    placed,
    bands,
    sums,
    marks,
    chain,
    shown,
    focus,
    linkable,
    foldable,
    hidden,
    locale,
    ghosts,
    onFold,
    onFix,
    movable,
  ]);
  useEffect(() => {
    before.current = new Map(nodes.map((node) => [node.id, node]));
  }, [nodes]);
  return nodes;
}

/** A function that stays the same and does what the newest one does. */
function useLatest<A extends unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}

/** The plan graph as React Flow draws it: lanes, cards, ghosts, links upward. Places come from the domain's layout. */
export function Flow(props: PictureView) {
  const { graph, chain, focus, fy, linkable, moves, onSelect, onConnect } = props;
  const labels = useLabels();
  const open = useMemo(() => foldGraph(graph, props.folded).graph, [graph, props.folded]);
  const places = usePlaces(open, props);
  const { settled, bands, whole } = places;
  const kinds = useMemo(() => new Map(open.nodes.map(({ id, kind }) => [id, kind])), [open]);
  const nodes = useCards(props, places);
  const edges = useMemo(
    () => [...toEdges({ graph: open, chain }), ...toGhostEdges(whole.links.slice(open.links.length))],
    [open, whole, chain],
  );
  const extent = useMemo(() => extentOf(settled), [settled]);
  // drawn from the higher node on the left to the lower one on the right
  const admits = ({ source, target }: { source: string; target: string }) => {
    const [higher, lower] = [kinds.get(source), kinds.get(target)];
    return higher !== undefined && lower !== undefined && linkable.has(target) && mayLink(lower, higher);
  };
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      minZoom={0.2}
      maxZoom={1.6}
      translateExtent={extent}
      panOnScroll
      zoomOnDoubleClick={false}
      nodesDraggable={moves !== null}
      nodeDragThreshold={5}
      autoPanOnNodeDrag={false}
      selectNodesOnDrag={false}
      nodesConnectable={linkable.size > 0}
      // the outline is the way by keyboard: sixty cards are no tab stops
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      onlyRenderVisibleElements={open.nodes.length > MANY}
      onNodesChange={places.onNodesChange}
      onNodeDragStop={(_event, node) => places.onDragStop(node.id, node.position)}
      onNodeClick={(_event, node) => node.type === "card" && onSelect(node.id === focus ? null : node.id)}
      onPaneClick={() => onSelect(null)}
      isValidConnection={admits}
      onConnect={(made: Connection) => onConnect(made.target, made.source)}
      attributionPosition="bottom-center"
      ariaLabelConfig={labels}
    >
      <Background gap={24} color="var(--line)" />
      <LaneHeadings bands={bands} fy={fy} />
      <KeepInView placed={settled} focus={focus} />
      <ZoomDetail />
      {focus === null && <Overview count={open.nodes.length} />}
      <Controls showInteractive={false} position="bottom-left" />
    </ReactFlow>
  );
}

/** The small overview in the corner, where it helps. */
function Overview({ count }: { count: number }) {
  if (count <= OVERVIEW.least || count >= OVERVIEW.most) return null;
  return (
    <MiniMap
      className={styles.minimap}
      position="bottom-left"
      style={{ width: 150, height: 110 }}
      nodeColor={({ type }) => (type === "band" ? "var(--surface)" : "var(--control)")}
      nodeStrokeWidth={0}
      maskColor="color-mix(in srgb, var(--text) 12%, transparent)"
      bgColor="var(--bg)"
    />
  );
}

function useLabels(): Partial<AriaLabelConfig> {
  const t = useT();
  return {
    "controls.ariaLabel": t("plan.controls"),
    "controls.zoomIn.ariaLabel": t("plan.zoomIn"),
    "controls.zoomOut.ariaLabel": t("plan.zoomOut"),
    "controls.fitView.ariaLabel": t("plan.fitView"),
    "handle.ariaLabel": t("plan.handle"),
    "minimap.ariaLabel": t("plan.overview"),
  };
}
