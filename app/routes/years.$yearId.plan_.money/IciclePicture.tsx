import { useT } from "~/i18n/useT";
import styles from "./money.module.css";
import type { MoneyView } from "./moneyView";

const COLUMNS = { GOAL: { x: 0, width: 300 }, ISSUE: { x: 300, width: 300 }, PROJECT: { x: 600, width: 400 } } as const;
const LINE = 19;

/** Goal → issue → project as rectangles beside each other: as high as their money. */
export function IciclePicture({ icicle }: { icicle: MoneyView["icicle"] }) {
  const t = useT();
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t("planMoney.icicle")}>
      <svg
        className={styles.picture}
        viewBox={`-1 -1 1002 ${icicle.height + 2}`}
        role="img"
        aria-label={t("planMoney.icicleAlt")}
      >
        {icicle.cells.map(({ path, level, lost, y, height, lines, name }) => (
          <g key={path} className={styles.cell} data-level={level} data-lost={lost}>
            <title>{name}</title>
            <rect x={COLUMNS[level].x} y={y} width={COLUMNS[level].width} height={height} />
            {lines.map((line, row) => (
              <text
                key={row}
                className={styles.label}
                x={COLUMNS[level].x + 9}
                y={y + height / 2 + (row - (lines.length - 1) / 2) * LINE + 5}
              >
                {line}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}
