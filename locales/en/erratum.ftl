### Erratum: what differs between two editions.

erratum-title = { $year }: information security report, erratum
erratum-title-edition = { $year }: information security report, what differs from the edition before
erratum-of = Corrects
erratum-of-value = { $edition }, issued on { $date }
erratum-by = Corrected by
erratum-reason = Reason
erratum-nothing = Figures, answers and findings of both editions are the same.
erratum-figures = Figures
erratum-figures-note = Note: only figures that changed are listed; all others stand.
erratum-answers = Answers
erratum-findings = Corrections of findings
erratum-column-figure = Where
erratum-column-rate = Figure
erratum-column-wrong = Wrong
erratum-column-right = Right
erratum-none = (not printed)
erratum-not-asked = (not asked)
