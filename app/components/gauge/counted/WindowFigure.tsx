import type { ReactNode } from "react";
import { Counted } from "~/components/counted/Counted";
import type { WindowSummary } from "~/domain/budget/windowSummary";
import type { WindowEvidence } from "~/format/counted/windowEvidence";
import { windowFigure, type WindowFigureName } from "~/format/counted/windowFigures";

type Props = {
  name: WindowFigureName;
  summary: WindowSummary;
  evidence: WindowEvidence;
  /** What is shown, in words. */
  text: string;
  children: ReactNode;
};

const RULE: Partial<Record<WindowFigureName, string>> = {
  ...{ key: "R3", keyMin: "R3", keyShare: "R3", keyInFrame: "R3", other: "R3", undecided: "R3", frame: "R5" },
};

/** A figure of the window that says how it is counted. */
export function WindowFigure({ name, summary, evidence, text, children }: Props) {
  return (
    <Counted figure={() => windowFigure(name, summary, evidence)} name={text} rule={RULE[name] ?? "R1"}>
      {children}
    </Counted>
  );
}
