### 値の名前（監査）。書き方は vocabulary.ftl と同じ。

## 監査判定

verdict-conforming = 適合
verdict-nonconforming = 不適合
verdict-not-verified = 確認できず
verdict-not-audited = 監査対象外

## 指摘事項の区分

finding-kind-major = 重大な不適合
finding-kind-minor = 軽微な不適合
finding-kind-observation = 観察事項
finding-kind-improvement-opportunity = 改善の機会
finding-kind-good-practice = 良好事項

## 措置状況

action-status-completed = 完了
action-status-in-progress = 対応中
action-status-not-started = 未着手
action-status-overdue = 期限超過

## 事実確認の結果

fact-outcome-agreed = 事実に相違なし
fact-outcome-disputed = 事実に異議あり

## 監査人の立場

affiliation-internal = 監査部門
affiliation-other-unit = 他所属の職員
affiliation-external = 外部

## 監査計画の種別

plan-term-mid-term = 中期計画
plan-term-annual = 年度計画
plan-term-engagement = 実施計画

## 監査対象の選び方

sample-method-draw = 無作為抽出
sample-method-risk = リスクによる選定
sample-method-named = 指定

## 版の種別

edition-kind-draft = 案
edition-kind-issued = 発行版
edition-kind-erratum = 正誤表

## 自己点検と監査の相違の向き

gap-kind-overstated = 自己点検が監査結果を上回る
gap-kind-understated = 自己点検が監査結果を下回る
