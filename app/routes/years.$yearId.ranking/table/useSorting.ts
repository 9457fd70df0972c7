import {
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
  type Modifier,
  type UniqueIdentifier,
} from "@dnd-kit/core";
import { sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import { useMemo, useRef } from "react";
import { useT } from "~/i18n/useT";
import { dropPlace } from "../moves/moveQueue";

const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 });

/** How rows are dragged: by pointer after 4 px, by keyboard, up and down only, spoken in the language of the page. */
export function useSorting(order: readonly string[], titles: ReadonlyMap<string, string>) {
  const t = useT();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  // picking up is followed at once by "over itself", which would cut off what is being said
  const pickedUp = useRef(false);
  const accessibility = useMemo(() => {
    const say = (key: "start" | "over" | "end" | "cancel", id: UniqueIdentifier, at: UniqueIdentifier | undefined) => {
      const rank = order.indexOf(String(at ?? id)) + 1;
      return t(`ranking.say.${key}`, { title: titles.get(String(id)) ?? "", rank, count: order.length });
    };
    const announcements: Announcements = {
      onDragStart: ({ active }) => {
        pickedUp.current = true;
        return say("start", active.id, undefined);
      },
      onDragOver: ({ active, over }) => {
        const first = pickedUp.current;
        pickedUp.current = false;
        return over && !(first && over.id === active.id) ? say("over", active.id, over.id) : undefined;
      },
      onDragEnd: ({ active, over }) => say(over ? "end" : "cancel", active.id, over?.id),
      onDragCancel: ({ active }) => say("cancel", active.id, undefined),
    };
    return { announcements, screenReaderInstructions: { draggable: t("ranking.instructions") } };
  }, [order, titles, t]);
  return { sensors, accessibility, modifiers: [upAndDown] };
}

/** The move that a drop means: the whole selection when the dragged row is part of it; null when nothing moves. */
export function moveOfDrop({ active, over }: DragEndEvent, order: readonly string[], selected: ReadonlySet<string>) {
  const id = String(active.id);
  if (!over || over.id === active.id) return null;
  const ids = selected.has(id) ? order.filter((one) => selected.has(one)) : [id];
  return { ids, to: dropPlace(order, ids, id, String(over.id)) };
}
