### Check and submit

check-screen-title = Check and submit
check-screen-loading = Checking the answers…
check-screen-due = Due { $date }
check-screen-done = Done
check-screen-step-answers = 1. The answers
check-screen-step-head = 2. Confirmation by the head
check-screen-step-submit = 3. Submission
check-screen-ready = Nothing is missing.
check-screen-blocking = Missing: { $count }
check-screen-more = Show { $count } more
check-screen-advice = Worth another look ({ $count })

## Sent back, and after the submission

check-screen-sent-back = It was sent back
check-screen-sent-back-item = Question { $number }: { $text }
check-screen-sent-back-next = Once you have corrected the questions named, submit again on this page.
check-screen-submitted = Submitted
check-screen-accepted = Accepted
check-screen-submitted-what = { $count } answers and confirmations were submitted at { $time }.
check-screen-submitted-next = What was submitted is protected. To change it you will be asked why.
check-screen-changed = Changed since the submission: { $count }. Please submit again.
check-screen-locked = The answers were submitted and are protected.
check-screen-unlock = Change after the submission
check-screen-unlock-lead = The reason is kept with the changed answers and shown to the lead.
check-screen-unlock-yes = Begin the change
check-screen-change-reason = Why it is changed
check-screen-change-reason-missing = Enter why it is changed.
check-screen-unlocked = Changing after the submission (reason: { $reason }).
check-screen-lock-again = End the change

## Confirmation by the head

check-screen-head-lead = The head need not open this program. Record here what was confirmed on paper, by document number or orally.
check-screen-head-outdated = Answers changed since
check-screen-means = Means of confirmation
check-screen-field-confirmer = Name of the head who confirmed
check-screen-field-reference = Document number
check-screen-field-confirmed-on = Date of confirmation (today if empty)
check-screen-document-number = Document number
check-screen-reference = Name of the paper, or the like
check-screen-confirmer-missing = Enter the name of who confirmed.
check-screen-reference-missing = Enter the document number.
check-screen-confirm = Record the confirmation
check-screen-confirmed = { $confirmer } confirmed it on { $date } ({ $means }: { $reference }).
check-screen-confirm-again = Record it anew

## Submission

check-screen-submit-lead = This submits the answers as they stand. Afterwards they are protected, and a change asks for its reason.
check-screen-submit-incomplete = { $count } things are missing. Fill them in first, or say why you submit all the same.
check-screen-note = A note to the lead
check-screen-note-needed = Why you submit it as it is
check-screen-note-missing = Enter why you submit it as it is.
check-screen-submit = Submit
check-screen-submit-anyway = Submit with this reason

## A later deadline

check-screen-extension = Ask for a later deadline
check-screen-extension-until = Until
check-screen-extension-reason = Reason
check-screen-extension-asked-by = Who asks
check-screen-extension-missing = Please fill this in.
check-screen-extension-ask = Ask for it
check-screen-extension-done = The request was recorded.
check-screen-extension-asked = An extension until { $date } was asked for.
check-screen-extension-granted = An extension until { $date } was granted.
check-screen-extension-refused = An extension until { $date } was refused.
## The sheet on paper, and the submission file

check-screen-submitted-hand-over = Now write the submission file and hand it to the lead. Until then nothing has reached them.
check-screen-form = Write the filled sheet for printing (PDF)
check-screen-form-support = On paper, for the head's approval.
check-screen-form-file = 点検票_{ $unit }
check-screen-form-busy = Writing the sheet…
check-screen-form-written = { $pages } pages written: { $place }
check-screen-past = The check and the head’s confirmation
check-screen-head-needed = Needed before submitting
check-screen-head-free = May be left out
