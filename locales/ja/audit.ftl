### 監査: 独立性、指摘事項の点検、版の名前、前年度比。

## 独立性

independence-open = 監査人「{ $auditor }」は、監査を受ける所属「{ $unit }」の職員です。理由と、代わって監査した人を記録してください。
independence-settled = 監査人「{ $auditor }」は所属「{ $unit }」の職員のため、「{ $successor }」が代わって監査しました。

## 指摘事項で確かめること

finding-problem-without-clause = 根拠条項がありません（不適合には根拠条項が必要です）。
finding-problem-clause-unknown = 根拠条項「{ $detail }」は、この方針にありません。
finding-problem-clause-reworded = 根拠条項「{ $detail }」の文言が、方針の印字と異なります。
finding-problem-without-fact = 事実が書かれていません。
finding-problem-without-recommendation = 改善勧告が書かれていません。
finding-problem-without-due-date = 期限が決まっていません。
finding-problem-without-evidence = 監査証拠が示されていません。
finding-problem-hides-interpretation = 解釈に基づく点検項目から作られていますが、根拠の種類が「条文どおり」になっています。

## 版の名前

edition-name-draft = 案（第{ $number }版）
edition-name-issued = 第{ $number }版
edition-name-erratum = 第{ $number }版 正誤表

## 前年度比ができない理由

incomparable-questions-changed = 設問変更のため比較不可
incomparable-unit-split = 所属の分割のため比較不可
incomparable-unit-new = 新設のため比較不可
incomparable-unit-gone = 廃止のため比較不可
