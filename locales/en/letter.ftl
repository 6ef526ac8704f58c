### Official letters: request, reminder, extension, send-back, result, cover letter, audit notice.

letter-number-blank = No. ________
letter-date-blank = ____-__-__
letter-notes = Details
letter-closing = End
letter-sender = Audit lead, { $organization }
letter-to-ciso = To the Chief Information Security Officer
letter-to-head = To the head of { $unit }
letter-all-units = all units
letter-points-blank = ( _____________ )
letter-self-inspection = Information security self-inspection { $year }
letter-audit = Information security audit { $year }
letter-both = Information security audit and self-inspection { $year }

letter-subject-request = { $work }: request
letter-subject-reminder = { $work }: reminder
letter-subject-extension = { $work }: deadline extended
letter-subject-send-back = { $work }: answers sent back
letter-subject-result = { $work }: results
letter-subject-cover = { $work }: report of the results
letter-subject-notice = { $work }: notice

letter-body-request = To learn how far "{ $policy }" is carried out, the inspection takes place as below. Please answer the checklist and return it by the deadline.
letter-body-reminder = The deadline ({ $deadline }) has passed, and we have not received your answers so far. Please check the points below and return them without delay. If they have crossed with this letter, please disregard it.
letter-body-extension = As you asked, the deadline is extended as below.
letter-body-send-back = Some of the answers you returned need another look. Please correct them and return them again.
letter-body-result = The results are enclosed. For the items to improve, please report measures and dates on the improvement plan.
letter-body-cover = The work was carried out under "{ $policy }". The results are reported as below.
letter-body-notice = The audit under "{ $policy }" takes place as below.

letter-note-unit = Unit: { $unit }
letter-note-deadline = Deadline: { $deadline }
letter-note-how = How: the checklist's submission file, or the answer sheet (Excel).
letter-note-confirm = Confirmation: by the head of the unit before it is returned.
letter-note-open = Unanswered: { $count }
letter-note-first-deadline = First deadline: { $deadline }
letter-note-until = New deadline: { $until }
letter-note-points = To look at: { $points }
letter-note-again = To be returned by: { $until }
letter-note-rate = Implementation rate: { $rate }
letter-note-improve = Items to improve: { $count }
letter-note-result-attached = Enclosed: results of the unit, improvement plan
letter-note-report = Report: enclosed
letter-note-improvements = What is to be improved: as the report says
letter-note-audit-day = Day: { $until }
letter-note-criteria = Criteria: { $policy }
letter-note-auditors = Auditors: { $auditors }
letter-note-prepare = To prepare: the documents named in your answers
