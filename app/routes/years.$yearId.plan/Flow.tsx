import "@xyflow/react/dist/style.css";
import { Background, Controls, ReactFlow, type Connection, type Edge, type Node } from "@xyflow/react";
import { useMemo } from "react";
import { laneBands, layoutLanes } from "~/domain/plan/lanes";
import { useLocale, useT } from "~/i18n/useT";
import { NodeCard, type CardData } from "./NodeCard";
import { LaneBand, type BandData } from "./LaneBand";
import type { SharedView } from "./Picture";

const nodeTypes = { card: NodeCard, band: LaneBand };

type Props = SharedView & { onConnect: ((from: string, to: string) => void) | null };

/** The plan graph as React Flow draws it: lanes, cards, links upward. Places come from the domain's layout. */
export function Flow(props: Props) {
  const t = useT();
  const nodes = useFlowNodes(props);
  const edges = useFlowEdges(props);
  const connect = ({ source, target }: Connection) => props.onConnect?.(target, source);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      fitView
      fitViewOptions={{ padding: 0.04, maxZoom: 1 }}
      minZoom={0.15}
      maxZoom={1.6}
      nodesDraggable={false}
      nodesConnectable={props.onConnect !== null}
      nodesFocusable
      onlyRenderVisibleElements={nodes.length > 300}
      onNodeClick={(_event, node) => node.type === "card" && props.onSelect(node.id)}
      onPaneClick={() => props.onSelect(null)}
      onConnect={connect}
      proOptions={{ hideAttribution: false }}
      ariaLabelConfig={{ "controls.ariaLabel": t("plan.picture") }}
    >
      <Background gap={24} color="var(--line)" />
      <Controls showInteractive={false} />
    </ReactFlow>
  );
}

function useFlowNodes({ graph, marks, chain, shown, focus, fy }: Props): Node<CardData | BandData>[] {
  const locale = useLocale();
  return useMemo(() => {
    const placed = layoutLanes(graph);
    const byId = new Map(graph.nodes.map((node) => [node.id, node]));
    const bands: Node<BandData>[] = laneBands(placed).map(({ lane, x, width, height }) => ({
      id: `lane-${lane}`,
      type: "band",
      position: { x: x - 24, y: -64 },
      width: width + 48,
      height: height + 88,
      selectable: false,
      focusable: false,
      draggable: false,
      connectable: false,
      zIndex: -1,
      data: { lane, fy },
    }));
    const cards = placed.flatMap(({ id, x, y, width, height }): Node<CardData>[] => {
      const node = byId.get(id);
      if (!node) return [];
      const dim = (chain !== null && !chain.has(id)) || (shown !== null && !shown.has(id));
      return [
        {
          id,
          type: "card",
          position: { x, y },
          width,
          height,
          selected: id === focus,
          ariaLabel: node.titleTh,
          data: { node, gap: marks.get(id)?.severity ?? null, dim, locale },
        },
      ];
    });
    return [...bands, ...cards];
  }, [graph, marks, chain, shown, focus, fy, locale]);
}

function useFlowEdges({ graph, chain }: Props): Edge[] {
  return useMemo(
    () =>
      graph.links.map((link) => {
        const lit = chain !== null && chain.has(link.from) && chain.has(link.to);
        return {
          id: link.id,
          // drawn from the higher node on the left to the lower one on the right
          source: link.to,
          target: link.from,
          focusable: false,
          animated: false,
          style: {
            stroke: lit ? "var(--primary)" : "var(--control)",
            strokeWidth: lit ? 2.5 : 1.2,
            opacity: chain === null || lit ? 0.9 : 0.15,
            strokeDasharray: link.origin === "BRIEF" ? "5 4" : undefined,
          },
        };
      }),
    [graph.links, chain],
  );
}
