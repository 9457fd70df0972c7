import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanNode } from "~/domain/plan/planGraph";
import { useT } from "~/i18n/useT";
import { AddNode } from "./AddNode";
import { usePlanGraph, type PlanGraphOnPage } from "./graph/usePlanGraph";
import { LinkDialog } from "./LinkDialog";
import { PlanHead } from "./PlanHead";
import { PlanNotice } from "./PlanNotice";
import { PlansBar } from "./PlansBar";
import styles from "./plan.module.css";
import type { loader } from "./route";
import { usePlanCommands, type PlanCommands } from "./usePlanCommands";
import { usePlanView } from "./usePlanView";
import { Views } from "./Views";

/** The plan graph as picture and as outline, its gaps, and what can be done about them. */
export function PlanPage() {
  const t = useT();
  const { mayEdit } = useLoaderData<typeof loader>();
  const plan = usePlanGraph();
  const shown = usePlanView();
  const commands = usePlanCommands(plan.apply);
  const dialogs = useDialogs(commands);
  useAskedCommand(shown.focus, plan.linkable, dialogs.start);
  return (
    <div className={styles.page}>
      <PlanHead view={shown.view} onView={shown.setView} onAdd={mayEdit ? () => dialogs.start("add") : null} />
      <PlansBar />
      {plan.graph.nodes.length === 0 ? (
        <div className="empty">{t("plan.empty")}</div>
      ) : (
        <Views {...{ plan, shown, commands }} onStart={dialogs.start} />
      )}
      <PlanNotice commands={commands} quiet={dialogs.open !== null} />
      <Dialogs {...dialogs} {...{ plan, commands }} />
    </div>
  );
}

/** What a dialog is open about: a link from a node (to a proposed one), a link to a node from below, or a new entry. */
export type OpenDialog = { link: string; proposed: string | null } | { linkTo: string } | "add" | null;

function useDialogs({ dismiss }: PlanCommands) {
  const [open, setOpen] = useState<OpenDialog>(null);
  const close = useCallback(() => setOpen(null), []);
  const start = (next: OpenDialog) => {
    dismiss();
    setOpen(next);
  };
  return { open, start, close };
}

/** A link from a list of findings arrives with its command: the dialog is open when the page is there. */
function useAskedCommand(focus: string | null, linkable: ReadonlySet<string>, start: (next: OpenDialog) => void): void {
  const [search] = useSearchParams();
  const asked = search.get("do") === "link" && focus !== null && linkable.has(focus) ? focus : null;
  const opened = useRef(false);
  useEffect(() => {
    if (asked === null || opened.current) return;
    opened.current = true;
    start({ link: asked, proposed: null });
  }, [asked, start]);
}

type DialogsProps = { open: OpenDialog; close(): void; plan: PlanGraphOnPage; commands: PlanCommands };

function Dialogs({ open, close, plan: { graph, linkable }, commands }: DialogsProps) {
  const { plans, frameworks: all, place } = useLoaderData<typeof loader>();
  if (open === null) return null;
  if (open === "add") return <AddNode fy={place.fy} plans={plans} commands={commands} onClose={close} />;
  const up = "link" in open;
  const id = up ? open.link : open.linkTo;
  const node = graph.nodes.find((one) => one.id === id);
  if (!node) return null;
  const known = new Set(graph.nodes.map((one) => one.id));
  const frameworks: PlanNode[] = all.filter((one) => !known.has(one.id));
  const proposed = up ? open.proposed : null;
  return <LinkDialog key={id} {...{ graph, frameworks, node, up, linkable, proposed, commands }} onClose={close} />;
}
