### The annexes of the report (PDF).

## Annex: all answers by clause

report-answers = All answers by clause
report-answers-lead = All clauses of the criteria are quoted as printed, each with its questions and the answers of all units. Units that said the same share a row. A question that cites several clauses stands under the first.
report-answers-elsewhere = { "Related questions under other clauses: " }
report-asked-nobody = This question was given to no unit.
report-clause-rates = Questions of this clause: coverage { $coverage }, implementation { $implementation }
report-clause-is-threat = This clause names a threat; the questions that answer it stand in “Threats and measures”.
report-clause-informational = The questions of this clause are informational; their answers stand at the end of this annex.
report-clause-is-parent = Its content stands in the items below.
report-clause-is-definition = This clause defines a term.
report-clause-is-scope = This clause sets the scope; see “Scope”.
report-informational-answers = Answers to informational questions
report-informational-lead = These questions are informational and in none of the figures of this report.

## Annex: evidence

report-evidence = Evidence
report-files = Files attached
report-files-none = No file is attached.
report-files-lead = { $count ->
    [one] One file is attached.
   *[other] { $count } files are attached.
 } The files themselves are not part of this report.
report-files-table = Files attached
report-files-note = Note: the first { $digits } digits of the SHA-256 are given. “Unchanged” was verified when the report was made.
report-files-changed-note = Note: a content can also differ because a file was sanitized on its way. “Missing” means that the file is not in the book’s folder. Both need to be asked of the unit.
report-file-number = F{ $number }
report-location-number = P{ $number }
report-file-ok = Unchanged
report-file-missing = Missing
report-file-changed = Differs
report-file-unchecked = Not verified
report-locations = Evidence that stays where it is
report-locations-none = No place is written down.
report-locations-lead = { $count ->
    [one] One document stays where it is kept.
   *[other] { $count } documents stay where they are kept.
 }
report-locations-table = Evidence that stays where it is
report-document-numbered = Document number { $number }

## Annex: questions

report-items = Questions
report-items-lead = The checklist has { $count } questions, of which { $informational } are informational and in no figure.
report-items-table = Questions and clauses
report-gates = Preliminary questions
report-gates-lead = Where a unit answers “no”, the questions at the right are not applicable.
report-gates-table = Preliminary questions and what they settle
report-unasked = Clauses and sentences of which nothing is asked
report-unasked-lead = These clauses and sentences ask nothing of anybody, so there is no question.
report-unasked-table = Clauses and sentences without a question, with reasons
report-sentence = Sentence { $number }
report-whole-clause = All

## Annex: how it is counted

report-method = How it is counted
report-method-official = Only the units’ official answers are counted, not those of single members of staff.
report-method-pooling = Rates of groups pool numerators and denominators; rates are never averaged.
report-method-coverage = The numerator of coverage is the sum of ○, △, ×, ？, － and exceptions; a disagreement is no answer. The denominator is all that was asked.
report-method-implementation = The numerator of implementation is ○, the denominator the sum of ○, △, × and ？. The others are shown beside it.
report-method-strict = Strict implementation counts open answers and disagreements as not implemented.
report-method-attainment = Attainment is the number of units at or above the step divided by the number of units that have a rate. Units with a denominator of 0 are left out.
report-method-exceptions = An exception is valid through the day of its expiry, judged on { $cut_off }, the cut-off date. Expired exceptions and those without expiry count as not implemented.
report-method-gates = What a preliminary question settles counts as not applicable and answered. Where the answers to it differ, the questions stay open.
report-method-informational = Informational questions are in no rate.
report-method-clauses = A question that cites several clauses counts in the rate of each; so the counts of the clauses do not add up to the whole.
report-method-rounding = Rates are percentages rounded half up to one decimal, and only when shown.
report-method-minimum = No rate is shown for a denominator below { $minimum }, because one answer would change it too much.
report-method-weighted = Weighted scores are not used in this report.
report-method-fingerprint = The fingerprint of the book is the SHA-256 over the ids of its live records; it differs as soon as one record differs.

## Annex: terms

report-terms = Terms
report-terms-lead = Terms are quoted as the policy defines them; those that it uses without defining have a note.
report-terms-table = Terms
report-term-note = Note: { $note }
