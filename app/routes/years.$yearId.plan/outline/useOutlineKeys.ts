import { useNavigate } from "@remix-run/react";
import type { KeyboardEvent } from "react";
import type { OutlineRow } from "~/domain/plan/outline";
import { isLetter } from "../isLetter";

type Context = {
  rows: OutlineRow[];
  active: OutlineRow | undefined;
  folded: ReadonlySet<string>;
  linkable: ReadonlySet<string>;
  onFold(id: string): void;
  go(row: OutlineRow | undefined): void;
  onLink(id: string): void;
  onUnlink(linkId: string): void;
  onSelect(id: string): void;
};

/** Keys of the tree grid: arrows, Home, End, L links, Delete removes the link to the row above, Enter opens the brief. */
export function useOutlineKeys(context: Context) {
  const navigate = useNavigate();
  return (event: KeyboardEvent) => {
    const pressed = event.target as HTMLElement;
    // the row that has the focus, however it came there
    const key = pressed.closest<HTMLElement>("[data-key]")?.dataset.key;
    const active = context.rows.find((row) => row.key === key) ?? context.active;
    if (!active || pressed.closest("button, a")) return;
    // what else is pressed with Ctrl or Alt is the page's
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = plain(context, active, event);
    const open = event.key === "Enter" && active.node.briefId ? () => navigate(`/briefs/${active.node.briefId}`) : act;
    if (!open) return;
    event.preventDefault();
    open();
  };
}

function plain(context: Context, active: OutlineRow, event: KeyboardEvent): (() => void) | undefined {
  const { rows, folded, linkable, onFold, go } = context;
  const at = rows.indexOf(active);
  const open = active.hasChildren && !folded.has(active.node.id);
  const parent = rows.find((row) => row.key === active.key.slice(0, active.key.lastIndexOf("/")));
  const { linkId, node } = active;
  const link = () => {
    context.onSelect(node.id);
    context.onLink(node.id);
  };
  const keys: Record<string, (() => void) | undefined> = {
    ArrowDown: () => go(rows[at + 1]),
    ArrowUp: () => go(rows[at - 1]),
    Home: () => go(rows[0]),
    End: () => go(rows.at(-1)),
    ArrowRight: () => (active.hasChildren && !open ? onFold(active.node.id) : go(rows[at + 1])),
    ArrowLeft: () => (open ? onFold(active.node.id) : go(parent)),
    // a link that a brief states is changed in the brief
    Delete:
      linkId && !/^(brief|carried):/.test(linkId) && linkable.has(node.id) ? () => context.onUnlink(linkId) : undefined,
    Enter: () => go(active),
  };
  return isLetter("l", event) && linkable.has(node.id) ? link : keys[event.key];
}
