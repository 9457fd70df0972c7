import { useNavigate } from "@remix-run/react";
import type { KeyboardEvent } from "react";
import type { OutlineRow } from "~/domain/plan/outline";

type Context = {
  rows: OutlineRow[];
  active: OutlineRow | undefined;
  collapsed: ReadonlySet<string>;
  linkable: ReadonlySet<string>;
  toggle(key: string): void;
  go(row: OutlineRow | undefined): void;
  onLink(id: string): void;
  onUnlink(linkId: string): void;
  onSelect(id: string): void;
  onUndo: (() => void) | null;
};

/** Keys of the tree grid: arrows, Home, End, L links, Delete removes the link to the row above, Enter opens the brief. */
export function useOutlineKeys(context: Context) {
  const navigate = useNavigate();
  return (event: KeyboardEvent) => {
    const { active } = context;
    if (!active || (event.target as HTMLElement).closest("button, a")) return;
    const act = event.ctrlKey || event.metaKey ? withControl(context, event) : plain(context, active, event);
    const open = event.key === "Enter" && active.node.briefId ? () => navigate(`/briefs/${active.node.briefId}`) : act;
    if (event.altKey || !open) return;
    event.preventDefault();
    open();
  };
}

/** The letter of a key, also when the keyboard is set to Thai: then the place of the key counts. */
const isLetter = (letter: string, { key, code }: KeyboardEvent) =>
  key.toLowerCase() === letter || (code === `Key${letter.toUpperCase()}` && !/[a-z]/i.test(key));

function withControl({ onUndo }: Context, event: KeyboardEvent): (() => void) | undefined {
  return isLetter("z", event) ? (onUndo ?? undefined) : undefined;
}

function plain(context: Context, active: OutlineRow, event: KeyboardEvent): (() => void) | undefined {
  const { rows, collapsed, linkable, toggle, go } = context;
  const at = rows.indexOf(active);
  const open = active.hasChildren && !collapsed.has(active.key);
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
    ArrowRight: () => (active.hasChildren && !open ? toggle(active.key) : go(rows[at + 1])),
    ArrowLeft: () => (open ? toggle(active.key) : go(parent)),
    // a link that a brief states is changed in the brief
    Delete:
      linkId && !/^(brief|carried):/.test(linkId) && linkable.has(node.id) ? () => context.onUnlink(linkId) : undefined,
    Enter: () => go(active),
  };
  return isLetter("l", event) && linkable.has(node.id) ? link : keys[event.key];
}
