### Audit: independence, what to look at in a finding, names of editions, year over year.

## Independence

independence-open = Auditor "{ $auditor }" belongs to the audited unit "{ $unit }". Record the reason and who took over.
independence-settled = Auditor "{ $auditor }" belongs to the unit "{ $unit }"; "{ $successor }" audited in their place.

## What to look at in a finding

finding-problem-without-clause = No clause is cited (a nonconformity needs one).
finding-problem-clause-unknown = The policy has no clause "{ $detail }".
finding-problem-clause-reworded = Clause "{ $detail }" is not quoted as printed.
finding-problem-without-fact = No fact is stated.
finding-problem-without-recommendation = Nothing is recommended.
finding-problem-without-due-date = No due date is set.
finding-problem-without-evidence = No evidence is cited.
finding-problem-hides-interpretation = It was made from an item that rests on an interpretation, but says "as written".

## Names of editions

edition-name-draft = Draft of edition { $number }
edition-name-issued = Edition { $number }
edition-name-erratum = Erratum to edition { $number }

## Why years are not compared

incomparable-questions-changed = Not comparable: the questions changed
incomparable-unit-split = Not comparable: the unit was split
incomparable-unit-new = Not comparable: the unit is new
incomparable-unit-gone = Not comparable: the unit is gone
