import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useMemo, useState } from "react";
import { asFailure, orFail } from "~/components/failure";
import { requireActor } from "~/components/requireActor";
import { parseYearId } from "~/components/yearParams";
import { chainOf } from "~/domain/plan/reach";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { AddNode } from "./AddNode";
import { GapFilter } from "./GapFilter";
import { LinkDialog } from "./LinkDialog";
import { NodePanel } from "./NodePanel";
import { Outline } from "./Outline";
import { Picture } from "./Picture";
import { planCommand } from "./planCommand";
import styles from "./plan.module.css";
import { usePlanCommands } from "./usePlanCommands";
import { useFocus } from "./useFocus";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${translate(data?.locale ?? "th", "plan.title")} · ${data?.place.areaNameTh ?? ""} ${data?.place.fy ?? ""}`,
  },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const { place } = await orFail(context.areas.openYear(actor, areaCode, fy));
  return { place, locale: context.locale, ...(await orFail(context.plans.open(actor, areaCode, fy))) };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const { areaCode, fy } = parseYearId(params.yearId);
  const command = planCommand.parse(Object.fromEntries(await request.formData()));
  try {
    switch (command.intent) {
      case "link":
        return { done: command.intent, ...(await context.plans.link(actor, { areaCode, fy, ...command })) };
      case "unlink":
        await context.plans.unlink(actor, command.linkId);
        return { done: command.intent, id: command.linkId };
      case "restore":
        return { done: command.intent, ...(await context.plans.restoreLink(actor, command.linkId, fy)) };
      case "addNode":
        return { done: command.intent, ...(await context.plans.addNode(actor, { areaCode, fy, ...command })) };
      case "archive":
        await context.plans.archiveNode(actor, areaCode, command.nodeId);
        return { done: command.intent, id: command.nodeId };
    }
  } catch (error) {
    return asFailure(error);
  }
}

export default function PlanPage() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  const { graph, findings, place } = view;
  const { focus, setFocus, gap, setGap } = useFocus();
  const commands = usePlanCommands();
  const [linking, setLinking] = useState<string | null>(null);
  const chain = useMemo(() => (focus ? chainOf(graph, focus) : null), [graph, focus]);
  const marks = useMemo(() => new Map(findings.flatMap((one) => one.ids.map((id) => [id, one] as const))), [findings]);
  const shown = gap ? new Set(findings.filter((one) => one.code === gap).flatMap((one) => one.ids)) : null;
  const selected = graph.nodes.find((node) => node.id === focus) ?? null;
  const from = graph.nodes.find((node) => node.id === linking) ?? null;
  const linkable = useMemo(() => new Set(view.linkable), [view.linkable]);
  const startLink = linkable.size > 0 ? setLinking : null;
  const shared = { graph, marks, chain, shown, focus, onSelect: setFocus, onLink: startLink, fy: place.fy };
  return (
    <div className={styles.page}>
      <div className="page-head">
        <div>
          <h1>{t("plan.title")}</h1>
          <p className="hint">{t("plan.intro")}</p>
        </div>
        {view.mayEdit && <AddNode commands={commands} />}
      </div>
      <GapFilter findings={findings} gap={gap} onGap={setGap} />
      {commands.notice}
      {graph.nodes.length === 0 && <div className="empty">{t("plan.empty")}</div>}
      <div className={styles.columns}>
        <Picture {...shared} onConnect={linkable.size > 0 ? (a, b) => commands.openLink(a, b, setLinking) : null} />
        <NodePanel
          graph={graph}
          node={selected}
          onSelect={setFocus}
          onLink={startLink}
          mayEdit={view.mayEdit}
          commands={commands}
        />
      </div>
      <Outline {...shared} onUnlink={linkable.size > 0 ? commands.unlink : null} />
      {from && (
        <LinkDialog key={from.id} graph={graph} from={from} commands={commands} onClose={() => setLinking(null)} />
      )}
    </div>
  );
}
