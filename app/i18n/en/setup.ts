import type { setupTh } from "../th/setup";

export const setupEn = {
  "setup.title": "First run",
  "setup.welcome": "Welcome to Ruamphaen",
  "setup.intro": "Two steps, two minutes at most; then import the project table your province already has",
  "setup.step": "Step {step} of 2",
  "setup.adminStep": "The first administrator",
  "setup.adminHint":
    "This account administers the system and acts as the provincial strategy office until others are added",
  "setup.name": "Name (Thai)",
  "setup.placeStep": "Province and budget frame",
  "setup.province": "Province",
  "setup.chooseProvince": "— choose a province —",
  "setup.year": "Budget year being planned",
  "setup.frame": "Budget frame (baht)",
  "setup.frameHint": "As announced; leave it empty when it is not known yet, it can be set later",
  "setup.next": "Next",
  "setup.finish": "Start",
  "setup.thenImport": "Next: import the project table",
} satisfies Record<keyof typeof setupTh, string>;
