import { useLoaderData, useRevalidator, useSearchParams } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTouched } from "~/components/live/useTouched";
import { chainOf } from "~/domain/plan/reach";
import type { Finding } from "~/domain/rules/finding";
import { useT } from "~/i18n/useT";
import { AddNode } from "./AddNode";
import { GapFilter } from "./GapFilter";
import { LinkDialog } from "./LinkDialog";
import { NodePanel } from "./NodePanel";
import { Outline } from "./outline/Outline";
import { Picture } from "./Picture";
import { PlanHead } from "./PlanHead";
import { PlanNotice } from "./PlanNotice";
import { PlansBar } from "./PlansBar";
import styles from "./plan.module.css";
import type { loader } from "./route";
import { usePlanCommands, type PlanCommands } from "./usePlanCommands";
import { usePlanView } from "./usePlanView";

/** The plan graph as picture and as outline, its gaps, and what can be done about them. */
export function PlanPage() {
  const t = useT();
  const { graph, mayEdit, place } = useLoaderData<typeof loader>();
  const shown = usePlanView();
  const commands = usePlanCommands();
  const dialogs = useDialogs(commands);
  const { revalidate } = useRevalidator();
  // somebody else linked, archived or added: both views and the counts follow
  useTouched(`plans/${place.areaCode}`, revalidate);
  useAskedCommand(shown.focus, dialogs.start);
  return (
    <div className={styles.page}>
      <PlanHead view={shown.view} onView={shown.setView} onAdd={mayEdit ? () => dialogs.start("add") : null} />
      <PlansBar />
      {graph.nodes.length === 0 ? (
        <div className="empty">{t("plan.empty")}</div>
      ) : (
        <Views {...{ shown, commands }} onStart={dialogs.start} />
      )}
      <PlanNotice commands={commands} quiet={dialogs.open !== null} />
      <Dialogs {...dialogs} commands={commands} />
    </div>
  );
}

/** What a dialog is open about: a link from a node (to a proposed one), or a new entry. */
type Open = { link: string; proposed: string | null } | "add" | null;

function useDialogs({ dismiss }: PlanCommands) {
  const [open, setOpen] = useState<Open>(null);
  const close = useCallback(() => setOpen(null), []);
  const start = (next: Open) => {
    dismiss();
    setOpen(next);
  };
  return { open, start, close };
}

/** A link from a list of findings arrives with its command: the dialog is open when the page is there. */
function useAskedCommand(focus: string | null, start: (next: Open) => void): void {
  const { linkable } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const asked = search.get("do") === "link" && focus !== null && linkable.includes(focus) ? focus : null;
  const opened = useRef(false);
  useEffect(() => {
    if (asked === null || opened.current) return;
    opened.current = true;
    start({ link: asked, proposed: null });
  }, [asked, start]);
}

function Dialogs({ open, close, commands }: { open: Open; close(): void; commands: PlanCommands }) {
  const { graph, plans, frameworks, place } = useLoaderData<typeof loader>();
  if (open === "add") return <AddNode fy={place.fy} plans={plans} commands={commands} onClose={close} />;
  const from = open && graph.nodes.find(({ id }) => id === open.link);
  if (!open || !from) return null;
  return (
    <LinkDialog key={from.id} {...{ graph, frameworks, from, commands }} proposed={open.proposed} onClose={close} />
  );
}

const WEIGHT = { E: 0, W: 1, I: 2 } as const;

/** The gravest finding of every node. */
function marksOf(findings: readonly Finding[]): Map<string, Finding> {
  const marks = new Map<string, Finding>();
  for (const finding of [...findings].sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity]))
    for (const id of finding.ids) marks.set(id, finding);
  return marks;
}

type ViewsProps = { shown: ReturnType<typeof usePlanView>; commands: PlanCommands; onStart(open: Open): void };

function Views({ shown: { focus, gap, view, setFocus, setGap }, commands, onStart }: ViewsProps) {
  const { graph, findings, linkable: linkableIds, mayEdit, place } = useLoaderData<typeof loader>();
  const chain = useMemo(() => (focus ? chainOf(graph, focus) : null), [graph, focus]);
  const marks = useMemo(() => marksOf(findings), [findings]);
  const linkable = useMemo(() => new Set(linkableIds), [linkableIds]);
  const shown = useMemo(
    () => (gap ? new Set(findings.filter(({ code }) => code === gap).flatMap(({ ids }) => ids)) : null),
    [findings, gap],
  );
  const onLink = (link: string) => onStart({ link, proposed: null });
  const shared = { graph, marks, chain, shown, focus, linkable, onSelect: setFocus, onLink, fy: place.fy };
  const selected = graph.nodes.find((node) => node.id === focus);
  const about = findings.filter(({ ids }) => selected !== undefined && ids.includes(selected.id));
  const panel = selected && (
    <NodePanel
      {...{ graph, linkable, mayEdit, commands, onLink }}
      node={selected}
      findings={about}
      onSelect={setFocus}
    />
  );
  return (
    <>
      <GapFilter findings={findings} gap={gap} onGap={setGap} />
      <div className={styles.views} data-view={view} data-panel={selected !== undefined}>
        {view === "outline" && panel}
        {view !== "outline" && (
          <Picture {...shared} onConnect={(link, proposed) => onStart({ link, proposed })}>
            {panel}
          </Picture>
        )}
        {view !== "picture" && <Outline {...shared} onUnlink={commands.unlink} onUndo={commands.undo} />}
      </div>
    </>
  );
}
