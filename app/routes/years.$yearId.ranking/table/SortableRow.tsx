import { useSortable } from "@dnd-kit/sortable";
import type { ComponentProps, KeyboardEvent } from "react";
import { useT } from "~/i18n/useT";
import { RankCell } from "./RankCell";
import { RankingRow } from "./RankingRow";
import styles from "./table.module.css";

type Props = Omit<ComponentProps<typeof RankingRow>, "rankCell" | "selectCell" | "drag" | "onKeyDown"> & {
  selected: boolean;
  onSelect(projectId: string, on: boolean): void;
  onMove(projectId: string, to: number): void;
  hidden: Readonly<Record<string, string>>;
};

/** A row that can be moved: by its handle (pointer, keyboard), by Alt+↑/↓ anywhere in it, by typing a rank. */
export function SortableRow({ selected, onSelect, onMove, hidden, ...rest }: Props) {
  const t = useT();
  const { row, place } = rest;
  const { projectId } = row;
  const title = row.title || row.code || t("projects.untitled");
  const sortable = useSortable({
    id: projectId,
    attributes: { roleDescription: t("ranking.roleDescription") },
  });
  const { transform, transition } = sortable;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    const to = place + (event.key === "ArrowUp" ? -1 : 1);
    if (to >= 1) onMove(projectId, to);
  };
  return (
    <RankingRow
      {...rest}
      onKeyDown={onKeyDown}
      drag={{
        ref: sortable.setNodeRef,
        dragging: sortable.isDragging,
        style: { transform: transform ? `translateY(${transform.y}px)` : undefined, transition },
      }}
      selectCell={
        <td className={styles.select}>
          <input
            type="checkbox"
            form="selection"
            name="ids"
            value={projectId}
            aria-label={t("projects.select", { title })}
            checked={selected}
            onChange={(event) => onSelect(projectId, event.target.checked)}
          />
        </td>
      }
      rankCell={
        <RankCell
          projectId={projectId}
          title={title}
          rank={row.rank}
          place={place}
          hidden={hidden}
          handle={{ ref: sortable.setActivatorNodeRef, attributes: sortable.attributes, listeners: sortable.listeners }}
          onMove={(to) => onMove(projectId, to)}
        />
      }
    />
  );
}
