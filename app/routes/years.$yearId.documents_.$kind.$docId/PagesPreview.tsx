import { useRef, useState, type KeyboardEvent } from "react";
import { useT } from "~/i18n/useT";
import { PageBar } from "./PageBar";
import { Thumbs } from "./Thumbs";
import { usePages } from "./usePages";
import styles from "./check.module.css";

/** Widths of a page on the screen, percent, and the resolution that its picture is painted in. */
const ZOOMS = [
  { percent: 50, dpi: 80 },
  { percent: 75, dpi: 80 },
  { percent: 100, dpi: 80 },
  { percent: 150, dpi: 130 },
  { percent: 200, dpi: 130 },
] as const;
const START = 2;
const THUMB_DPI = 36;

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, PageDown: 1, ArrowUp: -1, PageUp: -1 };
const SIZES: Readonly<Record<string, number>> = { "+": 1, "=": 1, "-": -1 };

function Printed({ pageKey, count }: { pageKey: string; count: number }) {
  const t = useT();
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<number>(START);
  const thumbs = useRef<HTMLOListElement>(null);
  const { percent, dpi } = ZOOMS[zoom] ?? ZOOMS[START];
  const picture = (number: number, at: number) => `/documents/pages/${pageKey}/${at}/${number}.png`;
  const go = (to: number) => {
    const next = Math.min(count, Math.max(1, to));
    setPage(next);
    thumbs.current?.querySelectorAll("button")[next - 1]?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const change = (by: number) => setZoom((now) => Math.min(ZOOMS.length - 1, Math.max(0, now + by)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    if (key in STEPS) go(page + (STEPS[key] ?? 0));
    else if (key in SIZES) change(SIZES[key] ?? 0);
    else if (key === "Home") go(1);
    else if (key === "End") go(count);
    else return;
    event.preventDefault();
  };
  const bar = { page, count, percent, smaller: zoom > 0, larger: zoom < ZOOMS.length - 1, onGo: go, onZoom: change };
  return (
    <div className={styles.viewer}>
      <Thumbs ref={thumbs} count={count} page={page} picture={(number) => picture(number, THUMB_DPI)} onGo={go} />
      <div className={styles.stage}>
        <PageBar {...bar} />
        <div
          className={styles.sheet}
          tabIndex={0}
          role="region"
          aria-label={t("documents.pageView")}
          onKeyDown={onKeyDown}
        >
          <img src={picture(page, dpi)} alt={t("documents.pageOf", { page, count })} style={{ width: `${percent}%` }} />
        </div>
        <p className="hint">{t("documents.pageKeys")}</p>
      </div>
    </div>
  );
}

/** Pages as they will be printed: thumbnails, zoom, keyboard. */
export function PagesPreview({ address }: { address: string }) {
  const t = useT();
  const made = usePages(address, t("documents.noAnswer"));
  if (made.state === "making")
    return (
      <div role="status" className={styles.progress}>
        <span>{t("documents.printing")}</span>
        <progress aria-label={t("documents.printing")} />
      </div>
    );
  if (made.state === "failed")
    return (
      <div className="banner" data-tone="bad" role="alert">
        {made.words}
      </div>
    );
  return <Printed pageKey={made.key} count={made.pages} />;
}
