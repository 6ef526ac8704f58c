### The sheet that keeps a key: one page for the safe.

key-sheet =
    Information security inspection: a copy of the key

    Organization: { $organization }
    Made on     : { $date }
    Key         : { $fingerprint }

    Secret (14 groups)
        { $first }
        { $second }

    - Whoever has this sheet can open every return sealed to this key. Lock it away; take no picture of it.
    - Without this sheet and without the PC, returns that have come already can never be opened. Every unit then needs a new request and returns again.
    - To use it: choose "restore key" and type the groups as they stand. Spaces and hyphens do not matter, nor does case.
    - When the lead changes: choose "renew key" and print a new sheet. Keep the old one too: it opens the old returns.

### Why a record of a pack was refused
accounting-foreign-unit = It speaks of another unit; this sender speaks only for their own.
accounting-foreign-person = It speaks of another person.
accounting-lead-only = Only the audit lead says such things.
accounting-answer-in-request = A request holds no answers.
