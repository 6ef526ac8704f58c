### Letters: one for each department chosen.

letters-screen-title = Letters to { $count } departments
letters-screen-lead = One file is made for each department. What you leave empty can be filled in by hand later.
letters-screen-kind = Kind
letters-screen-kind-request = Request
letters-screen-kind-reminder = Reminder
letters-screen-kind-extension = Extension granted
letters-screen-kind-send-back = Send-back
letters-screen-kind-result-notice = Notice of the result
letters-screen-until-extension = Extended until
letters-screen-until-again = Due again on
letters-screen-points = What to look at again
letters-screen-lines = One point on each line.
letters-screen-number = Document number
letters-screen-number-support = All letters bear the same number.
letters-screen-dated = Date (today if empty)
letters-screen-contact = Contact
letters-screen-format = Format
letters-screen-format-docx = Word (to edit)
letters-screen-format-txt = Text (to paste)
letters-screen-format-pdf = PDF
letters-screen-write = Choose a folder and write { $count } letters
letters-screen-writing = Writing the letters
letters-screen-written = { $count } of { $of } letters were written.
letters-screen-another = Write other letters
