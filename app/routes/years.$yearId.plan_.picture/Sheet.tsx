import { FONT_STACK, LINE_HEIGHT, type Drawing, type Look, type Mark } from "~/format/picture/drawing";

const lookOf = ({ fill, stroke, width, dash }: Look) => ({
  ...{ fill, stroke, strokeWidth: width },
  strokeDasharray: dash || undefined,
});

function Part({ mark }: { mark: Mark }) {
  if (mark.kind === "path") return <path d={mark.d} {...lookOf(mark.look)} />;
  const { x, y } = mark;
  if (mark.kind === "rect")
    return <rect x={x} y={y} width={mark.width} height={mark.height} rx={mark.round} {...lookOf(mark.look)} />;
  return (
    <text
      x={x}
      y={y}
      fontSize={mark.size}
      fill={mark.colour}
      fontWeight={mark.bold ? 600 : undefined}
      textAnchor={mark.middle ? "middle" : undefined}
    >
      {mark.lines.map((line, row) => (
        <tspan key={row} x={x} dy={row === 0 ? 0 : Math.round(mark.size * LINE_HEIGHT)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

type Props = { drawing: Drawing; from: number; height: number; label: string };

/** One sheet of the picture: the piece of it that begins at `from` pixels from the top. */
export function Sheet({ drawing, from, height, label }: Props) {
  return (
    <svg viewBox={`0 ${from} ${drawing.width} ${height}`} role="img" aria-label={label} fontFamily={FONT_STACK}>
      <rect y={from} width={drawing.width} height={height} fill="#ffffff" />
      {drawing.marks.map((mark, at) => (
        <Part key={at} mark={mark} />
      ))}
    </svg>
  );
}
