import { useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useAnswer } from "~/components/form/useAnswer";
import type { action } from "./route";

/**
 * The course of a dialog that sends its form: it stays until the server has answered, then closes on success; a refusal
 * is shown in it.
 */
export function useDialogAnswer(onClose: () => void) {
  const answer = useAnswer<typeof action>();
  const { state } = useNavigation();
  const [step, setStep] = useState<"open" | "sent" | "running">("open");
  const [answered, setAnswered] = useState(false);
  useEffect(() => {
    if (step === "sent" && state !== "idle") setStep("running");
    if (step !== "running" || state !== "idle") return;
    if (!answer) return onClose();
    setAnswered(true);
    setStep("open");
  }, [step, state, answer, onClose]);
  return {
    /** True while the answer is waited for. */
    busy: step !== "open",
    /** What the server refused; null before it answered. */
    refusal: answered && step === "open" ? (answer ?? null) : null,
    /** To be called when the form is sent. */
    send: () => setStep("sent"),
  };
}
