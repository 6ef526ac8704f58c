### Handing over what was submitted

hand-over-screen-step = 4　Hand over the file
hand-over-screen-waits = Not handed over yet
hand-over-screen-written = Written
hand-over-screen-lead = What you submitted is written into one sealed file. Choose a place from which it reaches the lead, such as a USB stick or a share. Only the lead can open it.
hand-over-screen-class = Confidentiality of the file
hand-over-screen-write = Save the submission file
hand-over-screen-busy = Writing…
hand-over-screen-next = Next: give this file to the lead, and tell them the check number, for instance by telephone.
hand-over-screen-check-number = Check number
hand-over-screen-place = File
hand-over-screen-content = Holds
hand-over-screen-content-of = { $records } records, { $files } documents ({ $size })
hand-over-screen-missing = { $count } documents are no longer in the book and not in the file. Attach them again and write the file once more.
hand-over-screen-media-log = A line for the log of media
hand-over-screen-media-log-support = Date, file name, size in bytes, SHA-256, records, confidentiality, check number. Pasted into Excel it fills one cell each.
hand-over-screen-media-log-copy = Copy this line
hand-over-screen-reveal = Open the folder
hand-over-screen-again = Write it again
hand-over-screen-file = 提出_{ $unit }_{ $campaign }
hand-over-screen-label = 自治体機密性{ $class }
hand-over-screen-sheet = If the file does not get through (return by Excel)
hand-over-screen-sheet-lead = Where mail filters stop the file, write the answers as an Excel sheet and hand that over. Attached documents are not in it.
hand-over-screen-sheet-write = Write the answered Excel sheet
hand-over-screen-sheet-written = “{ $file }” was written.
