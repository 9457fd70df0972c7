import { CountedAmount } from "~/components/counted/CountedAmount";
import { fundingAmount, type FundingPart } from "~/format/counted/amounts/fundingAmounts";
import { useContent } from "../state/BriefContext";

/** Derived money of the brief, never typed: its sum, and from which lines it is added when somebody asks. */
export function FundingAmount({ of, tabStop }: { of: FundingPart; tabStop?: boolean }) {
  const activities = useContent((content) => content.activities);
  const funding = useContent((content) => content.funding);
  const figure = fundingAmount({ activities, funding }, of);
  return figure ? <CountedAmount figure={figure} tabStop={tabStop} /> : "–";
}
