### Names of values (audit). Written like those of vocabulary.ftl.

## Verdicts

verdict-conforming = Conforming
verdict-nonconforming = Nonconforming
verdict-not-verified = Could not be verified
verdict-not-audited = Not audited

## Kinds of finding

finding-kind-major = Major nonconformity
finding-kind-minor = Minor nonconformity
finding-kind-observation = Observation
finding-kind-improvement-opportunity = Opportunity for improvement
finding-kind-good-practice = Good practice

## Status of action

action-status-completed = Completed
action-status-in-progress = In progress
action-status-not-started = Not started
action-status-overdue = Overdue

## Outcome of the fact confirmation

fact-outcome-agreed = Facts agreed
fact-outcome-disputed = Facts disputed

## Affiliation of an auditor

affiliation-internal = Audit section
affiliation-other-unit = Staff of another unit
affiliation-external = External

## Kinds of audit plan

plan-term-mid-term = Medium-term plan
plan-term-annual = Annual plan
plan-term-engagement = Engagement plan

## How units are chosen

sample-method-draw = By draw
sample-method-risk = By risk
sample-method-named = Named

## Kinds of edition

edition-kind-draft = Draft
edition-kind-issued = Issued
edition-kind-erratum = Erratum

## Direction of a gap

gap-kind-overstated = Self-inspection above the audit
gap-kind-understated = Self-inspection below the audit
