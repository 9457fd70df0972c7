import type { errorsTh } from "../th/errors";

export const errorsEn = {
  "error.heading": "That did not work",
  "error.notFound":
    "There is no such page or record, or you may not see it — check the address or go back to the overview",
  "error.forbidden": "You may read this but not change it — ask the provincial strategy office for the right",
  "error.signInAgain": "Your session has ended — what you typed is still on this page; sign in again before sending",
  "error.wrongCredentials": "E-mail or password is wrong — check the keyboard language and try again",
  "error.tooManyTries": "Too many wrong passwords — wait {minutes} minutes, or ask an administrator for a reset",
  "error.tooManyCodes":
    "Too many wrong codes from this network — wait one minute, or scan the QR code on the screen, which works at once",
  "error.busy": "The server is busy — wait a moment and try again",
  "error.badInput": "The field “{field}” cannot be used — correct it and send again",
  "error.emailTaken": "An account with this e-mail exists — use another address or reactivate the account",
  "error.nameTaken": "The province has an organisation of this name — use it, or choose another name",
  "error.codeTaken": "Another project has this code — choose another one",
  "error.stale": "Somebody changed this before you — reload, check the latest values, save again",
  "error.frozen": "This project is frozen and cannot be changed — it must be returned for revision first",
  "error.linkExpired": "This link has expired or was used — ask an administrator for a new one",
  "error.weakPassword": "The password is too short or too common — use at least {min} characters",
  "error.lastAdministrator": "There must be one active administrator — appoint another one first",
  "error.datesInWrongOrder": "The end lies before the start — put the dates in order",
  "error.amountInvalid": "The amount cannot be used — type baht, not negative, at most 2 decimals, e.g. 1,250,000.50",
  "error.amountTooLarge":
    "The amount is larger than the system takes (at most {max} baht) — check the number of digits and type it again",
  "error.yearInvalid": "The budget year cannot be used — give a Buddhist-Era year of 4 digits, e.g. 2568",
  "error.frameInvalid": "The budget frame must be more than 0 baht — type it as announced",
  "error.rankInvalid": "A rank is a whole number from 1 — correct it and try again",
  "error.fileType": "Files of this kind cannot be read — use .xlsx, .csv, or paste the table",
  "error.fileTooLarge": "The file is larger than {max} — split it or remove unused sheets",
  "error.fileBroken": "The file cannot be opened, it may be damaged — open it in Excel and save it again as .xlsx",
  "error.fileUnsafe":
    "The file carries something unsafe ({what}) and was not read — save it as a plain .xlsx without macros or links",
  "error.fileEmpty":
    "This file is empty, there is no text in it — choose a file with a table, or copy the table and paste it",
  "error.pasteEmpty": "Nothing was pasted — select the table in Excel or Word, copy it, and paste it here",
  "error.sheetUnknown":
    "This file carries no row ids of this system — use the .xlsx of จ.2 from the export page, edit that file, and keep the hidden column on the right",
  "error.tableOfOurs":
    "This file was exported here and is no table of last year's results — bring an edited จ.2 back on the page of documents, a plan graph on the page of the plan graph",
  "error.graphUnknown":
    "This is no plan graph that was exported here, or its hidden column was taken out — export again and edit that file",
  "error.graphElsewhere":
    "This is the plan graph of {place} — open that year and import it there, or use JSON to move a plan",
  "error.graphMalformed": "The JSON file does not have the documented form at {path} — see docs/api.md",
  "error.sheetElsewhere": "This file is of another area or year ({place}) — open that year and import it there",
  "error.paperRefused": "This file cannot be kept — attach a whole PDF, PNG or JPEG",
  "error.paperTooLarge": "The file is larger than {mb} MB — scan it smaller and attach it again",
  "error.paperHidden": "A script or another file is hidden in this file — print it to PDF anew or scan it again",
  "error.passwordWrong": "The password is wrong; nothing was recorded — enter your own password again",
  "error.notApprover": "You are not among the approvers of this group and can neither approve nor return",
  "error.notYourTurn": "It is not your turn yet; {names} come first — you will get a notice",
  "error.alreadyApproved": "You have approved this version already; it is recorded once",
  "error.enoughApproved": "Enough approvers of this group have approved; nothing more is needed",
  "error.approvalSetup":
    "The order of approval is incomplete at stage {stage}, group {group} — every group needs a name, approvers, and a number not above them; nobody stands twice in a stage",
  "error.approvalBegun":
    "Somebody has approved already, so the order stands — replace one who has not yet, or return it to begin a new round",
  "error.approverRefused":
    "{name} cannot approve — approvers are active people of the area, no observers, advisers or facilitators of this year's sessions",
  "error.authorityMissing": "Authority to sign is not shown yet ({count}): {first}",
  "error.notExported":
    "There is no file of the approved version yet — download the memorandum from this page and have that one signed",
  "error.otherVersion":
    "What was signed is not the latest version: the fingerprint in the footer of the scan is {typed} ({what}), the latest approved one is {last} — check the paper and record it again",
  "error.mouMoved": "The memorandum's state has changed — reload the page and choose the step again",
  "error.textChanged": "The text differs from what you saw; no approval was recorded — see the differences below",
  "error.pictureRefused": "This picture cannot be used — choose a PNG or JPEG of at most 2 MB, 100–3,000 pixels a side",
  "error.tableWithoutHeader":
    "No table header was found — the table needs a row with “ที่”, “โครงการ/กิจกรรม” and “งบประมาณ”",
  "error.importAnswered": "This import was already confirmed or undone — open it to see the result",
  "error.importTooOld": "The 24 hours for undoing this import are over — change single projects instead",
  "error.yearNotEmpty": "This budget year already has projects — review new / changed / same before confirming",
  "error.linkRefused": "These two cannot be linked — a link goes from a lower to a higher level of the plan",
  "error.linkCycle": "The link would close a circle — choose another target",
  "error.linkExists": "These two are linked already",
  "error.noUnits": "The brief names no organisation yet — name the lead or a partner in item 9 first",
  "error.clauseLocked": "Every side agreed to this clause, so it cannot be changed — open it again with a reason first",
  "error.clauseChanged": "Somebody changed this clause after you saw it — read what it says now and decide again",
  "error.clausesOpen": "The text is not complete or not every clause is agreed — see the list of checks",
  "error.sideHasPapers": "This side has papers attached, so it cannot be taken out — keep it as a side",
  "error.tooManyClauses": "At most 20 clauses can be added, those taken out included",
  "error.noAssets": "The project has no asset with a receiver — add a cost item marked “asset” in item 8 first",
  "error.exportTooLarge":
    "The document is too large (limit {max}) — use fewer projects, or instead of a PDF download the DOCX and save it as PDF in Word",
  "error.pdfUnavailable": "This server has no LibreOffice and cannot make PDF — download the DOCX instead",
  "error.stepUnavailable": "The project's state has changed — reload the page and choose the step again",
  "error.stepBlocked": "This step cannot be taken yet; {count} matters must be mended first — see the list below",
  "error.reasonMissing": "This step needs a reason — write it and send again",
  "error.documentMissing": "The number and date of the letter are needed — fill them in and send again",
  "error.nothingToRecord": "No line can be recorded — mend the list as the findings say and paste it again",
  "error.decisionsWithoutHeader":
    "No head found — the list needs the columns project code, decision, amount, reason, or begins with a project code",
  "error.planFrozenByCommittee":
    "The committee approved “{plan}”, edition {version}; it cannot be changed — ask the governor or the committee to take the approval back",
  "error.planFrozenInForce":
    "“{plan}”, edition {version}, was submitted or is in force; it cannot be changed — the provincial office begins a revised edition and changes that one",
  "error.planFrozenArchived":
    "“{plan}”, edition {version}, lies in the archive; nobody can change it — change the edition in use",
  "error.planFrozenProject":
    "Project {code} is in the plan of {fy} that the committee approved; its links cannot be changed — the committee takes its decision back, or the project is returned first",
  "error.editionStale": "The plan has moved on meanwhile — load the page again and choose the step once more",
  "error.editionExists": "A revised edition is under way already — change that one, or archive it first",
  "error.planNotApprovable":
    "The decision cannot be recorded yet; {count} matters must be mended first — see the list below",
  "error.cutImpossible":
    "The tried cut of project {code} is no longer possible: its amounts in item 11 have changed. Drop it from the scenario and try again; nothing has been changed.",
  "error.reduceTooMuch":
    "The chosen lines hold less than what is to be taken off — take off less, or choose more lines",
  "error.wayOutTouched":
    "A line was changed since, so it cannot be taken back by itself — open item 11 and mend the amounts there",
  "error.laterPhaseTouched":
    "Somebody went on working on the later phase {code}, so this cannot be taken back — remove that project first, then try again",
  "error.orderApproved":
    "The committee has approved this ranking, so ranks stand still — the approval must be taken back first",
  "error.commentEmpty": "There is no text yet — write the comment and send it again",
  "error.commentTooLong": "The text is longer than {max} characters — make several comments of it",
  "error.commentClosed": "This thread is closed — open it again before you reply",
  "error.commentFixed": "This remark has been answered, so it can no longer be changed or removed — add a new message",
  "error.tooManyComments": "There are {max} comments already — close old threads or write in another one",
  "error.personCannotRead": "The person chosen cannot open this project — choose somebody else",
  "error.codeUnknown": "No session has this code — read the six digits on the screen and type them again",
  "error.codeChanged": "This code is no longer in force — read the new one on the screen",
  "error.sessionOver": "This session is closed — its summary can be read",
  "error.sessionNotOpen": "The session is not open yet — wait until the facilitator opens the room",
  "error.phaseOver": "This part is closed; a late answer is not counted — what you sent in time still counts",
  "error.seatTaken":
    "This name and organisation joined from another device — ask the facilitator to free that seat, then join again",
  "error.seatEnded": "This seat has ended — join again with the code on the screen",
  "error.seatUnverified":
    "This seat is not verified and cannot consent for its organisation — ask the facilitator to verify it",
  "error.tooManyCards": "At most {max} cards — change or delete one first",
  "error.rulesFrozen": "The session has begun; its rules can no longer change",
  "error.signInAgain.link": "Sign in in a new tab, then come back and send again",
  "error.unexpected": "Something failed on the server; saved data is safe — try again, or report code {reference}",
} satisfies Record<keyof typeof errorsTh, string>;
