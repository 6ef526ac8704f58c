### The text of the report (PDF), without that of the policy and the checklist.

## Numbers and separators

report-chapter = { $number }  { $title }
report-section = { $chapter }.{ $section }  { $title }
report-annex = Annex { $number }: { $title }
report-table = Table { $number }: { $title }
report-figure = Figure { $number }: { $title }
report-comma = { ", " }
report-continued = { $caption } (continued)
report-nothing = ―
report-in-brackets = [{ $title }]
report-in-round-brackets =  ({ $text })
report-clause-title = { $key }  { $heading }
report-cites = { "Clauses: " }
report-toc = Contents

## Rates and counts

report-rate = { $percent }% ({ $num }/{ $den })
report-percent = { $percent }%
report-percent-sign = %
report-band-rate = { $sign } { $percent }%
report-counts = { $num }/{ $den }
report-counts-items = { $num }/{ $den } answers
report-counts-units = { $num }/{ $den } units
report-key-no-subject = Nothing to count
report-key-counts-only = Counts only: denominator below { $minimum }
report-measure-counts = { " (" }{ $num }/{ $den })
report-measure-nothing = { " (―)" }
report-units-named = { $units } ({ $count ->
    [one] 1 unit
   *[other] { $count } units
 })
report-kilobytes = { $size } KB
report-megabytes = { $size } MB
report-unit-items = answers
report-total = Total
report-coverage = Coverage
report-implementation = Implementation
report-attainment = Attainment
report-attainment-whole = Attainment (units at 100%)

## Marks

report-mark-implemented = ○
report-mark-partial = △
report-mark-not-implemented = ×
report-mark-expired = × expired
report-mark-not-applicable = －
report-mark-excepted = Exc.
report-mark-unknown = ？
report-mark-unanswered = Open
report-mark-disagreement = Differ
report-mark-out-of-scope = Out
report-sign-interpretation = { " [interpretation]" }
report-sign-control-standards = { " [control standards]" }
report-sign-informational = { " [informational]" }
report-sign-inverted = { " [inverted]" }
report-expired = Exception (expired)
report-disagreement = Disagreement
report-out-of-scope = Out of scope

## Cover

report-title = { $title }, { $year }
report-title-self-inspection = Report on the Information Security Self-Inspection
report-title-audit = Information Security Audit Report
report-title-both = Report on the Information Security Audit and Self-Inspection
report-edition-draft = DRAFT
report-footer = { $organization } · { $edition } · Cut-off date { $cut_off }
report-cover-subtitle = { $campaign } (internal)
report-document-number = Document number
report-cut-off = Cut-off date
report-criteria = Criteria
report-checklist = Checklist
report-cover-subjects = Subjects
report-cover-subjects-value = { $units } units, { $items } questions
report-issued-on = Issued on
report-issue-day = Issued on
report-issuer = Issuer
report-issuer-lead = { $organization }, audit lead ({ $units })
report-issuer-named = { $organization }, { $issuer }
report-policy-dated = { $title } ({ $date })
report-policy-undated = { $title } (no date printed)
report-criteria-draft = Status: draft, not yet in force
report-criteria-in-force = Status: in force
report-criteria-in-force-since = Status: in force since { $date }
report-criteria-policy-only = The criteria are the basic policy only; the control standards, which are not public, are not included.
report-criteria-with-standards = { $count } questions rest on the control standards, which are not public.
report-checklist-value = { $id } (revision { $revision })

## Legend

report-legend = Legend
report-legend-marks = Marks of the answers
report-legend-marks-note = Note: “× expired” is counted with ×. “Out” is counted apart, as out of scope.
report-legend-counted = In the denominator
report-legend-beside = Shown beside it
report-legend-outside = Not a subject
report-meaning-implemented = Everything that is asked is done.
report-meaning-partial = A part is done, a part is not.
report-meaning-not-implemented = It is not done.
report-meaning-unknown = The unit answered that it does not know.
report-meaning-not-applicable = There is nothing of the kind; a reason is given. Includes what the preliminary questions settle.
report-meaning-excepted = An approved exception in force on the cut-off date.
report-meaning-expired = An exception that has expired on the cut-off date or has no expiry. Counted as not implemented.
report-meaning-unanswered = There is no answer.
report-meaning-disagreement = Answers to one question differ, and nobody has decided between them.
report-meaning-out-of-scope = A clause of the policy leaves it out.
report-legend-bands = Steps in the tables by unit
report-band-whole = Implementation of { $least }%
report-band-between = Implementation of at least { $least }% and below { $above }%
report-band-below = Implementation below { $above }%
report-legend-bands-note = Note: steps are judged before rounding. The darker the ground, the lower the step. No step is given where the denominator is below { $minimum }.
report-legend-rates = How rates are shown
report-legend-with-counts = A rate always stands with its numerator and denominator.
report-legend-rounding = Rates are rounded to one decimal, so that they may not add up to 100%.
report-legend-no-denominator = A denominator of 0 is shown as ―.
report-legend-minimum = Where the denominator is below { $minimum }, counts are shown without a rate.
report-legend-as-of = All figures are those of the { $edition } as of { $cut_off }, the cut-off date.
report-legend-formulas = Formulas
report-threshold = { $percent }% or more
report-formula-attainment-steps = Attainment is given for { $steps }.
report-formula-strict = Strict implementation = implemented ÷ (implemented + partial + not implemented + unknown + unanswered + disagreement)
report-legend-basis = Signs on the questions
report-meaning-interpretation = The question rests on an interpretation of the clause. A question without a sign follows the text as written.
report-meaning-control-standards = The question rests on the control standards, which are not public.
report-meaning-informational = The question is informational and in no figure.
report-legend-versions = Versions and fingerprints
report-legend-versions-note = Note: fingerprints are SHA-256. Where the fingerprint of the book is the same, the records behind this report are the same.
report-policy-source = Fingerprint of the policy’s source
report-checklist-fingerprint = Fingerprint of the checklist
report-state = Fingerprint of the book
report-campaign-id = Campaign’s id
report-program = Program
report-program-value = Tenken { $version }

## Overview

report-overview = Overview
report-aim = Aim
report-aim-self-inspection = This report brings together the self-inspections by which the units of { $organization } looked at how the provisions of “{ $policy }” are carried out, so that information security can be improved.
report-aim-audit = This report brings together the results of the audit of the units of { $organization } on how the provisions of “{ $policy }” are carried out, so that information security can be improved.
report-aim-both = This report brings together the results of the audit and the self-inspections of the units of { $organization } on how the provisions of “{ $policy }” are carried out, so that information security can be improved.
report-kind-and-time = Kind and time
report-campaign = Campaign
report-kind = Kind
report-kind-value = { $purpose } ({ $rhythm })
report-fiscal-year = Fiscal year
report-deadline = Deadline for answers
report-not-set = Not set
report-cut-off-not-set = { $date } (no cut-off date is set; counted as of the day of issue)
report-criteria-statement = The criteria are those of “{ $policy }”.
report-draft-title = On the criteria being a draft
report-draft-text = “{ $policy }” is a draft that is not yet in force. The results of this report are measured against the text of the draft and not against a policy in force. Where clauses are amended before they enter into force, the questions concerned need to be inspected again.
report-scope = Scope
report-scope-lead = The scope is { $units } units and { $items } questions; together { $in_scope } answers are asked for, informational questions left out.
report-scope-table = Organs in scope
report-organ-not-named = (not named by the policy)
report-exclusions = What is left out, and the clause that says so
report-exclusions-none = No clause of the criteria leaves anything out.
report-exclusion-without-effect = Note: in this campaign nothing was left out by this provision.
report-exclusion-limits = Note: these units answered without the part that this provision leaves out: { $units }
report-exclusion-effect = Note: { $count } answers are out of scope by this provision. Units: { $units }
report-procedure = Method
report-procedure-checklist = By the checklist { $checklist } of { $items } questions the units answered ○, △, ×, － (not applicable), exception or ？ (unknown). With △ and × they were asked for a reason, an improvement and a date.
report-procedure-roles = Questions were given to the units by role and kind of organ.
report-procedure-gates = Where a unit answered one of the { $count } preliminary questions with “no”, the questions that depend on it are not applicable.
report-procedure-evidence = Evidence was attached, or the place where it is kept was written down.
report-procedure-informational = { $count } questions are informational: their answers stand in an annex and are in no figure.
report-organization = Organization
report-organization-lead = The questions of each role and the units that hold it are as follows.
report-organization-table = Roles and units
report-role-nobody = No unit is registered; the { $items } questions of this role were given to nobody.
report-role-all = All units ({ $count })
report-role-all-but = { $count } units (all but: { $others })
report-limits = Assumptions and limits
report-limit-cut-off = The figures rest on the records that the book holds as of { $cut_off }, the cut-off date.
report-limit-declared = The answers are the units’ own statements; not all of them were verified by a third party.
report-limit-advice = This report is meant as advice for improvement and gives no assurance on the state of information security.
report-limit-no-verdicts = Verdicts and findings of auditors are not recorded in the book and not part of this report.
report-limit-interpretation = { $count } questions rest on an interpretation of the clause and are marked so.
report-limit-open = { $unanswered } answers are open and { $disagreement } in disagreement. They are not in the denominator of the implementation rate.
report-limit-expired = { $count } exceptions have expired and are counted as not implemented.
report-limit-draft-edition = This report is a draft and its content is not final.

## Totals

report-totals = Summary
report-totals-figures = Main figures
report-totals-answers = Division of the answers
report-fact-nothing-asked = Nothing was asked, so there are no rates.
report-fact-coverage = Of { $in_scope } answers asked for, coverage is { $rate }.
report-fact-implementation = Implementation is { $rate }.
report-fact-no-implementation = No answer says implemented, partial, not implemented or unknown, so there is no implementation rate.
report-fact-open = { $unanswered } answers are open and { $disagreement } in disagreement. With these as not implemented, strict implementation is { $rate }.
report-fact-beside = { $not_applicable } answers are not applicable and { $excepted } are exceptions in force; they are not in the denominator of the implementation rate.
report-fact-expired = { $count } exceptions have expired and are counted as not implemented.
report-see-exceptions = { " (see the list of exceptions)" }
report-fact-out-of-scope = { $count } are out of scope and not among the answers asked for.
report-fact-highest = The chapter with the highest implementation is { $chapters }.
report-fact-lowest = The chapter with the lowest implementation is { $chapters }.
report-hidden-chapter = chapter { $number } of criteria that are not public
report-chapter-with-rate = “{ $chapter }” at { $rate }
report-attainment-table = Attainment
report-attainment-least = Implementation of { $percent }% or more
report-composition-table = Answers as a share of those asked for
report-missing-most = Questions with most answers that fall short
report-missing-most-lead = The questions with most △, × and ？ together, at most { $count }. Each number leads to the units’ answers.
report-overall-opinion = Overall opinion
report-good-practices = Good practices
report-good-practices-recorded = The auditors recorded { $count } good practices:
report-good-practice = { $unit }: { $title }
report-recommendations = Recommendations

## By chapter and by unit

report-composition-note = Note: rates are rounded to one decimal, so that they may not add up to 100%.
report-by-chapter = Results by chapter
report-by-chapter-lead = The division of the answers, coverage and implementation of each chapter are as follows.
report-by-chapter-alt = Stacked bars of the answers by chapter; the same figures stand in table { $number }.
report-by-chapter-figure = Answers and implementation by chapter
report-by-chapter-note = Note: bars have one length whatever the number of answers. Figures in the bars are counts, those at the right implementation rates.
report-by-chapter-table = Counts, coverage and implementation by chapter
report-series-implemented = ○ Implemented
report-series-partial = △ Partial
report-series-not-implemented = × Not implemented
report-series-unknown = ？ Unknown
report-series-beside = － and exceptions
report-series-open = Open, disagreement
report-counts-in-scope = Asked
report-counts-in-scope-long = Asked for
report-counts-note = Note: asked is the sum from ○ to differ. × includes expired exceptions. The denominator of implementation is the sum of ○, △, × and ？.
report-by-unit = Results by unit
report-no-units = No unit is registered.
report-by-organ = By kind of organ
report-by-organ-table = Counts, coverage and implementation by kind of organ
report-each-unit = By unit
report-each-unit-table = Counts, coverage and implementation by unit
report-matrix = Implementation by unit and chapter
report-matrix-lead = Each cell has its step (Ⅰ to Ⅴ) and implementation above, numerator/denominator below.
report-matrix-table = Implementation, unit × chapter
report-matrix-piece = Implementation, unit × chapter ({ $number } of { $count })
report-matrix-note = Note: see the legend for the steps. Cells without a rate have a small denominator. ― means that no answer is in the denominator.
report-open-units = Units with open answers
report-open-units-none = No unit has open answers or disagreements.
report-open-units-lead = Answers are open or in disagreement in { $count ->
    [one] one unit
   *[other] { $count } units
 }.
report-all-open = Nothing answered (all { $count })
report-silent-units = Of these, { $count ->
    [one] one has
   *[other] { $count } have
 } answered nothing: { $units }
report-open-units-table = Units with open answers or disagreements

## Lists

report-shortfalls = Answers that fall short
report-not-done = Partial, not implemented and unknown
report-not-done-none = No answer says partial, not implemented or unknown.
report-not-done-lead = { $partial } answers say partial, { $not_implemented } not implemented (expired exceptions included) and { $unknown } unknown. They are listed by question with reasons and plans.
report-not-done-table = Partial, not implemented and unknown
report-disagreements = Disagreements
report-disagreements-none = There is no disagreement.
report-disagreements-lead = In { $count ->
    [one] one case
   *[other] { $count } cases
 } answers to one question differ. They are not in the denominator until somebody decides.
report-disagreements-table = Disagreements
report-disagreeing-answer = Answer { $number }: { $mark }
report-exemptions = Exceptions, not applicable, out of scope
report-exceptions = Exceptions
report-exceptions-none = No answer is an exception.
report-exceptions-lead = { $excepted } exceptions are in force, { $expired } have expired.
report-exceptions-table = Exceptions
report-exceptions-note = Note: expiry is judged on { $cut_off }, the cut-off date. What has expired counts as not implemented: it needs a new approval, or to be done.
report-exception = Approval { $number } by { $approver }
report-exception-until = Valid until { $date }
report-exception-expired = Valid until { $date } (expired; counted as not implemented)
report-exception-missing = Number, approver and expiry are missing; counted as not implemented.
report-expired-counts = Expired
report-in-force = In force
report-not-written = Not given
report-not-applicable = Not applicable
report-not-applicable-none = No answer is not applicable.
report-not-applicable-lead = { $count } answers are not applicable. They are listed by question with the reasons and their units.
report-not-applicable-table = Not applicable, with reasons
report-out-of-scope-list = Out of scope
report-out-of-scope-none = Nothing is out of scope.
report-out-of-scope-lead = { $count } are out of scope by a clause.
report-out-of-scope-table = Out of scope, with the clause
report-reason-gate = { $reason } (settled by a preliminary question)
report-reason-limited = { "A part is left out by clause " }
report-reason-missing = No reason is given
report-plan-missing = No improvement is given
report-improve-by-over = To be improved by { $date } (before the cut-off date)
report-remarks = Remarks: { $text }
report-improve-by = To be improved by { $date }

## Threats and measures

report-threats = Threats and measures
report-threats-lead = For each threat named by the policy, the questions that answer it and how far they are done. In brackets: implemented / denominator of the implementation rate.
report-threats-table = Threats × measures
report-threats-note = Note: threats are quoted as printed. One question answers several threats, so threats have no rate of their own.

## Column headings

report-column-all-chapters = All chapters
report-column-answer = Answer
report-column-answers = Answered by
report-column-approval = Approval
report-column-approver = Approver
report-column-as-printed = As printed
report-column-at-cut-off = On the cut-off date
report-column-attained = Units at or above
report-column-band = Step
report-column-basis = Basis
report-column-chapter = Chapter
report-column-clause = Clause
report-column-confirmed = Confirmed
report-column-count = Count
report-column-definition = Definition as printed, notes
report-column-document = Document
report-column-effect = Denominator
report-column-evidence = Evidence
report-column-expires = Valid until
report-column-file = File
report-column-gate = Preliminary question
report-column-items = Questions
report-column-mark = Mark
report-column-meaning = Meaning
report-column-measures = Questions that answer it
report-column-na-reason = Reason
report-column-number = No.
report-column-numbers = Questions
report-column-open-items = Open questions
report-column-organ = Kind of organ
report-column-place = Place
report-column-plan = Improvement and date
report-column-question = Question
report-column-range = Range
report-column-reason = Reason and remarks
report-column-requirement = Required
report-column-role = Role
report-column-sentence = Sentence
report-column-settles = Settled by “no”
report-column-sha256 = SHA-256 (first)
report-column-share = Share
report-column-size = Size
report-column-state = State
report-column-step = Step
report-column-term = Term
report-column-threat = Threat as printed
report-column-unit = Unit
report-column-unit-count = Units
report-column-units = Units
report-column-used = Answers
report-column-why-unasked = Why nothing is asked
report-column-with-rate = Units with a rate
