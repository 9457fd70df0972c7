import { useId } from "react";
import { useT } from "~/i18n/useT";
import { FundPatterns } from "./FundPatterns";
import styles from "./money.module.css";
import type { MoneyView } from "./moneyView";

/** Margins of the labels on both sides, pixels. */
const LEFT = 165;
const RIGHT = 245;
const WIDTH = LEFT + 590 + RIGHT;
const TOP = 12;

type Node = MoneyView["picture"]["nodes"][number];

/** Source → issue → goal. The picture is one thing for screen readers; its table follows. */
export function FlowPicture({ picture }: { picture: MoneyView["picture"] }) {
  const t = useT();
  const id = useId().replace(/:/g, "");
  const height = picture.height + TOP;
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t("planMoney.flow")}>
      <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t("planMoney.flowAlt")}>
        <FundPatterns id={id} />
        <g transform={`translate(${LEFT} ${TOP})`}>
          {picture.bands.map(({ key, source, lost, path, title }) => (
            <path
              key={key}
              d={path}
              fill={`url(#${id}-${source ?? (lost ? "lost" : "plain")})`}
              className={styles.band}
              data-lost={lost}
            >
              <title>{title}</title>
            </path>
          ))}
          {picture.nodes.map((node) => (
            <FlowNode key={node.key} node={node} />
          ))}
        </g>
      </svg>
    </div>
  );
}

function FlowNode({ node }: { node: Node }) {
  const { level, target, x, y, width, height, lines, figure } = node;
  const left = level === "SOURCE";
  const at = left ? x - 10 : x + width + 8;
  return (
    <g className={styles.node} data-lost={target === "NONE"}>
      <rect x={x} y={y} width={width} height={Math.max(height, 2)} />
      <text x={at} y={y + 13} textAnchor={left ? "end" : "start"} className={styles.label}>
        {lines.map((line, row) => (
          <tspan key={row} x={at} dy={row === 0 ? 0 : 18}>
            {line}
          </tspan>
        ))}
        <tspan x={at} dy={lines.length === 0 ? 0 : 18} className={styles.figure}>
          {figure}
        </tspan>
      </text>
    </g>
  );
}
