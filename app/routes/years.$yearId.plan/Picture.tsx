import { lazy, Suspense, useSyncExternalStore } from "react";
import type { PlanGraph, PlanNode } from "~/domain/plan/planGraph";
import type { Finding } from "~/domain/rules/finding";
import { useT } from "~/i18n/useT";
import styles from "./plan.module.css";

const Flow = lazy(() => import("./Flow").then((module) => ({ default: module.Flow })));

/** What picture and outline share: one graph, one selection, one filter. */
export type SharedView = {
  graph: PlanGraph;
  marks: ReadonlyMap<string, Finding>;
  chain: ReadonlySet<string> | null;
  shown: ReadonlySet<string> | null;
  focus: string | null;
  fy: number;
  onSelect(id: string | null): void;
  onLink: ((id: string) => void) | null;
};

/** The name of a node in the interface's language. */
export function titleOf(node: PlanNode, locale: "th" | "en"): string {
  return locale === "en" && node.titleEn ? node.titleEn : node.titleTh;
}

const never = () => () => undefined;

/** The picture is drawn in the browser only; until then, and without JavaScript, the outline below says the same. */
export function Picture(props: SharedView & { onConnect: ((from: string, to: string) => void) | null }) {
  const t = useT();
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <section className={styles.picture} aria-label={t("plan.picture")}>
      <Suspense fallback={<p className={styles.drawing}>{t("plan.loadingPicture")}</p>}>
        {inBrowser ? <Flow {...props} /> : <p className={styles.drawing}>{t("plan.loadingPicture")}</p>}
      </Suspense>
    </section>
  );
}
