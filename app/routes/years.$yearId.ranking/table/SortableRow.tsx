import { useSortable } from "@dnd-kit/sortable";
import { memo, type ComponentProps, type KeyboardEvent } from "react";
import { useT } from "~/i18n/useT";
import { RankCell } from "./RankCell";
import { RankingRow } from "./RankingRow";
import styles from "./table.module.css";

type Props = Omit<ComponentProps<typeof RankingRow>, "rankCell" | "selectCell" | "drag" | "onKeyDown"> & {
  /** How many places there are. */
  last: number;
  selected: boolean;
  /** `range`: with every row from the one chosen before. */
  onSelect(projectId: string, on: boolean, range: boolean): void;
  onMove(ids: string[], to: number): void;
  hidden: Readonly<Record<string, string>>;
};

type SelectProps = Pick<Props, "selected" | "onSelect"> & { projectId: string; title: string };

const SelectCell = memo(function SelectCell({ projectId, title, selected, onSelect }: SelectProps) {
  const t = useT();
  return (
    <td className={styles.select}>
      <input
        type="checkbox"
        form="selection"
        name="ids"
        value={projectId}
        aria-label={t("projects.select", { title })}
        checked={selected}
        onChange={(event) => onSelect(projectId, event.target.checked, (event.nativeEvent as MouseEvent).shiftKey)}
      />
    </td>
  );
});

/** A row that can be moved: by its handle (pointer, keyboard), by Alt+↑/↓ anywhere in it, by typing a rank. */
export function SortableRow({ last, selected, onSelect, onMove, hidden, ...rest }: Props) {
  const t = useT();
  const { row, place } = rest;
  const { projectId } = row;
  const title = row.title || row.code || t("projects.untitled");
  const sortable = useSortable({
    id: projectId,
    attributes: { roleDescription: t("ranking.roleDescription") },
  });
  const { transform, transition, attributes, listeners, setActivatorNodeRef } = sortable;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    // keys of a dialog that the row opened are not the row's
    if (!event.currentTarget.contains(event.target as Node)) return;
    event.preventDefault();
    const to = place + (event.key === "ArrowUp" ? -1 : 1);
    if (to >= 1 && to <= last) onMove([projectId], to);
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
      selectCell={<SelectCell {...{ projectId, title, selected, onSelect }} />}
      rankCell={
        <RankCell
          {...{ projectId, title, place, hidden, onMove, attributes, listeners }}
          rank={row.rank}
          handleRef={setActivatorNodeRef}
        />
      }
    />
  );
}
