### What the check of a checklist finds. $detail is the number, id or text concerned.

problem-obligation-without-item = No question asks about this obligation (sentence { $detail }).
problem-duty-without-item = No question asks about one of the sentence's duties ({ $detail }).
problem-lead-in-without-clauses = The lead-in (sentence { $detail }) has no clauses below it.
problem-threat-unanswered = No question answers this threat.
problem-scope-without-rule = The scope sentence { $detail } has neither organ, scope rule, question nor reason.
problem-definition-without-term = The term defined in sentence { $detail } is not in the glossary.
problem-disclosure-without-item = No question asks about the sentence on non-disclosure (sentence { $detail }).
problem-delegation-without-rule = The delegation in sentence { $detail } has no scope rule.
problem-delegation-not-interpretation = Mark the basis of the delegation's scope rule “{ $detail }” as an interpretation.
problem-proviso-without-rule = The proviso in sentence { $detail } has no scope rule.
problem-sentence-without-reason = Sentence { $detail } asks nothing of anybody, and the reason is missing.
problem-clause-without-text = The clause has no sentences and no clauses below it.
problem-reason-only = A clause that obliges or names a threat is settled by a reason only.
problem-reason-not-enough = A reason is given where it is not enough (sentence: { $detail }). A question, a term or a scope rule is needed.

problem-clause-unknown = The policy has no clause “{ $detail }”.
problem-sentence-unknown = The sentence cited does not exist (clause and sentence: { $detail }).
problem-duty-unknown = The duty cited is not among the duties of its sentence (clause, sentence and duty: { $detail }).
problem-chapter-unknown = There is no chapter “{ $detail }”.
problem-gate-unknown = There is no preliminary question “{ $detail }”.
problem-item-unknown = There is no item “{ $detail }”.
problem-citation-hash-differs = The sentence cited has changed since it was cited (clause, sentence and current hash: { $detail }). Read it again and check the question.
problem-topic-unknown = The scope rule names the topic “{ $detail }”, which no item has.
problem-term-unused = The term “{ $detail }” is defined, but no other clause and no question uses it. Add a note.
problem-item-without-citation = The item cites no clause.
problem-clause-not-a-threat = The clause “{ $detail }” names no threat.

problem-item-id-duplicate = Two items have this id.
problem-chapter-id-duplicate = Two chapters have this id.
problem-gate-id-duplicate = Two preliminary questions have this id.
problem-scope-rule-id-duplicate = Two scope rules have this id.
problem-clause-key-duplicate = Two clauses have this key.
problem-duty-duplicate = The duty is stated twice ({ $detail }).
problem-question-duplicate = The question is the same as that of “{ $detail }”.
problem-id-malformed = The id “{ $detail }” holds characters that an id cannot have. Use up to 64 ASCII letters, digits, “-”, “_” and “.”.
problem-chapter-unused = No item belongs to this chapter.
problem-gate-unused = No item depends on this preliminary question.

problem-text-empty = { $detail } is empty.
problem-question-not-asking = The Japanese question does not end in 「か。」 (…{ $detail }).
problem-question-vague = With “{ $detail }” in the question, any state of affairs counts as done. Ask for a fact that can be checked.
problem-question-double-negative = The question negates twice ({ $detail }).
problem-text-ditto = { $detail } says 「同上」. Write the content out.

problem-source-differs = The policy's text is not the one that the checklist was made from. Its SHA-256 is { $detail }.
problem-source-not-utf8 = The policy's text is not UTF-8 (byte { $detail }), so the clauses could not be looked for in it.
problem-text-not-in-source = The clause's text is not printed at the lines stated ({ $detail }).
