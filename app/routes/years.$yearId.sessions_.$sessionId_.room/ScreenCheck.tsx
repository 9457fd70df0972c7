import { useEffect, useState } from "react";
import { useT } from "~/i18n/useT";
import { Check } from "./Check";
import styles from "./room.module.css";

/** Least size of a projector's picture, pixels: below it the page scrolls. */
const LEAST = { width: 1024, height: 700 };

/** The projector's picture: this window is moved there, and its size is read. */
export function ScreenCheck({ sessionId }: { sessionId: string }) {
  const t = useT();
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    const read = () => setSize({ width: innerWidth, height: innerHeight });
    read();
    addEventListener("resize", read);
    return () => removeEventListener("resize", read);
  }, []);
  const fits = size !== null && size.width >= LEAST.width && size.height >= LEAST.height;
  const text = size
    ? t(fits ? "dialogue.test.screenGood" : "dialogue.test.screenSmall", size)
    : t("dialogue.test.screenRead");
  return (
    <Check title={t("dialogue.test.screen")} result={size === null ? "wait" : fits ? "good" : "bad"} text={text}>
      <p className={styles.sample}>{t("dialogue.test.sample")}</p>
      <a className="button" data-kind="secondary" href={`/live/${sessionId}/screen`} target="_blank" rel="noreferrer">
        {t("dialogue.openScreen")}
      </a>
    </Check>
  );
}
