import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useRevalidator } from "@remix-run/react";
import { asFailure, orFail } from "~/components/failure";
import { FormProblem, type FailureAnswer } from "~/components/form/FormProblem";
import { useAnswer } from "~/components/form/useAnswer";
import { useTouched } from "~/components/live/useTouched";
import { MouHead } from "~/components/mou/MouHead";
import { MouStepForms } from "~/components/mou/MouStepForms";
import { readPaperForm } from "~/components/mou/readPaperForm";
import { readStep } from "~/components/mou/readStep";
import { requireActor } from "~/components/requireActor";
import { sessionEnded } from "~/components/sessionEnded";
import { parseId } from "~/components/yearParams";
import { thaiDate } from "~/format/thaiDate";
import { translate } from "~/i18n/messages";
import { useLocale, useT } from "~/i18n/useT";
import { DayForm } from "./DayForm";
import { Matrix } from "./Matrix";
import { SideCard } from "./SideCard";
import styles from "~/components/mou/life.module.css";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${translate(data?.locale ?? "th", "mouLife.evidence")} · ${data?.view.mou.projectTitle ?? ""}` },
];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const view = await orFail(context.mouLife.openEvidence(actor, parseId(params.mouId)));
  const { place } = await orFail(context.areas.openYear(actor, view.mou.areaCode, view.mou.fy));
  return { place, locale: context.locale, view };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = context;
  if (!actor) return sessionEnded();
  const id = parseId(params.mouId);
  const { fields, file } = await readPaperForm(request);
  const { intent = "attach", partyNo = "0", reason = "", name = "", position = "", capacity = "" } = fields;
  const { kind = "", number = "", issuer = "", personName = "", date = "", validFrom = "", validTo = "" } = fields;
  const life = context.mouLife;
  try {
    if (intent === "step") await life.takeStep(actor, id, readStep(fields, file));
    else if (intent === "day") await life.setSigningDay(actor, id, fields.signingDate ?? "");
    else if (intent === "signatory") await life.setSignatory(actor, id, Number(partyNo), { name, position, capacity });
    else if (intent === "withdraw") await life.withdrawEvidence(actor, id, parseId(fields.evidenceId), reason);
    else {
      const paper = { kind, number, issuer, personName, date, validFrom, validTo };
      const sent = file ?? { name: "", bytes: new Uint8Array() };
      await life.addEvidence(actor, id, { partyNo: Number(partyNo), ...paper, file: sent });
    }
    return { done: intent };
  } catch (error) {
    return asFailure(error);
  }
}

export default function EvidencePage() {
  const t = useT();
  const locale = useLocale();
  const { view } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>() as (FailureAnswer & { done?: string }) | undefined;
  const { revalidate } = useRevalidator();
  useTouched(`mou/${view.mou.id}`, revalidate);
  const day = view.mou.fields.signingDate;
  return (
    <div className={styles.page}>
      <MouHead mou={view.mou} here="evidence" title={t("mouLife.evidence")} help={t("mouLife.evidenceHelp")} />
      <FormProblem answer={answer} />
      {answer?.done && (
        <div className="banner" data-tone="ok" role="status">
          {t(answer.done === "step" ? "mouLife.stepTaken" : "mouLife.saved")}
        </div>
      )}
      <div className="banner" data-tone={view.ready ? "ok" : "warn"}>
        {view.ready ? t("mouLife.allReady", { date: thaiDate(day, { locale }) }) : t("mouLife.someMissing")}
      </div>
      <Matrix view={view} />
      <DayForm day={day} maySet={view.mayTime} />
      {view.rows.map((row) => (
        <SideCard key={row.party.id} row={row} people={view.people} />
      ))}
      <MouStepForms state={view.mou.state} steps={view.steps} />
    </div>
  );
}
