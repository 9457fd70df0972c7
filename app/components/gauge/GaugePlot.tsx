import { useId, type ReactNode } from "react";
import type { GaugeScale, SegmentKind, Tick } from "./gaugeScale";
import styles from "./gauge.module.css";

/** Colour of the filled part, by what the figures say. */
export type GaugeTone = "below" | "in" | "over" | "none";

type Props = {
  scale: GaugeScale;
  tone: GaugeTone;
  /** Accessible name; `describedBy` is the id of the visible sentence. */
  name: string;
  describedBy: string;
  /** Text above the marker. */
  marker: string;
  /** Words under a line of the scale. */
  label: (tick: Tick) => { name: string; amount: string };
  /** Lines between which the wanted range lies. */
  band: { from: number; to: number };
  /** Where projects are cut off, in percent; beyond it the fill is hatched. */
  cut?: { at: number; name: string } | null;
  /** Makes a line's label say how it is counted; without it labels are for the eyes, the sentence says all. */
  ask?: ((kind: Tick["kind"], text: string, shown: ReactNode) => ReactNode) | undefined;
};

const HEIGHT = 26;

/** Patterns tell the stretches apart without colour, on paper as well. */
function Patterns({ id }: { id: string }) {
  const shared = { width: 8, height: 8, patternUnits: "userSpaceOnUse" };
  return (
    <defs>
      <pattern id={`${id}-other`} {...shared}>
        <rect width="8" height="8" fill="currentColor" fillOpacity="0.28" />
        <path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" stroke="currentColor" strokeWidth="1.6" />
      </pattern>
      <pattern id={`${id}-undecided`} {...shared}>
        <rect width="8" height="8" fill="currentColor" fillOpacity="0.12" />
        <circle cx="2" cy="2" r="1.2" fill="currentColor" />
        <circle cx="6" cy="6" r="1.2" fill="currentColor" />
      </pattern>
      <pattern id={`${id}-admin`} {...shared}>
        <rect width="8" height="8" fill="currentColor" fillOpacity="0.12" />
        <path d="M0 4H8M4 0V8" stroke="currentColor" strokeWidth="1" />
      </pattern>
      <pattern id={`${id}-beyond`} {...shared}>
        <path d="M-2 6L2 10M0 0L8 8M6 -2L10 2" stroke="var(--bg)" strokeWidth="2.4" />
      </pattern>
    </defs>
  );
}

const fillOf = (kind: SegmentKind, id: string) => (kind === "key" ? "currentColor" : `url(#${id}-${kind})`);
const percent = (value: number) => `${value}%`;

function Bar({ scale, band, cut, id }: Pick<Props, "scale" | "band" | "cut"> & { id: string }) {
  return (
    <>
      <rect className={styles.track} x="0" y="5" width="100%" height={HEIGHT - 10} />
      <rect className={styles.band} x={percent(band.from)} y="0" width={percent(band.to - band.from)} height={HEIGHT} />
      {scale.segments.map(({ kind, from, to }) => (
        <rect
          key={kind}
          x={percent(from)}
          y="5"
          width={percent(to - from)}
          height={HEIGHT - 10}
          fill={fillOf(kind, id)}
        />
      ))}
      {cut && cut.at < scale.marker && (
        <rect
          x={percent(cut.at)}
          y="5"
          width={percent(scale.marker - cut.at)}
          height={HEIGHT - 10}
          fill={`url(#${id}-beyond)`}
        />
      )}
      {scale.ticks.map(({ kind, at }) => (
        <line key={kind} className={styles.tick} x1={percent(at)} x2={percent(at)} y1="0" y2={HEIGHT} />
      ))}
      {cut && <line className={styles.cut} x1={percent(cut.at)} x2={percent(cut.at)} y1="0" y2={HEIGHT} />}
    </>
  );
}

/** Bar, lines and marker of a gauge. Everything it says is also in the sentence that describes it. */
export function GaugePlot({ scale, tone, name, describedBy, marker, label, band, cut = null, ask }: Props) {
  const id = useId().replace(/:/g, "");
  const edge = scale.marker < 20 ? "start" : scale.marker > 80 ? "end" : "middle";
  return (
    <div className={styles.plot} data-tone={tone}>
      <div className={styles.marker} style={{ left: percent(scale.marker) }} aria-hidden>
        <span data-edge={edge}>{marker}</span>
      </div>
      <svg
        className={styles.bar}
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={name}
        aria-describedby={describedBy}
      >
        <Patterns id={id} />
        <Bar scale={scale} band={band} cut={cut} id={id} />
      </svg>
      <div className={styles.labels} aria-hidden={ask ? undefined : true}>
        {scale.ticks
          .filter(({ labelled }) => labelled)
          .map((tick) => {
            const words = label(tick);
            const shown = (
              <>
                <b>{words.name}</b>
                <span>{words.amount}</span>
              </>
            );
            return (
              <span key={tick.kind} style={{ left: percent(tick.at) }} data-edge={tick.at > 90 ? "end" : "middle"}>
                {ask ? ask(tick.kind, `${words.name} ${words.amount}`, shown) : shown}
              </span>
            );
          })}
      </div>
    </div>
  );
}
