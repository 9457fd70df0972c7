import type { CSSProperties } from "react";
import { useT } from "~/i18n/useT";
import type { AppServices } from "../../../server/context";
import styles from "./shown.module.css";

type Shown = NonNullable<Awaited<ReturnType<AppServices["documents"]["check"]>>["shown"]>;
type Block = Shown["blocks"][number];
type Table = Extract<Block, { kind: "table" }>;
type Paragraph = Extract<Block, { kind: "paragraph" }>;
type Align = Paragraph["align"];

/** One cm of paper on the screen, and a point. */
const CM = 1.9;
const PT = 0.062;
/** Text of an upright page is not wider. */
const UPRIGHT_CM = 20;
const em = (cm: number): string => `${(cm * CM).toFixed(2)}rem`;

const textAlign = (align: Align): CSSProperties["textAlign"] =>
  align === "thai" ? "justify" : align === "left" ? "start" : align === "right" ? "end" : "center";

function ParagraphView({ block }: { block: Paragraph }) {
  const style: CSSProperties = {
    textAlign: textAlign(block.align),
    marginInlineStart: em(block.left),
    textIndent: em(block.firstLine),
    marginBlock: `${block.before * PT}rem ${block.after * PT}rem`,
  };
  return (
    <p style={style} className={block.newPage ? styles.newPage : undefined}>
      {block.picture && (
        <img src={block.picture.src} alt={block.picture.alt} style={{ height: em(block.picture.heightCm) }} />
      )}
      {block.runs.map((run, at) => (
        <span key={at} style={{ fontWeight: run.bold ? 700 : 400, fontSize: `${run.sizePt * PT}rem` }}>
          {run.text.replaceAll("\t", " …… ")}
        </span>
      ))}
    </p>
  );
}

function TableView({ block }: { block: Table }) {
  const t = useT();
  const whole = block.widths.reduce((sum, width) => sum + width, 0);
  return (
    <>
      <table className={block.lines ? styles.lined : styles.plain}>
        <colgroup>
          {block.widths.map((width, at) => (
            <col key={at} style={{ width: `${(100 * width) / whole}%` }} />
          ))}
        </colgroup>
        <tbody>
          {block.rows.map((row, number) => (
            <tr key={number}>
              {row.cells.map((cell, at) => {
                const style: CSSProperties = {
                  // a number is never broken
                  whiteSpace: cell.align === "right" ? "nowrap" : undefined,
                  textAlign: textAlign(cell.align),
                  fontWeight: cell.bold ? 700 : 400,
                  ...(cell.fill === null ? {} : { background: `#${cell.fill}` }),
                };
                const Tag = row.kind === "head" ? "th" : "td";
                return (
                  <Tag key={at} colSpan={cell.span} style={style} scope={row.kind === "head" ? "col" : undefined}>
                    {cell.text}
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {block.more > 0 && <p lang="th">{t("documents.previewMore", { count: block.more })}</p>}
    </>
  );
}

/** The content of a document as it will be printed; the words are those of the form, so they stay Thai. */
export function ShownDocument({ shown }: { shown: Shown }) {
  return (
    <div className={styles.paper} lang="th" tabIndex={0} role="region" aria-label={shown.title}>
      <div className={shown.widthCm > UPRIGHT_CM ? styles.wide : styles.upright}>
        {shown.blocks.map((block, at) =>
          block.kind === "table" ? <TableView key={at} block={block} /> : <ParagraphView key={at} block={block} />,
        )}
      </div>
    </div>
  );
}
