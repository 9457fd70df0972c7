import { memo, useRef } from "react";
import { WindowBar } from "~/components/WindowBar";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import { useT } from "~/i18n/useT";
import { ActivitiesItem } from "./activities/ActivitiesItem";
import { AuthorsProvider } from "./authors/AuthorsContext";
import { AuthorsLegend } from "./authors/AuthorsLegend";
import { CommentColumns } from "./comments/CommentColumns";
import { CommentsProvider } from "./comments/state/CommentsContext";
import { BudgetItem } from "./budget/BudgetItem";
import { BriefHead } from "./head/BriefHead";
import { IssueSection } from "./head/IssueSection";
import { AreaItem } from "./items/AreaItem";
import { ExtraSection } from "./items/ExtraSection";
import { IndicatorsItem } from "./items/IndicatorsItem";
import { OutcomeItem } from "./items/OutcomeItem";
import { PeriodItem } from "./items/PeriodItem";
import { PlanNodeItem } from "./items/PlanNodeItem";
import { TextItem } from "./items/TextItem";
import { Checklist } from "./panels/Checklist";
import { ItemList } from "./panels/ItemList";
import { Notices } from "./panels/Notices";
import { RoomBanner } from "./panels/RoomBanner";
import { useSaveWords } from "./panels/SaveIndicator";
import { Toolbar } from "./panels/Toolbar";
import { UNSENT_ID, UnsentWork } from "./unsent/UnsentWork";
import { OrganizationsItem } from "./partners/OrganizationsItem";
import { BriefProvider } from "./state/BriefContext";
import type { BriefView } from "./state/briefView";
import { useNotify } from "./state/notices";
import { useBriefSession } from "./live/useBriefSession";
import { useFocusAfterUndo, useFormKeys } from "./state/useFormKeys";
import styles from "./brief.module.css";

/** The page of a Project Brief: list of items, the form in official order, and what the room says about itself. */
export function BriefPage({ view, window }: { view: BriefView; window: WindowSummary }) {
  return (
    <Notices>
      <CommentsProvider briefId={view.briefId}>
        <AuthorsProvider briefId={view.briefId}>
          <Room view={view} window={window} />
        </AuthorsProvider>
      </CommentsProvider>
    </Notices>
  );
}

function Room({ view, window }: { view: BriefView; window: WindowSummary }) {
  const t = useT();
  const notify = useNotify();
  const { state, session, snapshot, asides } = useBriefSession(view);
  const words = useSaveWords(snapshot);
  const saved = snapshot.save.kind === "saved";
  const form = useRef<HTMLDivElement>(null);
  useFormKeys(form, session, () => notify(saved ? t("brief.save.automatic") : words, saved ? "ok" : "warn"));
  useFocusAfterUndo(form, session);
  const showUnsent = () => document.getElementById(UNSENT_ID)?.scrollIntoView({ block: "start" });
  return (
    <BriefProvider value={state}>
      <div className={styles.top}>
        <Window initial={window} />
        <Toolbar session={session} snapshot={snapshot} onFailed={showUnsent} />
      </div>
      <BriefHead />
      <CommentColumns className={styles.columns}>
        <ItemList />
        <div className={styles.form} ref={form}>
          <RoomBanner session={session} snapshot={snapshot} />
          <UnsentWork session={session} snapshot={snapshot} asides={asides} />
          <AuthorsLegend />
          <Items />
          {state.rights.write && <p className={`hint ${styles.keys}`}>{t("brief.keys")}</p>}
        </div>
      </CommentColumns>
    </BriefProvider>
  );
}

const Window = memo(WindowBar);

/** The form in official order. The room says something new at every keystroke; the form asks for its parts itself. */
const Items = memo(function Items() {
  return (
    <>
      <IssueSection />
      <TextItem item={1} name="title" oneLine />
      <PlanNodeItem item={2} field="programme" />
      <PlanNodeItem item={3} field="guideline" />
      <TextItem item={4} name="rationale" lines={4} />
      <TextItem item={5} name="objectives" lines={3} />
      <IndicatorsItem />
      <AreaItem />
      <ActivitiesItem />
      <OrganizationsItem />
      <PeriodItem />
      <BudgetItem />
      <TextItem item={12} name="outputs" lines={2} />
      <OutcomeItem />
      <ExtraSection />
      <Checklist />
    </>
  );
});
