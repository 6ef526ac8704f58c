### Documents other than the internal report: unit results, one page, public summary, sheets, plans, working papers.

## Results of a unit

unit-title = Information security self-inspection { $year }: { $unit }
unit-organization = Organization
unit-figures = Results
unit-whole-implementation = Whole organization
unit-open-short = Open
unit-figures-note = Note: "Whole organization" is the implementation rate over the answers of all units. Its denominator is the sum of ○, △, × and ？.
unit-shortfalls = Questions to improve
unit-shortfalls-lead = { $count } questions were answered as partial, not implemented (expired exceptions included) or unknown:
unit-open = Answers to look at
unit-open-none = Nothing is unanswered and no answers differ.
unit-open-lead = { $unanswered } unanswered, { $disagreement } with differing answers. Please look at: 
unit-answers = All answers
unit-column-question = Question and clause
unit-column-said = Reason, plan, remarks

## One page

one-page-title = Information security self-inspection { $year } (one page)
one-page-points = Main facts
one-page-chart = By area
one-page-alt = Stacked horizontal bars with the answers by area. At the right of each bar stands the implementation rate with numerator and denominator.
one-page-missing = Questions that most often fall short
one-page-column-short = Count of △×？
one-page-asked = What is asked of you
one-page-note = Note: Implementation rate = implemented ÷ (implemented + partial + not implemented + unknown). Answers are the units' own statements. Details stand in the full report.
one-page-opinion-elsewhere = Note: overall opinion and good practices stand in the report, as they find no room here.

## Public summary

public-title-self-inspection = Results of the information security self-inspection { $year } (summary)
public-title-audit = Results of the information security audit { $year } (summary)
public-title-both = Results of the information security audit and self-inspection { $year } (summary)
public-footer = { $organization }, { $edition }, as of { $cut_off }
public-about = What was done
public-aim = To learn how far information security measures are implemented, and to improve them.
public-policy = “{ $policy }”
public-status = Status of the criteria
public-status-draft = A draft, not yet in force; the results are measured against the text of the draft.
public-status-in-force = In force.
public-subjects = Subjects
public-subjects-value = { $units } units
public-subjects-few = fewer than { $threshold } units
public-totals = Overall results
public-too-few = Fewer than { $threshold } units or answers: no figures are published.
public-chapters-table = Coverage and implementation by area
public-rest-chapters = Other areas ({ $count } together)
public-pool-note = Note: Areas with fewer than { $threshold } units or answers are shown together with others.
public-organs = By kind of organ
public-organs-table = Coverage and implementation by kind of organ
public-rest-organs = Other organs ({ $count } kinds together)
public-note = What comes next
public-reading = How to read the figures
public-reading-coverage = Coverage is the share of the items asked that were answered.
public-reading-implementation = The implementation rate is the share of answers "implemented" among those that said implemented, partial, not implemented or unknown.
public-reading-few = Groups with fewer than { $threshold } units or answers are not shown by themselves.
public-reading-advice = The results rest on the units' own statements. They do not assure the state of information security.

## Sheets, improvement plan, working paper

form-title-sheet = Information security self-inspection sheet { $year }
form-title-improvement = Information security improvement plan { $year }
form-title-working-paper = Information security audit working paper { $year }
form-title-of = { $title }: { $unit }
form-how = How to fill in
form-how-mark = Circle one mark: ○ implemented, △ partial, × not implemented, － not applicable, 例外 approved exception, ？ unknown.
form-how-reason = For △ and × give the reason, the improvement and its date. For － give the reason; for an exception its number, approver and expiry.
form-how-evidence = Name the documents that you attach. For those that you do not attach, give name and place.
form-how-interpretation = 【解釈】 marks a question that rests on an interpretation.
form-gates-lead = Answer these first. After "no", the questions that depend on it need no answer.
form-yes = yes
form-no = no
form-yes-or-no = yes / no
form-items = Items
form-marks = ○　△　×　－　例外　？
form-column-said = Reason, plan, date, remarks
form-column-evidence = Documents, places
form-kept-at = { $name } (kept at { $place })
form-confirmation = Confirmation
form-inspected-on = Inspected on
form-respondent = Respondent, title and name
form-head = Head of unit, title and name
form-document-number = Document number of the approval
form-confirmed-on = Confirmed on
form-printed-from = Note: This sheet was printed on { $date } from the book (fingerprint { $state }).
form-improvements = What is to be improved
form-improvements-lead = For each of the { $count } items below, fill in measure and date. When done, fill in the date of completion and return the plan.
form-findings = Plan for the findings
form-findings-lead = For the { $count } findings of the audit, write cause, measures, person in charge and planned day. What is recorded is printed.
form-lateral = Plan for what was ordered because of others
form-lateral-lead = { $count } improvements were ordered of this unit because of findings elsewhere.
form-interim = Interim measures
form-responsible = Person in charge
form-planned-on = Planned for
form-confirmed-by = confirmed by { $name }
form-column-point = Point
form-column-content = Content
form-state = State and reason
form-measure = Measure
form-improve-by = Planned date
form-completed = Completed on, checked by
form-person-in-charge = Person in charge, title and name
form-submitted-on = Submitted on
form-audited-on = Audited on
form-auditors = Auditors
form-attended = Attended by
form-place = Place
form-procedures = Procedures and results
form-procedures-lead = Check the self-inspection's answers by these procedures. Write down the facts seen and the audit evidence, and tick one verdict.
form-procedures-recorded = What came of checking the self-inspection by the procedures. What is blank was not recorded.
form-summary = Remarks of the auditors
form-from-to = { $first } to { $last }
form-independence = Independence of the auditors
form-taken-over = Auditor { $auditor } belongs to the audited unit ({ $reason }); { $successor } audited instead.
form-not-taken-over = Auditor { $auditor } belongs to the audited unit ({ $reason }); nobody is recorded as having taken over.
form-audit-evidence = Audit evidence: { $documents }
form-verdicts-differ = There is more than one verdict, and it is not decided which stands.
form-documents = Documents: { $documents }
form-self-answer = Answer of the self-inspection
form-procedure = Procedure
form-seen = Facts seen, audit evidence
form-verdict = Verdict
