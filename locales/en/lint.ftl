### What is looked at before a report is made. $detail is the phrase, date, figure or name concerned.

lint-assurance-phrase = The report advises, but this reads as assurance: "{ $detail }"
lint-unprintable = Some characters cannot be printed: { $detail }. They are printed as 〓.
lint-rate-without-counts = The rate "{ $detail }" stands without numerator and denominator.
lint-figure-differs = "{ $detail }" equals none of the computed figures.
lint-reason-missing = An answer of "{ $detail }" has no reason.
lint-approval-missing = An exception of "{ $detail }" lacks its number, approver or expiry.
lint-disagreement-open = Differing answers of "{ $detail }" are not decided.
lint-evidence-missing = The file of the document "{ $detail }" is not in the book's folder.
lint-evidence-changed = The content of the document "{ $detail }" is not what was received.
lint-personal-name = The text for the public names a person: "{ $detail }".
lint-overdue-not-mentioned = The overdue finding "{ $detail }" is mentioned in no text.
lint-date-outside-period = The date "{ $detail }" lies outside of the fiscal year.
lint-criteria-draft = The criteria "{ $detail }" are a draft. The report says so, too.
lint-finding-without-clause = The finding "{ $detail }" names no clause.
lint-finding-without-fact = The finding "{ $detail }" states no fact.
lint-finding-hides-interpretation = The finding "{ $detail }" follows from a question that rests on an interpretation, but says "as written".
