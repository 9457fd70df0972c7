import "@xyflow/react/dist/style.css";
import { Background, Controls, MiniMap, ReactFlow, type AriaLabelConfig, type Connection } from "@xyflow/react";
import { useMemo } from "react";
import { laneBands, layoutLanes } from "~/domain/plan/lanes";
import { mayLink } from "~/domain/plan/planGraph";
import { rollups } from "~/domain/plan/rollups";
import { useLocale, useT } from "~/i18n/useT";
import type { SharedView } from "../sharedView";
import { toBands, toCards, toEdges } from "./elements";
import { KeepInView } from "./KeepInView";
import { LaneBand } from "./LaneBand";
import { LaneHeadings } from "./LaneHeadings";
import { NodeCard } from "./NodeCard";
import { extentOf } from "./viewport";
import { ZoomDetail } from "./ZoomDetail";
import styles from "../picture.module.css";

const nodeTypes = { card: NodeCard, band: LaneBand };

/** Between these numbers of nodes a small overview lies in the corner; for more it would cost more than it helps. */
const OVERVIEW = { least: 20, most: 1_000 } as const;

/** From this many nodes on, only what is in sight is in the page. */
const MANY = 300;

type Props = SharedView & { onConnect(from: string, to: string): void };

/** The plan graph as React Flow draws it: lanes, cards, links upward. Places come from the domain's layout. */
export function Flow(props: Props) {
  const { graph, marks, chain, shown, focus, fy, linkable, onSelect, onConnect } = props;
  const labels = useLabels();
  const locale = useLocale();
  const placed = useMemo(() => layoutLanes(graph), [graph]);
  const bands = useMemo(() => laneBands(placed), [placed]);
  const kinds = useMemo(() => new Map(graph.nodes.map(({ id, kind }) => [id, kind])), [graph]);
  const sums = useMemo(() => rollups(graph), [graph]);
  // the same objects as long as they show the same: React Flow looks at each of thousands anew otherwise
  const nodes = useMemo(
    () => [...toBands(bands), ...toCards({ graph, placed, sums, marks, chain, shown, focus, linkable, locale })],
    [bands, graph, placed, sums, marks, chain, shown, focus, linkable, locale],
  );
  const edges = useMemo(() => toEdges({ graph, chain }), [graph, chain]);
  const extent = useMemo(() => extentOf(placed), [placed]);
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
      nodesDraggable={false}
      nodesConnectable={linkable.size > 0}
      // the outline is the way by keyboard: sixty cards are no tab stops
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      onlyRenderVisibleElements={graph.nodes.length > MANY}
      onNodeClick={(_event, node) => node.type === "card" && onSelect(node.id === focus ? null : node.id)}
      onPaneClick={() => onSelect(null)}
      isValidConnection={admits}
      onConnect={(made: Connection) => onConnect(made.target, made.source)}
      attributionPosition="bottom-center"
      ariaLabelConfig={labels}
    >
      <Background gap={24} color="var(--line)" />
      <LaneHeadings bands={bands} fy={fy} />
      <KeepInView placed={placed} focus={focus} />
      <ZoomDetail />
      {focus === null && graph.nodes.length > OVERVIEW.least && graph.nodes.length < OVERVIEW.most && (
        <MiniMap
          className={styles.minimap}
          position="bottom-left"
          style={{ width: 150, height: 110 }}
          nodeColor={({ type }) => (type === "band" ? "var(--surface)" : "var(--control)")}
          nodeStrokeWidth={0}
          maskColor="color-mix(in srgb, var(--text) 12%, transparent)"
          bgColor="var(--bg)"
        />
      )}
      <Controls showInteractive={false} position="bottom-left" />
    </ReactFlow>
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
