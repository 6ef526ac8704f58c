### Names of values, one for each value of the closed lists. A key is <list>-<value>, the value in
### lower case with hyphens for dots and underscores.

## Answers

answer-value-implemented = Implemented
answer-value-partial = Partly implemented
answer-value-not-implemented = Not implemented
answer-value-not-applicable = Not applicable
answer-value-excepted = Approved exception
answer-value-unknown = Unknown
answer-value-unanswered = Unanswered

## States of a unit

unit-state-not-started = Not started
unit-state-answering = Answering
unit-state-head-confirmation = Confirmed by the unit head
unit-state-submitted = Submitted
unit-state-sent-back = Sent back
unit-state-accepted = Accepted
unit-state-finalized = Finalized
unit-state-auditing = Under audit
unit-state-fact-confirmation = Confirming facts
unit-state-audit-confirmed = Audit confirmed

## Roles

role-ciso-office = Office of the CISO
role-chief-security-officer = Chief information security officer in charge
role-audit-lead = Audit lead
role-system-manager = Information system manager
role-unit-head = Unit head
role-outsourcing-owner = Owner of outsourcing contracts
role-sns-owner = Owner of social media accounts
role-committee-secretariat = Committee secretariat
role-staff = Staff

## Kinds of organ

organ-executive-bureau = Executive bureau
organ-board-of-directors = Bureau of the board of directors
organ-board-of-education = Board of education
organ-school = School
organ-administrative-committee = Administrative committee
organ-assembly = Assembly
organ-assembly-secretariat = Assembly secretariat
organ-fire-department = Fire department
organ-public-enterprise = Public enterprise
organ-branch-office = Branch office
organ-partial-affairs-association = Partial-affairs association

## Kinds of person

person-kind-regular = Regular staff
person-kind-fiscal-year-appointee = Fiscal-year appointee
person-kind-fixed-term = Fixed-term staff
person-kind-temporary = Temporary appointee
person-kind-part-time = Part-time staff
person-kind-committee-member = Committee member
person-kind-assembly-member = Assembly member

## Kinds of information asset

asset-kind-general = General information assets
asset-kind-mynumber = Specific personal information (My Number)
asset-kind-core-system = Core systems
asset-kind-website = Website
asset-kind-external-cloud = External cloud
asset-kind-school-education = Information assets of school education

## Network zones

zone-zone-mynumber = My Number zone
zone-zone-lgwan = LGWAN zone
zone-zone-internet = Internet zone

## Status of a policy

policy-status-draft = Draft
policy-status-in-force = In force

## Classes of clause

clause-class-purpose = Purpose
clause-class-definition = Definition
clause-class-threat = Threat
clause-class-scope = Scope
clause-class-obligation = Obligation

## Kinds of sentence

sentence-kind-purpose = Purpose
sentence-kind-definition = Definition
sentence-kind-threat = Threat
sentence-kind-scope = Scope
sentence-kind-obligation-org = Duty of the organization
sentence-kind-obligation-staff = Duty of staff
sentence-kind-obligation-general = General duty
sentence-kind-obligation-soft = Duty to endeavour
sentence-kind-obligation-lead-in = Lead-in to duties
sentence-kind-permission = Permission
sentence-kind-proviso = Proviso
sentence-kind-delegation = Delegation
sentence-kind-disclosure = Nondisclosure
sentence-kind-explanatory = Explanatory
sentence-kind-ocr-artifact = Reading error

## Bases of an item

basis-as-written = As written
basis-interpretation = Interpretation
basis-control-standards = Control standards

## Requirement

requirement-mandatory = Mandatory
requirement-recommended = Recommended

## Polarity of a question

polarity-normal = Normal question
polarity-inverted = Inverted question

## Purposes of a campaign

purpose-self-inspection = Self-inspection
purpose-audit = Audit
purpose-both = Self-inspection and audit

## Rhythms of a campaign

rhythm-annual = Annual
rhythm-monthly = Monthly
rhythm-emphasis-month = Emphasis month
rhythm-sampling = Sampling

## Confidentiality classes

confidentiality-3a = Confidentiality 3A
confidentiality-3b = Confidentiality 3B
confidentiality-3c = Confidentiality 3C
confidentiality-2 = Confidentiality 2
confidentiality-1 = Confidentiality 1

## How the head of a unit confirmed

confirmation-means-document-number = Document number
confirmation-means-paper = Signed on paper
confirmation-means-oral = Orally
