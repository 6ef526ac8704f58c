### 報告書（PDF）の本文。条文及び点検票の文は含まない。

## 番号と区切り

report-chapter = { $number }　{ $title }
report-section = { $chapter }.{ $section }　{ $title }
report-annex = 別紙{ $number }　{ $title }
report-table = 表{ $number }　{ $title }
report-figure = 図{ $number }　{ $title }
report-comma = 、
report-continued = { $caption }（続き）
report-nothing = ―
report-in-brackets = 【{ $title }】
report-clause-title = { $key }　{ $heading }
report-cites = 根拠：
report-toc = 目次

## 率と件数

report-rate = { $percent }％（{ $num }／{ $den }）
report-percent = { $percent }％
report-percent-sign = ％
report-band-rate = { $sign } { $percent }％
report-counts = { $num }／{ $den }
report-counts-items = { $num }／{ $den }件
report-counts-units = { $num }／{ $den }所属
report-key-no-subject = 対象なし
report-key-counts-only = 分母が{ $minimum }未満のため件数のみ
report-measure-counts = （{ $num }／{ $den }）
report-measure-nothing = （―）
report-units-named = { $units }（{ $count }所属）
report-kilobytes = { $size }KB
report-megabytes = { $size }MB
report-unit-items = 件
report-total = 計
report-coverage = 把握率
report-implementation = 実施率
report-attainment = 到達率
report-attainment-whole = 到達率（実施率100％の所属）

## 記号

report-mark-implemented = ○
report-mark-partial = △
report-mark-not-implemented = ×
report-mark-expired = ×期限切れ
report-mark-not-applicable = －
report-mark-excepted = 例外
report-mark-unknown = ？
report-mark-unanswered = 未回答
report-mark-disagreement = 不一致
report-mark-out-of-scope = 範囲外
report-sign-interpretation = 【解釈】
report-sign-control-standards = 【対策基準】
report-sign-informational = 【参考】
report-sign-inverted = 【反転設問】
report-expired = 例外措置（期限切れ）
report-disagreement = 回答の不一致
report-out-of-scope = 適用範囲外

## 表紙

report-title = { $year }　{ $title }
report-title-self-inspection = 情報セキュリティ自己点検結果報告書
report-title-audit = 情報セキュリティ監査報告書
report-title-both = 情報セキュリティ監査及び自己点検結果報告書
report-edition-draft = 案
report-footer = { $organization }　{ $edition }　集計基準日 { $cut_off }
report-cover-subtitle = { $campaign }（内部用）
report-document-number = 文書番号
report-cut-off = 集計基準日
report-criteria = 点検の基準
report-checklist = 点検票
report-cover-subjects = 対象
report-cover-subjects-value = { $units }所属、{ $items }問
report-issued-on = 作成日
report-issuer = 発行者
report-issuer-lead = { $organization } 監査統括責任者（{ $units }）
report-policy-dated = { $title }（{ $date }）
report-policy-undated = { $title }（日付の記載なし）
report-criteria-draft = 状態：案（施行前のもの）
report-criteria-in-force = 状態：施行
report-criteria-in-force-since = 状態：施行（施行日 { $date }）
report-criteria-policy-only = 基準は基本方針のみであり、対策基準（非公開）は含まない。
report-criteria-with-standards = 対策基準（非公開）に基づく設問{ $count }問を含む。
report-checklist-value = { $id }（{ $revision }版）

## 凡例

report-legend = 凡例
report-legend-marks = 回答の記号
report-legend-marks-note = 注　「×期限切れ」は×の件数に含める。「範囲外」は、適用範囲外の件数として別に示す。
report-legend-counted = 分母に含める
report-legend-beside = 分母に含めず併記
report-legend-outside = 対象件数に含めない
report-meaning-implemented = 設問の内容をすべて実施している。
report-meaning-partial = 一部を実施し、一部を実施していない。
report-meaning-not-implemented = 実施していない。
report-meaning-unknown = 実施の有無が分からないと回答した。
report-meaning-not-applicable = 該当する業務等がなく、理由を付して回答した。前提の確認によるものを含む。
report-meaning-excepted = 承認を受けた例外措置であり、集計基準日に有効期限内のもの。
report-meaning-expired = 例外措置のうち、集計基準日に有効期限を過ぎたもの又は有効期限の記載がないもの。未実施として数える。
report-meaning-unanswered = 回答がない。
report-meaning-disagreement = 同じ設問に異なる回答があり、どれによるかが決まっていない。
report-meaning-out-of-scope = 基本方針の条項により、点検の対象から除かれる。
report-legend-bands = 所属別の表に付す区分
report-band-whole = 実施率が{ $least }％
report-band-between = 実施率が{ $least }％以上{ $above }％未満
report-band-below = 実施率が{ $above }％未満
report-legend-bands-note = 注　区分は、四捨五入する前の値により判定する。区分は網掛けの濃さでも示す。分母が{ $minimum }未満のものには区分を付さない。
report-legend-rates = 率の表し方
report-legend-with-counts = 率には、必ず分子と分母を「分子／分母」の形で併記する。
report-legend-rounding = 小数第2位を四捨五入しているため、合計が100％にならない場合がある。
report-legend-no-denominator = 分母が0のときは「―」とする。
report-legend-minimum = 分母が{ $minimum }未満のときは、率を示さず件数のみを示す。
report-legend-as-of = 数値は、すべて{ $cut_off }（集計基準日）現在の案のものである。
report-legend-formulas = 計算式
report-threshold = { $percent }％以上
report-formula-attainment-steps = 到達率の基準は、{ $steps }の3段階とする。
report-formula-strict = 厳格な実施率 ＝ 実施 ÷（実施＋一部実施＋未実施＋わからない＋未回答＋回答の不一致）
report-legend-basis = 設問に付す表示
report-meaning-interpretation = 条文の解釈に基づく設問。表示のない設問は、条文どおりのものである。
report-meaning-control-standards = 対策基準（非公開）に基づく設問。
report-meaning-informational = 参考として尋ねた設問。集計に含めない。
report-legend-versions = 版とデータの指紋
report-legend-versions-note = 注　指紋はSHA-256による。点検台帳の指紋が同じであれば、この報告書のもとになった記録は同じである。
report-policy-source = 基準の原文の指紋
report-checklist-fingerprint = 点検票の指紋
report-state = 点検台帳の指紋
report-campaign-id = 実施回の識別子
report-program = 作成に用いたプログラム
report-program-value = Tenken（点検） { $version }

## 概要

report-overview = 概要
report-aim = 目的
report-aim-self-inspection = 本報告書は、「{ $policy }」に定める事項の実施状況について、{ $organization }の各所属が行った自己点検の結果を取りまとめ、情報セキュリティ対策の改善に資することを目的とする。
report-aim-audit = 本報告書は、「{ $policy }」に定める事項の実施状況について、{ $organization }の各所属を対象とした監査の結果を取りまとめ、情報セキュリティ対策の改善に資することを目的とする。
report-aim-both = 本報告書は、「{ $policy }」に定める事項の実施状況について、{ $organization }の各所属を対象とした監査及び自己点検の結果を取りまとめ、情報セキュリティ対策の改善に資することを目的とする。
report-kind-and-time = 種類及び期間
report-campaign = 実施回
report-kind = 種類
report-kind-value = { $purpose }（{ $rhythm }）
report-fiscal-year = 対象年度
report-deadline = 回答の提出期限
report-not-set = 定めなし
report-cut-off-not-set = { $date }（集計基準日の定めがないため、作成日現在で集計した。）
report-criteria-statement = 点検の基準は、「{ $policy }」とした。
report-draft-title = 基準が「案」であることについて
report-draft-text = 基準とした「{ $policy }」は、施行前の案である。本報告書の結果は案の条文に照らしたものであり、施行後の基本方針に照らした結果ではない。施行までに条文が改められた場合は、関係する設問を改めて点検する必要がある。
report-scope = 対象範囲
report-scope-lead = 対象は{ $units }所属、設問は{ $items }問であり、対象件数（所属ごとに尋ねた設問の延べ数をいう。集計に含めない設問を除く。）は{ $in_scope }件である。
report-scope-table = 対象とする行政機関
report-organ-not-named = （条文に記載なし）
report-exclusions = 対象外とその根拠条項
report-exclusions-none = 基準の条文に、点検の対象から除く旨の定めはない。
report-exclusion-without-effect = 注　今回の実施回で、この定めにより除かれた回答はない。
report-exclusion-limits = 注　次の所属は、この定めにより除かれる部分を含まない範囲で回答した：{ $units }
report-exclusion-effect = 注　この定めにより{ $count }件を適用範囲外とした。該当する所属：{ $units }
report-procedure = 方法
report-procedure-checklist = 点検票（{ $checklist }、{ $items }問）により、各所属が設問に○、△、×、－（該当なし）、例外（例外措置）又は？（わからない）で回答した。△及び×には、理由、改善策及び改善予定日を記入することとした。
report-procedure-roles = 設問は、所属の担う役割及び行政機関の種別に応じて配布した。
report-procedure-gates = 前提の確認（{ $count }問）に「いいえ」と回答した所属については、これに係る設問を該当なしとした。
report-procedure-evidence = 確認資料は、添付するか、添付せず保管場所を記入することとした。
report-procedure-informational = 参考設問（{ $count }問）は、回答を別紙に掲げ、集計には含めない。
report-organization = 体制
report-organization-lead = 役割ごとの設問数と、その役割を担う所属は、次のとおりである。
report-organization-table = 役割と所属
report-role-nobody = 担う所属の登録がない。この役割の設問{ $items }問は、どの所属にも配布していない。
report-role-all = 全所属（{ $count }所属）
report-role-all-but = { $count }所属（次の所属を除く全所属：{ $others }）
report-limits = 前提と限界
report-limit-cut-off = 数値は、{ $cut_off }（集計基準日）現在で点検台帳にある記録による。
report-limit-declared = 回答は所属の申告によるものであり、その内容のすべてを第三者が確認したものではない。
report-limit-advice = 本報告書は改善のための助言を目的とするものであり、情報セキュリティの状態を保証するものではない。
report-limit-no-verdicts = 監査人による判定及び指摘事項は、点検台帳に記録がないため掲載していない。
report-limit-interpretation = 設問のうち{ $count }問は、条文の解釈に基づく。該当する設問には「解釈」と表示した。
report-limit-open = 未回答が{ $unanswered }件、回答の不一致が{ $disagreement }件ある。これらは実施率の分母に含めていない。
report-limit-expired = 有効期限を過ぎた例外措置が{ $count }件あり、未実施として集計した。
report-limit-draft-edition = 本報告書は案であり、内容は確定していない。

## 総括

report-totals = 総括
report-totals-figures = 主な数値
report-totals-answers = 回答の内訳
report-fact-nothing-asked = 対象件数が0件であり、率は算出していない。
report-fact-coverage = 対象件数{ $in_scope }件に対する把握率は、{ $rate }である。
report-fact-implementation = 実施率は、{ $rate }である。
report-fact-no-implementation = 実施、一部実施、未実施又はわからないとの回答がなく、実施率は算出していない。
report-fact-open = 未回答が{ $unanswered }件、回答の不一致が{ $disagreement }件ある。これらを未実施とみなした場合の厳格な実施率は、{ $rate }である。
report-fact-beside = 該当なしが{ $not_applicable }件、有効期限内の例外措置が{ $excepted }件あり、実施率の分母に含めていない。
report-fact-expired = 有効期限を過ぎた例外措置が{ $count }件あり、未実施として数えた。
report-see-exceptions = （例外措置の一覧を参照）
report-fact-out-of-scope = 適用範囲外としたものが{ $count }件ある。対象件数には含めていない。
report-fact-highest = 実施率が最も高い分野は、{ $chapters }である。
report-fact-lowest = 実施率が最も低い分野は、{ $chapters }である。
report-chapter-with-rate = 「{ $chapter }」{ $rate }
report-attainment-table = 到達率
report-attainment-least = 実施率{ $percent }％以上
report-composition-table = 回答の内訳（対象件数に対する割合）
report-missing-most = 一部実施・未実施等の多い設問
report-missing-most-lead = △、×及び？の合計が多い設問を、多い順に{ $count }問まで掲げる。設問番号から、各所属の回答に移ることができる。

## 分野別、所属別

report-composition-note = 注　小数第2位を四捨五入しているため、合計が100％にならない場合がある。
report-by-chapter = 分野別結果
report-by-chapter-lead = 点検票の分野ごとの回答の内訳、把握率及び実施率は、次のとおりである。
report-by-chapter-alt = 分野別の回答の内訳を示す積上げ横棒グラフ。同じ数値を表{ $number }に示す。
report-by-chapter-figure = 分野別の回答の内訳と実施率
report-by-chapter-note = 注　棒の長さは、分野ごとの対象件数を同じ長さにそろえたもの。棒の中の数字は件数、右の数値は実施率。
report-by-chapter-table = 分野別の件数、把握率及び実施率
report-series-implemented = ○ 実施
report-series-partial = △ 一部実施
report-series-not-implemented = × 未実施
report-series-unknown = ？ わからない
report-series-beside = －・例外
report-series-open = 未回答・不一致
report-counts-in-scope = 対象
report-counts-in-scope-long = 対象件数
report-counts-note = 注　対象は○から不一致までの合計。×には、有効期限を過ぎた例外措置を含む。実施率の分母は○、△、×及び？の合計。
report-by-unit = 所属別結果
report-no-units = 所属の登録がない。
report-by-organ = 行政機関の種別ごとの結果
report-by-organ-table = 行政機関の種別ごとの件数、把握率及び実施率
report-each-unit = 所属ごとの結果
report-each-unit-table = 所属ごとの件数、把握率及び実施率
report-matrix = 所属及び分野ごとの実施率
report-matrix-lead = 各欄は、上段に区分（Ⅰ～Ⅴ）と実施率を、下段に分子／分母を示す。
report-matrix-table = 所属×分野の実施率
report-matrix-piece = 所属×分野の実施率（{ $count }分の{ $number }）
report-matrix-note = 注　区分の意味は凡例を参照。率のない欄は、分母が少ないため件数のみを示す。「―」は、実施率の分母となる回答がないことを示す。
report-open-units = 未回答等が残る所属
report-open-units-none = 未回答又は回答の不一致が残る所属はない。
report-open-units-lead = 未回答又は回答の不一致が残る所属は、次の{ $count }所属である。
report-all-open = 回答なし（全{ $count }問）
report-silent-units = このうち、1件も回答していない所属は、次の{ $count }所属である：{ $units }
report-open-units-table = 未回答又は回答の不一致が残る所属

## 一覧

report-shortfalls = 一部実施・未実施等の一覧
report-not-done = 一部実施、未実施及びわからない
report-not-done-none = 一部実施、未実施又はわからないとの回答はない。
report-not-done-lead = 一部実施が{ $partial }件、未実施が{ $not_implemented }件（有効期限を過ぎた例外措置を含む。）、わからないが{ $unknown }件ある。設問ごとに、理由及び改善の予定を掲げる。
report-not-done-table = 一部実施、未実施及びわからないの一覧
report-disagreements = 回答の不一致
report-disagreements-none = 回答の不一致はない。
report-disagreements-lead = 同じ設問に異なる回答があるものが{ $count }件ある。どの回答によるかを決めるまで、実施率の分母に含めない。
report-disagreements-table = 回答の不一致の一覧
report-disagreeing-answer = 回答{ $number }：{ $mark }
report-exemptions = 例外措置・該当なし・適用範囲外の一覧
report-exceptions = 例外措置
report-exceptions-none = 例外措置とした回答はない。
report-exceptions-lead = 有効期限内の例外措置が{ $excepted }件、有効期限を過ぎた例外措置が{ $expired }件ある。
report-exceptions-table = 例外措置の一覧
report-exceptions-note = 注　有効期限は{ $cut_off }（集計基準日）で判定した。期限の過ぎたものは未実施として数えており、改めて承認を受けるか、対策を実施する必要がある。
report-exception = 承認番号 { $number }、承認者 { $approver }
report-exception-until = 有効期限 { $date }
report-exception-expired = 有効期限 { $date }（期限切れ。未実施として数える。）
report-exception-missing = 承認番号、承認者及び有効期限の記載がない。未実施として数える。
report-expired-counts = 期限切れ
report-in-force = 有効期限内
report-not-written = 記載なし
report-not-applicable = 該当なし
report-not-applicable-none = 該当なしとした回答はない。
report-not-applicable-lead = 該当なしは{ $count }件ある。設問ごとに、理由とその所属を掲げる。
report-not-applicable-table = 該当なしとその理由の一覧
report-out-of-scope-list = 適用範囲外
report-out-of-scope-none = 適用範囲外としたものはない。
report-out-of-scope-lead = 条項の定めにより適用範囲外としたものが{ $count }件ある。
report-out-of-scope-table = 適用範囲外とその根拠の一覧
report-reason-gate = { $reason }（前提の確認による）
report-reason-limited = 一部対象外　根拠：
report-reason-missing = 理由の記載がない
report-plan-missing = 改善策の記載がない
report-improve-by-over = 改善予定日 { $date }（集計基準日までに経過）
report-remarks = 特記事項：{ $text }
report-improve-by = 改善予定日 { $date }

## 脅威と対策

report-threats = 脅威と対策
report-threats-lead = 基準に掲げる脅威ごとに、対策となる設問とその実施状況を示す。括弧内は「実施とした件数／実施率の分母」である。
report-threats-table = 脅威×対策
report-threats-note = 注　脅威の欄は原文のまま掲げた。一つの設問が複数の脅威に対応するため、脅威ごとの率は算出していない。

## 表の見出し

report-column-all-chapters = 全分野
report-column-answer = 回答
report-column-answers = 回答する役割
report-column-approval = 承認番号
report-column-approver = 承認者
report-column-as-printed = 条文の表記
report-column-at-cut-off = 集計基準日の状態
report-column-attained = 該当する所属数
report-column-band = 区分
report-column-basis = 根拠の種類
report-column-chapter = 分野
report-column-clause = 根拠条項
report-column-confirmed = 確認者・確認日
report-column-count = 件数
report-column-definition = 定義（原文）・備考
report-column-document = 文書名
report-column-effect = 実施率の分母
report-column-evidence = 確認資料
report-column-expires = 有効期限
report-column-file = ファイル名
report-column-gate = 前提の確認
report-column-items = 設問数
report-column-mark = 記号
report-column-meaning = 意味
report-column-measures = 対策となる設問
report-column-na-reason = 該当なしの理由
report-column-number = 番号
report-column-numbers = 設問番号
report-column-open-items = 未回答等の設問
report-column-organ = 行政機関の種別
report-column-place = 保管場所
report-column-plan = 改善策・改善予定日
report-column-question = 設問
report-column-range = 範囲
report-column-reason = 理由・特記事項
report-column-requirement = 必須・推奨
report-column-role = 役割
report-column-sentence = 文
report-column-settles = 「いいえ」で該当なしとなる設問
report-column-sha256 = SHA-256（先頭）
report-column-share = 割合
report-column-size = 大きさ
report-column-state = 状態
report-column-step = 基準
report-column-term = 用語
report-column-threat = 脅威（原文）
report-column-unit = 所属
report-column-unit-count = 所属数
report-column-units = 所属
report-column-used = 添付した回答
report-column-why-unasked = 設問としない理由
report-column-with-rate = 実施率のある所属数
