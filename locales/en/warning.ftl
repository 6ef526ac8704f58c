### Warnings: what was done, but a person should look at.

warning-unprintable = A character cannot be printed: { $characters } (in “{ $context }”). It was printed as “〓”.
