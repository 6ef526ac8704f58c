### The report screen

report-screen-title = Create the report
report-screen-lead = Puts the results and all answers into a PDF report, in Japanese.
report-screen-draft-policy = The policy behind this checklist is a draft. The report's cover says so too.
report-screen-form = What is printed
report-screen-variant = Variant
report-screen-variant-internal = Internal (complete)
report-screen-variant-internal-support = Holds the answers and reasons of all departments. It is not for outside the organization.
report-screen-document-number = Document number
report-screen-document-number-support = Nothing is printed if left empty.
report-screen-confidentiality = Confidentiality label
report-screen-confidentiality-support = Printed at the top right of every page.
report-screen-place = Save to
report-screen-place-missing = Choose where to save it.
report-screen-pick = Choose where to save
report-screen-file-name = { $campaign } report.pdf
report-screen-advice = The report gives advice. It prints nothing that reads as assurance, such as "no problems were found".
report-screen-create = Create the report
report-screen-writing = Creating the report
report-screen-progress = Done { $done } of { $total }
report-screen-cancel = Stop
report-screen-stopping = Stopping…
report-screen-written = The report is created
report-screen-written-size = Pages: { $pages }, { $size }
report-screen-open-folder = Open its folder
report-screen-warnings = To look at ({ $count })
