### Scores: the formulas of the four figures.

formula-coverage = Coverage = answered items ÷ in-scope items (a disagreement is not answered)
formula-implementation = Implementation = implemented ÷ (implemented + partial + not implemented + unknown)
formula-attainment = Attainment = units whose implementation reaches the threshold ÷ units that have one
formula-weighted = Weighted score = Σ(weight × score) ÷ Σ weight × 100 (implemented 1, partial 0.5, not implemented 0, unknown 0)
