/** Colour and pattern of every source (product §4.2): told apart without colour, on paper as well. */
export function FundPatterns({ id }: { id: string }) {
  const shared = { width: 10, height: 10, patternUnits: "userSpaceOnUse" };
  return (
    <defs>
      <pattern id={`${id}-PROVINCE`} {...shared}>
        <rect width="10" height="10" fill="var(--fund-province)" fillOpacity="0.55" />
      </pattern>
      <pattern id={`${id}-CLUSTER`} {...shared}>
        <rect width="10" height="10" fill="var(--fund-cluster)" fillOpacity="0.18" />
        <circle cx="3" cy="3" r="1.7" fill="var(--fund-cluster)" />
        <circle cx="8" cy="8" r="1.7" fill="var(--fund-cluster)" />
      </pattern>
      <pattern id={`${id}-FUNCTION`} {...shared}>
        <rect width="10" height="10" fill="var(--fund-function)" fillOpacity="0.14" />
        <path d="M-2 2L2 -2M0 10L10 0M8 12L12 8" stroke="var(--fund-function)" strokeWidth="2" />
      </pattern>
      <pattern id={`${id}-LOCAL`} {...shared}>
        <rect width="10" height="10" fill="var(--fund-local)" fillOpacity="0.14" />
        <path d="M0 0L10 10M10 0L0 10" stroke="var(--fund-local)" strokeWidth="1.4" />
      </pattern>
      <pattern id={`${id}-PRIVATE`} {...shared}>
        <rect width="10" height="10" fill="var(--fund-private)" fillOpacity="0.14" />
        <path d="M0 2.5H10M0 7.5H10" stroke="var(--fund-private)" strokeWidth="1.6" />
      </pattern>
      <pattern id={`${id}-plain`} {...shared}>
        <rect width="10" height="10" fill="var(--control)" fillOpacity="0.22" />
      </pattern>
      <pattern id={`${id}-lost`} {...shared}>
        <rect width="10" height="10" fill="var(--bg)" />
        <path d="M0 10L10 0" stroke="var(--warn)" strokeWidth="1" strokeDasharray="3 2" />
      </pattern>
    </defs>
  );
}
