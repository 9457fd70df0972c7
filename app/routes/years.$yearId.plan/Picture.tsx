import { lazy, Suspense, useSyncExternalStore, type ReactNode } from "react";
import { useT } from "~/i18n/useT";
import type { PictureView } from "./sharedView";
import styles from "./picture.module.css";

const Flow = lazy(() => import("./picture/Flow").then((module) => ({ default: module.Flow })));

const never = () => () => undefined;

type Props = PictureView & { children: ReactNode };

/** The picture is drawn in the browser only; until then, and without JavaScript, the outline below says the same. */
export function Picture({ children, ...props }: Props) {
  const t = useT();
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const waiting = <p className={styles.drawing}>{t("plan.loadingPicture")}</p>;
  return (
    <section className={styles.picture} aria-label={t("plan.picture")}>
      <div className={styles.canvas}>
        {/* the boundary comes with the picture: one that is still hydrating must not be changed */}
        {inBrowser ? (
          <Suspense fallback={waiting}>
            <Flow {...props} />
          </Suspense>
        ) : (
          waiting
        )}
      </div>
      {children}
    </section>
  );
}
