### The report screen

report-screen-title = Report
report-screen-lead = Choose the kind and its contents: the pages shown are those of the very file that is saved.
report-screen-loading = Reading departments and editions…
report-screen-draft-policy = The policy behind this checklist is a draft. The report’s cover says so, too.
report-screen-form = Contents of the report

## Kinds

report-screen-variant = Kind
report-screen-group-whole = Audit reports
report-screen-group-unit = To departments
report-screen-group-letter = Letters
report-screen-group-sheet = Sheets
report-screen-variant-internal = Audit report (internal, whole)
report-screen-variant-one-page = One page (for the deputy mayor)
report-screen-variant-public-summary = Public summary
report-screen-variant-unit = Result of a department
report-screen-variant-improvement-plan = Improvement plan
report-screen-variant-cover-letter = Cover letter
report-screen-variant-notice = Audit notice
report-screen-variant-working-paper = Working paper
report-screen-variant-filled-form = Checklist, filled in
report-screen-variant-blank-form = Checklist, blank
report-screen-about-internal = Holds the answers and reasons of all departments. It is not meant to leave the organization.
report-screen-about-one-page = The result and what is asked of the reader, on one A4 page.
report-screen-about-public-summary = Prints only what may be published: no names, no details of what is missing, nothing from undisclosed criteria.
report-screen-about-unit = The result of one department. With all departments, a folder gets a file for each.
report-screen-about-improvement-plan = The sheet on which a department answers its findings with measures.
report-screen-about-cover-letter = The letter that goes with the report. Save it for Word to edit it.
report-screen-about-notice = The notice to a department that will be audited. Save it for Word to edit it.
report-screen-about-working-paper = The auditor’s procedures and what was seen, department by department.
report-screen-about-filled-form = The checklist with its answers, for the head’s approval.
report-screen-about-blank-form = The checklist to fill in by hand.

## Settings

report-screen-unit = Department
report-screen-unit-all = All departments ({ $count }, a file each in a folder)
report-screen-unit-none = No department
report-screen-no-units = This kind needs a department, and none is registered yet. Add departments on the “Progress” screen.
report-screen-edition = Edition
report-screen-edition-now = The book as it stands
report-screen-edition-support = An edition is made as it was issued.
report-screen-edition-frozen = As it was issued. Document number and texts do not change here.
report-screen-document-number = Document number
report-screen-document-number-support = Nothing is printed where it is empty.
report-screen-confidentiality = Confidentiality label
report-screen-confidentiality-support = Printed at the upper right of every page.
report-screen-text-overall-opinion = Overall opinion
report-screen-text-overall-opinion-support = In the audit lead’s own words. Nothing is printed where it is empty.
report-screen-text-good-practices = Good practices
report-screen-text-good-practices-support = What other departments can learn from.
report-screen-text-recommendations = Recommendations (what is asked)
report-screen-text-recommendations-support = What the reader is asked to do about policy or organization.
report-screen-text-public-note = Note to the public
report-screen-text-public-note-support = For citizens. Leave out names and the weak points of a department.
report-screen-threshold = Smallest number published
report-screen-threshold-support = Figures that rest on fewer departments or answers are left out. 5 where empty.
report-screen-threshold-fault = Enter a number.
report-screen-advice = This report advises. It prints nothing that sounds like assurance, such as “no problems were found”.
report-screen-letter-dated = Date
report-screen-letter-until = Day of the audit
report-screen-letter-addressees = Addressees
report-screen-letter-addressees-support = One per line. The usual ones of this letter where empty.
report-screen-letter-sender = Sender
report-screen-letter-sender-support = One per line. The audit lead where empty.
report-screen-letter-contact = Contact
report-screen-letter-contact-support = Section, name, telephone and so on, one per line.
report-screen-letter-points = Auditors and other points
report-screen-letter-points-support = What is listed below the letter, one per line.

## Before it is made

report-screen-lint = To look at first
report-screen-lint-count = { $count }
report-screen-lint-loading = Checking…
report-screen-lint-none = The automatic check lists nothing. Have a person read texts and figures as well.
report-screen-lint-lead = The report can be made as it is. Choose a line to go to its place.
report-screen-lint-more = Show the other { $count }
report-screen-lint-fewer = Show fewer

## Preview

report-screen-preview = Preview
report-screen-preview-making = Making the file…
report-screen-preview-again = Making it again with the new settings…
report-screen-preview-stopped = Stopped. What is shown is as it was before.
report-screen-preview-make = Make the preview
report-screen-preview-unit = Shown is the file of “{ $unit }”. The others are made in the same form.
report-screen-preview-letter = This is how the PDF looks. For Word the words are the same; Word breaks the lines.
report-screen-turning = Turning pages
report-screen-page = Page number
report-screen-page-before = Previous page
report-screen-page-after = Next page
report-screen-page-of = Page { $page } of { $total }
report-screen-page-picture = Picture of page { $page } of { $total }. Its text can be read under “Text of this page” below.
report-screen-page-text = Text of this page
report-screen-zoom = Size
report-screen-zoom-whole = Whole page
report-screen-zoom-width = Fit width
report-screen-zoom-large = Large
report-screen-file = { $pages } pages, { $size }

## Saving

report-screen-save = Save as PDF
report-screen-save-all = Save all departments to a folder
report-screen-save-letter = Save for Word
report-screen-save-support = The file whose pages are shown is saved as it is.
report-screen-file-name = { $campaign } { $kind }.{ $ending }
report-screen-writing = Making the reports
report-screen-progress = Done { $done } of { $total }
report-screen-cancel = Stop
report-screen-stopping = Stopping…
report-screen-written = Saved
report-screen-written-files = { $files } files, { $size } together
report-screen-open-folder = Open the folder
report-screen-warnings = To look at ({ $count })

## Editions

report-screen-editions = Editions
report-screen-editions-lead = An edition fixes the contents with the records of that moment. Late returns do not change it.
report-screen-editions-none = There is no edition yet. Issue a draft before the facts are confirmed, and the first edition when you report.
report-screen-edition-facts = Issued { $issued }, cut-off { $cutoff }, document number { $number }
report-screen-edition-reason = Reason: { $reason }
report-screen-edition-broken = Its records are not all here, so it cannot be made again.
report-screen-edition-superseded = The book has more records since it was issued.
report-screen-edition-look = Show this edition
report-screen-edition-look-at = Show this edition (“{ $name }”)
report-screen-edition-compare = Show differences
report-screen-edition-compare-to = Show differences from “{ $name }”
report-screen-issue = Issue an edition
report-screen-issue-lead = The texts, such as the overall opinion, and the document number are fixed with it.
report-screen-issue-kind = Kind
report-screen-issue-kind-draft = a draft of edition { $number }; takes no number.
report-screen-issue-kind-issued = issued as edition { $number }.
report-screen-issue-kind-erratum = corrects the edition issued last.
report-screen-issue-cut-off = Cut-off date
report-screen-issue-issued-on = Date of issue (today where empty)
report-screen-issue-issued-by = Issued by
report-screen-issue-document-number = Document number
report-screen-issue-reason = Reason (further editions and errata)
report-screen-issue-reason-missing = Enter the reason, for those who hold the edition before.
report-screen-issue-do = Issue
report-screen-issued = “{ $name }” was issued.

## Differences

report-screen-difference = Differences from “{ $name }”
report-screen-difference-to = Compare with
report-screen-difference-loading = Comparing…
report-screen-difference-none = Nothing differs.
report-screen-difference-figures = Changed implementation rates
report-screen-difference-of = Group
report-screen-difference-before = Before
report-screen-difference-after = After
report-screen-difference-total = Everything
report-screen-difference-answers = Answers that count otherwise ({ $count })
report-screen-difference-answer = { $unit } { $item }: { $before } → { $after }
report-screen-difference-not-asked = not asked
report-screen-difference-findings = Findings
report-screen-difference-unnumbered = A finding without a number
report-screen-difference-finding-added = added
report-screen-difference-finding-removed = taken back
report-screen-difference-finding-changed = changed
