import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useRevalidator } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { FormProblem, type FailureAnswer } from "~/components/form/FormProblem";
import { useAnswer } from "~/components/form/useAnswer";
import { useTouched } from "~/components/live/useTouched";
import styles from "~/components/mou/life.module.css";
import { MouHead } from "~/components/mou/MouHead";
import { MouStepForms } from "~/components/mou/MouStepForms";
import { readStep } from "~/components/mou/readStep";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import type { TextChange } from "~/domain/mou/approval/approvedText";
import { translate } from "~/i18n/messages";
import { useT } from "~/i18n/useT";
import { ActionBar } from "./ActionBar";
import { Changes } from "./Changes";
import { FullText } from "./FullText";
import { OrderForm } from "./OrderForm";
import { planOfForm } from "./planForm";
import { Rounds } from "./Rounds";
import { Stages } from "./Stages";
import { Summary } from "./Summary";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${translate(page?.locale ?? "th", "mouLife.approval")} · ${page?.view.mou.projectTitle ?? ""}` },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const view = await orFail(context.mouLife.openApproval(actor, parseId(params.mouId)));
  const { place } = await orFail(context.areas.openYear(actor, view.mou.areaCode, view.mou.fy));
  return { place, locale: context.locale, view };
}

type Answer = FailureAnswer & { done?: string; changes?: TextChange[] };

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor, mouLife: life } = context;
  if (!actor) return sessionEnded();
  const id = parseId(params.mouId);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const groupId = text("groupId");
  try {
    switch (text("intent")) {
      case "approve": {
        const answer = await life.approve(actor, id, {
          groupId,
          seenHash: text("seenHash"),
          password: text("password"),
        });
        if ("changes" in answer) return data(differs(answer.changes), { status: 409 });
        break;
      }
      case "return":
        await life.return(actor, id, { groupId, reason: text("reason") });
        break;
      case "order":
        await life.setApprovers(actor, id, planOfForm(form));
        break;
      case "replace":
        await life.replaceApprover(actor, id, { groupId, from: text("from"), to: text("to") });
        break;
      default:
        await life.takeStep(
          actor,
          id,
          readStep(Object.fromEntries([...form].map(([key, value]) => [key, String(value)])), null),
        );
    }
    return { done: text("intent") };
  } catch (error) {
    return asFailure(error);
  }
}

/** Nothing was recorded: the sentence, and where the texts differ. */
const differs = (changes: TextChange[]) => ({ failure: { code: "textChanged", details: {} }, changes });

export default function MouApprovalPage() {
  const t = useT();
  const { view } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>() as Answer | undefined;
  const { revalidate } = useRevalidator();
  useTouched(`mou/${view.mou.id}`, revalidate);
  return (
    <div className={styles.page}>
      <MouHead mou={view.mou} here="approval" title={t("mouLife.approval")} help={t("mouLife.approvalHelp")} />
      <FormProblem answer={answer} />
      {answer?.changes && <Changes changes={answer.changes} />}
      {answer?.done && (
        <div className="banner" data-tone="ok" role="status">
          {t("mouLife.saved")}
        </div>
      )}
      <Summary view={view} />
      {view.changes.length > 0 && !answer?.changes && (
        <section className="card" aria-labelledby="mou-changed">
          <h2 id="mou-changed">{t("mouLife.changed")}</h2>
          <p className="hint">{t("mouLife.changedHelp")}</p>
          <Changes changes={view.changes} />
        </section>
      )}
      <FullText view={view} />
      <Stages view={view} />
      {view.maySet && <OrderForm view={view} key={view.mou.round} />}
      <MouStepForms state={view.mou.state} steps={view.steps} />
      <Rounds view={view} />
      <ActionBar view={view} />
    </div>
  );
}
