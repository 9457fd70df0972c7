import { Link } from "@remix-run/react";
import type { MouState } from "~/domain/mou/mouState";
import { noBreakMaiYamok } from "~/format/maiYamok";
import { useT } from "~/i18n/useT";
import { MouStepper } from "./MouStepper";
import type { MouStep } from "./mouSteps";

type Props = {
  mou: { id: string; state: MouState; projectCode: string; projectTitle: string; round: number };
  here: MouStep;
  title: string;
  help: string;
};

/** Head of a page in the life of a memorandum: whose it is, where it stands, and the way to its other pages. */
export function MouHead({ mou, here, title, help }: Props) {
  const t = useT();
  return (
    <>
      <div className="page-head">
        <div>
          <div className="hint">
            {t("mou.title")} · {mou.projectCode} · <span className="tag">{t(`mou.state.${mou.state}`)}</span>{" "}
            {mou.round > 1 && t("mouLife.round", { round: mou.round })}
          </div>
          <h1>{title}</h1>
          <p>
            <Link to={`/mous/${mou.id}`}>{noBreakMaiYamok(mou.projectTitle)}</Link>
          </p>
          <p className="hint">{help}</p>
        </div>
      </div>
      <MouStepper mouId={mou.id} state={mou.state} here={here} />
    </>
  );
}
