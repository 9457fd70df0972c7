/** A QR code from its rows of 0 and 1, black on white in every theme: cameras want it so. */
export function QrCode({ rows, label, className }: { rows: readonly string[]; label: string; className?: string }) {
  const dark = rows.flatMap((row, y) => [...row].flatMap((cell, x) => (cell === "1" ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <svg
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      className={className}
      shapeRendering="crispEdges"
    >
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={dark.join("")} fill="#000" />
    </svg>
  );
}
