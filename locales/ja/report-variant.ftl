### 内部用の報告書以外の文書：所属別結果、一枚資料、公表用概要、点検票、改善計画書、監査調書。

## 所属別結果

unit-title = { $year }　情報セキュリティ自己点検結果（{ $unit }）
unit-organization = 団体
unit-figures = 結果
unit-whole-implementation = 全体の実施率
unit-open-short = 未回答等
unit-figures-note = 注　「全体の実施率」は、すべての所属の回答を合わせた率。実施率の分母は○、△、×及び？の合計。
unit-shortfalls = 改善を要する設問
unit-shortfalls-lead = 一部実施、未実施（有効期限を過ぎた例外措置を含む。）又はわからないと回答した設問は、次の{ $count }件である。
unit-open = 確認を要する回答
unit-open-none = 未回答又は回答の不一致は残っていない。
unit-open-lead = 未回答が{ $unanswered }件、回答の不一致が{ $disagreement }件ある。次の設問を確認する必要がある：
unit-answers = 回答の一覧
unit-column-question = 設問・根拠条項
unit-column-said = 理由・改善策・特記事項

## 一枚資料

one-page-title = { $year }　情報セキュリティ自己点検の結果（要約）
one-page-points = 要点
one-page-chart = 分野別の状況
one-page-alt = 分野別の回答の内訳を示す積上げ横棒グラフ。棒の右に、分野ごとの実施率を分子及び分母とともに示す。
one-page-missing = 一部実施・未実施等の多い設問
one-page-column-short = △×？の件数
one-page-asked = お願いしたいこと
one-page-note = 注　実施率 ＝ 実施 ÷（実施＋一部実施＋未実施＋わからない）。回答は所属の申告による。内訳及び根拠は、結果報告書を参照。
one-page-opinion-elsewhere = 注　総評及び良好事項は、紙面の都合により結果報告書にのみ掲げた。

## 公表用概要

public-title-self-inspection = { $year }　情報セキュリティ自己点検の結果（概要）
public-title-audit = { $year }　情報セキュリティ監査の結果（概要）
public-title-both = { $year }　情報セキュリティ監査及び自己点検の結果（概要）
public-footer = { $organization }　{ $edition }　集計基準日 { $cut_off }
public-about = 実施の概要
public-aim = 情報セキュリティ対策の実施状況を確かめ、改善に役立てるため。
public-policy = 「{ $policy }」
public-status = 基準の状態
public-status-draft = 施行前の案。結果は、案の条文に照らしたものである。
public-status-in-force = 施行されている。
public-subjects = 対象
public-subjects-value = { $units }所属
public-subjects-few = { $threshold }所属未満
public-totals = 全体の結果
public-too-few = 対象となる所属又は回答の数が{ $threshold }未満のため、結果の数値は公表しない。
public-chapters-table = 分野別の把握率及び実施率
public-rest-chapters = その他の分野（{ $count }分野の合計）
public-pool-note = 注　所属又は回答の数が{ $threshold }未満の分野は、他の分野と合わせて示した。
public-organs = 行政機関の種別ごとの結果
public-organs-table = 行政機関の種別ごとの把握率及び実施率
public-rest-organs = その他の機関（{ $count }種別の合計）
public-note = 今後の取組
public-reading = 数値の見方
public-reading-coverage = 把握率は、対象とした点検項目のうち回答のあったものの割合である。
public-reading-implementation = 実施率は、実施、一部実施、未実施又はわからないと回答のあったもののうち、実施と回答のあったものの割合である。
public-reading-few = 所属又は回答の数が{ $threshold }未満の区分は、個別に示していない。
public-reading-advice = 結果は、各所属の申告に基づく。情報セキュリティの状態を保証するものではない。

## 点検票・改善計画書・監査調書

form-title-sheet = { $year }　情報セキュリティ自己点検票
form-title-improvement = { $year }　情報セキュリティ改善計画書
form-title-working-paper = { $year }　情報セキュリティ監査調書
form-title-of = { $title }（{ $unit }）
form-how = 記入の方法
form-how-mark = 回答欄の記号のうち一つを○で囲む。○ 実施、△ 一部実施、× 未実施、－ 該当なし、例外 例外措置（承認されたもの）、？ わからない。
form-how-reason = △及び×には、理由、改善策及び改善予定日を記入する。－には理由を、例外には承認番号、承認者及び有効期限を記入する。
form-how-evidence = 確認資料欄には、添付する資料の名称を記入する。添付しないものは、文書名と保管場所を記入する。
form-how-interpretation = 【解釈】は、条文の解釈に基づく設問である。
form-gates-lead = 先に次の問いに答える。「いいえ」のときは、これに係る設問への回答を要しない。
form-yes = はい
form-no = いいえ
form-yes-or-no = はい　・　いいえ
form-items = 点検項目
form-marks = ○　△　×　－　例外　？
form-column-said = 理由・改善策・改善予定日・特記事項
form-column-evidence = 確認資料・保管場所
form-kept-at = { $name }（保管場所：{ $place }）
form-confirmation = 確認
form-inspected-on = 点検日
form-respondent = 回答者 職・氏名
form-head = 所属長 職・氏名
form-document-number = 決裁の文書番号
form-confirmed-on = 確認年月日
form-printed-from = 注　この点検票は、{ $date }に点検台帳（指紋 { $state }）から印刷した。
form-improvements = 改善を要する項目
form-improvements-lead = 次の{ $count }件について、改善策及び改善予定日を記入する。完了したときは、完了日を記入して提出する。
form-findings = 指摘事項に対する改善計画
form-findings-lead = 監査による指摘事項{ $count }件について、原因、改善策、担当及び完了予定日を記入する。記録済みの事項は、印刷してある。
form-lateral = 横展開による改善計画
form-lateral-lead = 他の所属への指摘に基づき、この所属にも改善が指示された{ $count }件について記入する。
form-interim = 暫定措置
form-responsible = 担当
form-planned-on = 完了予定日
form-confirmed-by = 確認者 { $name }
form-column-point = 項目
form-column-content = 内容
form-state = 現状・理由
form-measure = 改善策
form-improve-by = 改善予定日
form-completed = 完了日・確認者
form-person-in-charge = 担当者 職・氏名
form-submitted-on = 提出年月日
form-audited-on = 監査実施日
form-auditors = 監査人
form-attended = 立会者
form-place = 実施場所
form-procedures = 監査手続と結果
form-procedures-lead = 自己点検の回答を、監査手続により確かめる。確認した事実と監査証拠を記入し、監査判定の一つに印を付ける。
form-procedures-recorded = 自己点検の回答を、監査手続により確かめた結果である。空欄は、記録のないものである。
form-summary = 所見
form-from-to = { $first }から{ $last }まで
form-independence = 監査人の独立性
form-taken-over = 監査人{ $auditor }は被監査部門の職員であるため（{ $reason }）、{ $successor }が代わって監査した。
form-not-taken-over = 監査人{ $auditor }は被監査部門の職員である（{ $reason }）。代わって監査した者の記録はない。
form-audit-evidence = 監査証拠：{ $documents }
form-verdicts-differ = 判定が二つ以上あり、どれによるかが決まっていない。
form-documents = 確認資料：{ $documents }
form-self-answer = 自己点検の回答
form-procedure = 監査手続
form-seen = 確認した事実・監査証拠
form-verdict = 監査判定
