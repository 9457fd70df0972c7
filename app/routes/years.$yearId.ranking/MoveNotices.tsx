import { Form } from "@remix-run/react";
import { FormProblem, type FailureAnswer } from "~/components/form/FormProblem";
import { KindDone, KindUndone } from "~/components/kind/KindDone";
import { useT } from "~/i18n/useT";
import type { Moves } from "./moves/useMoves";
import type { RankingDone } from "./runRankingCommand";

type Props = {
  moves: Moves;
  answer: RankingDone | FailureAnswer | undefined;
  applied: boolean;
  titles: ReadonlyMap<string, string>;
  /** Version of the official order, for undo; null where nothing can be undone. */
  undoVersion: string | null;
  /** A typed rank that lay beyond the last one, and how many ranks there are. */
  beyond: { title: string; typed: number; last: number } | null;
  mayRank: boolean;
  deletedScenario: string | null;
  /** Cuts of a scenario that could not be taken when it was applied. */
  cutsLeft: number;
};

/** A rank beyond the last one is no mistake to guess at: it is said that the project became the last. */
function Beyond({ beyond }: Pick<Props, "beyond">) {
  const t = useT();
  if (!beyond) return null;
  return (
    <div className="banner" data-tone="info" role="status">
      {t("ranking.beyond", beyond)}
    </div>
  );
}

/** A way out that was just taken, with the way back; or one that was taken back. */
function WayOutNotice({ answer }: Pick<Props, "answer">) {
  const t = useT();
  if (!answer || !("done" in answer)) return null;
  if (answer.done === "wayOutUndone")
    return (
      <div className="banner" data-tone="ok" role="status">
        ✓ {t("ranking.ways.undone", { code: answer.code })}
      </div>
    );
  if (answer.done !== "wayOut") return null;
  return (
    <Form method="post" preventScrollReset className="banner" data-tone="ok">
      <input type="hidden" name="id" value={answer.id} />
      <span role="status" style={{ flex: 1 }}>
        ✓ {answer.laterCode ? t("ranking.ways.phased", { code: answer.laterCode }) : t("ranking.ways.cut")}
      </span>
      <button className="button" data-kind="secondary" data-size="small" name="intent" value="undoWayOut">
        ↶ {t("ranking.ways.undoThis")}
      </button>
    </Form>
  );
}

/** A scenario that was just deleted comes back by one click. */
function Deleted({ id }: { id: string | null }) {
  const t = useT();
  if (!id) return null;
  return (
    <Form method="post" className="banner" data-tone="info">
      <input type="hidden" name="id" value={id} />
      <span role="status" style={{ flex: 1 }}>
        {t("scenario.deleted")}
      </span>
      <button className="button" data-kind="secondary" data-size="small" name="intent" value="restoreScenario">
        ↶ {t("scenario.restore")}
      </button>
    </Form>
  );
}

/** A move that somebody else was faster than: it is offered again on the new order, never lost silently. */
function Lost({ moves, titles }: Pick<Props, "moves" | "titles">) {
  const t = useT();
  const [first] = moves.lost;
  if (!first) return null;
  const title = first.ids.map((id) => titles.get(id) ?? "").join(", ");
  return (
    <div className="banner" data-tone="warn" role="alert">
      <span style={{ flex: 1 }}>{t("ranking.lost")}</span>
      <button type="button" className="button" data-size="small" onClick={moves.again}>
        {t("ranking.again", { title, rank: first.to })}
      </button>
      <button type="button" className="button" data-kind="quiet" data-size="small" onClick={moves.forget}>
        {t("ranking.forget")}
      </button>
    </div>
  );
}

/** What happened to the order: saved, refused, or to be done again; with undo while this page changed it. */
export function MoveNotices({ moves, answer, applied, titles, undoVersion, ...rest }: Props) {
  const t = useT();
  const done = answer && "done" in answer ? answer : null;
  const undoable = undoVersion !== null && (moves.moved || applied || done?.done === "move" || done?.done === "undo");
  const said = moves.pending > 0 ? null : done?.done === "undo" ? "undo" : applied ? "apply" : "move";
  return (
    <>
      <FormProblem answer={moves.failure ?? (answer && "failure" in answer ? answer : null)} />
      <Lost moves={moves} titles={titles} />
      <Beyond beyond={rest.beyond} />
      <WayOutNotice answer={answer} />
      <Deleted id={rest.mayRank ? rest.deletedScenario : null} />
      {rest.cutsLeft > 0 && (
        <div className="banner" data-tone="warn" role="alert">
          {t("scenario.cut.notTaken", { count: rest.cutsLeft })}
        </div>
      )}
      {done?.done === "kind" && <KindDone {...done} ask={{ name: "intent", value: "undoKind" }} />}
      {done?.done === "undoKind" && <KindUndone {...done} />}
      {moves.pending > 0 && (
        <p className="hint" role="status">
          {t("ranking.saving", { count: moves.pending })}
        </p>
      )}
      {undoable && said && (
        <Form method="post" preventScrollReset className="row" style={{ marginBottom: 8 }}>
          <input type="hidden" name="version" value={undoVersion} />
          <span role="status">✓ {t(`ranking.done.${said}`)}</span>
          <button className="button" data-kind="quiet" data-size="small" name="intent" value="undo">
            ↶ {t("ranking.undo")}
          </button>
        </Form>
      )}
    </>
  );
}
