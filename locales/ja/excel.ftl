### 点検票（Excel）。所属が Excel で記入し、集計する側が取り込む。

## シート

excel-sheet-cover = 表紙
excel-sheet-items = 点検票
excel-sheet-persons = 点検票（職員別）
excel-sheet-rows = 職員別回答
excel-title = { $campaign }　点検票
excel-title-persons = { $campaign }　点検票（職員用）
excel-subject = 情報セキュリティ点検票
excel-unit-line = { $organization }　{ $unit }
excel-deadline-line = 提出期限：{ $date }

## 表紙

excel-field-unit = 所属
excel-field-headcount = 職員数（人）
excel-field-inspected-on = 点検日
excel-field-respondent-title = 回答者　職名
excel-field-respondent = 回答者　氏名
excel-field-unit-head = 所属長　職・氏名
excel-field-head-confirmed-on = 所属長　確認日
excel-field-head-means = 確認の方法
excel-field-head-reference = 決裁番号
excel-field-deadline = 提出期限
excel-field-criteria = 点検の基準
excel-cover-who = 記入者
excel-cover-head = 所属長確認
excel-cover-progress = 記入状況（自動計算）
excel-cover-method = 記入のしかた
excel-cover-column-what = 区分
excel-cover-column-count = 件数
excel-means-approval = 決裁
excel-means-paper = 書面
excel-means-oral = 口頭
excel-method-1 = 薄い黄色の欄だけ記入できます。シートの保護にパスワードはありません。
excel-method-2 = はじめに「点検票」シートの前提の確認に答えてください。「いいえ」とした前提に関わる設問は、記入しなくても該当なしになります。
excel-method-3 = 回答は一覧から選びます。○ 実施／△ 一部実施／× 未実施／－ 該当なし／？ わからない／例外 承認された例外措置
excel-method-4 = △・×には理由、改善策、改善予定日を、－には該当しない理由を、例外には承認番号、承認者、有効期限を記入してください。
excel-method-5 = 確認資料は「文書名／保管場所」を1行に1件記入してください。資料そのものは添付せず、保管場所の記入だけでも差し支えありません。
excel-method-6 = 「記入状況」の列が全て「済」又は「対象外」になったら、所属長の確認を受け、表紙の所属長確認を記入して返送してください。
excel-method-7 = 番号、設問、行の順序は変えないでください。取込みのための非表示の列とシートは、消えても取り込めますが、設問の照合に確認が必要になります。

## 点検票の列

excel-column-id = 項目ID
excel-column-number = 番号
excel-column-question = 点検項目
excel-column-clause = 根拠条項
excel-column-mark = 回答
excel-column-reason = 理由（△・×・－）
excel-column-improvement = 改善策（△・×）
excel-column-improve-by = 改善予定日
excel-column-documents = 確認資料
    （文書名／保管場所）
excel-column-exception-number = 例外措置
    承認番号
excel-column-approver = 例外措置
    承認者
excel-column-expires-on = 例外措置
    有効期限
excel-column-remarks = 特記事項
excel-column-state = 記入状況
excel-section = 【{ $number }　{ $title }】
excel-section-gates = 【前提の確認】
excel-gate-number = 前提{ $number }
excel-gate-effect = 「いいえ」のとき、{ $items }は該当なしになります。
excel-yes = はい
excel-no = いいえ
excel-legend = ○ 実施　△ 一部実施　× 未実施　－ 該当なし　？ わからない　例外 例外措置
excel-disagreement = 【回答の不一致：{ $marks }】
excel-comma = 、

## 記入状況

excel-state-done = 済
excel-state-unanswered = 未回答
excel-state-outside = 対象外
excel-state-reason = 理由を記入
excel-state-improvement = 改善策を記入
excel-state-improve-by = 予定日を記入
excel-state-exception = 例外欄を記入
excel-count-left = 未回答
excel-count-incomplete = 記入不足
excel-count-outside = 対象外（前提による該当なし）
excel-count-unit = 件

## 入力の案内

excel-prompt-mark = 回答
excel-prompt-gate = 前提の確認
excel-prompt-gate-text = 「はい」又は「いいえ」を選んでください。
excel-prompt-reason = 理由
excel-prompt-reason-text = △・×はその理由、－は該当しない理由を記入してください。
excel-prompt-reason-pick = △・×はその理由を記入してください。－は一覧から選ぶか、記入してください。
excel-prompt-date = 日付
excel-prompt-date-text = 2027/3/31 又は R9.3.31 のように記入してください。
excel-prompt-documents = 確認資料
excel-prompt-documents-text = 「文書名／保管場所」を1行に1件。セル内の改行は Alt＋Enter。
excel-prompt-documents-example = 例：{ $examples }
excel-wrong-mark = 一覧にある記号を選んでください。
excel-wrong-gate = 「はい」か「いいえ」を選んでください。
excel-wrong-date = 日付として読めません。「令和9年3月末」のような書き方は、取込みのときに確認します。
excel-wrong-title = 記入の確認

## 職員用

excel-person-number = { $number }人目
excel-person-name = 氏名
excel-person-left = 未回答
excel-person-row = 番号
excel-person-fill = 氏名（又は職員番号）を記入し、各設問の回答を一覧から選んでください。

## ファイル名

excel-file-unit = { $number }_{ $unit }_点検票.xlsx
excel-file-persons = { $number }_{ $unit }_点検票（職員別）.xlsx
excel-file-rows = { $number }_{ $unit }_職員別回答.xlsx

## 回答の一覧

excel-answers-unit-id = 所属ID
excel-answers-bureau = 部局
excel-answers-unit = 所属
excel-answers-chapter = 分野
excel-answers-requirement = 必須・推奨
excel-answers-scored = 集計
excel-answers-counts = 対象
excel-answers-counts-not = 参考
excel-answers-standing = 判定
excel-answers-reason = 理由
excel-answers-improvement = 改善策
excel-answers-documents = 確認資料
excel-answers-exception-number = 例外措置 承認番号
excel-answers-approver = 例外措置 承認者
excel-answers-expires-on = 例外措置 有効期限
excel-answers-chapter-id = 分野ID
excel-answers-numerator = 実施（分子）
excel-answers-denominator = 実施率の分母

## 集計結果

excel-results-title = { $campaign }　集計結果
excel-results-subject = 情報セキュリティ点検の集計結果
excel-results-sheet-overview = 概要
excel-results-sheet-matrix = 所属×分野
excel-results-sheet-units = 所属別
excel-results-sheet-answers = 回答
excel-results-sheet-documents = 確認資料
excel-results-sheet-persons = 職員別回答
excel-results-sheet-findings = 指摘事項
excel-results-sheet-runs = 取込記録
excel-results-revision = 点検票の版
excel-results-cut-off = 集計基準日
excel-results-made-on = 作成日
excel-results-state = データの指紋
excel-results-app = プログラムの版
excel-results-figures = 全体
excel-results-attainment = 到達率（実施率{ $percent }％以上の所属）
excel-results-chapters = 分野別
excel-results-of-these-expired = うち例外措置（期限切れ）
excel-results-in-scope = 適用範囲内
excel-results-answered = 回答済み
excel-results-denominator = 実施率の分母
excel-results-numerator-of = 実施の数：
excel-results-denominator-of = 分母：
excel-results-chart-units = 所属別の回答（件）
excel-results-chart-chapters = 分野別の回答（件）
excel-results-note-rounding = 率は小数第2位を四捨五入しているため、合計が100％にならない場合がある。
excel-results-note-minimum = 分母が{ $minimum }未満のときは件数のみを示し、率を示さない。分母が0のときは「―」とする。
excel-results-note-bands = Ⅰ 100％　Ⅱ 95％以上　Ⅲ 90％以上　Ⅳ 70％以上　Ⅴ 70％未満

## 確認資料

excel-documents-name = 文書名・ファイル名
excel-documents-place = 保管場所
excel-documents-number = 文書番号
excel-documents-by = 確認者
excel-documents-on = 確認日
excel-documents-sha256 = SHA-256
excel-documents-attached = （添付）

## 職員別・取込記録・指摘事項

excel-persons-implemented = 実施の数
excel-persons-answered = 回答した人数
excel-runs-started = 取込日
excel-runs-time = 時刻
excel-runs-kind = 種別
excel-runs-label = ファイル
excel-runs-records = 記録の数
excel-runs-withdrawn = 取消日
excel-runs-kind-merge = 回答ファイル
excel-runs-kind-import = Excel
excel-findings-number = 番号
excel-findings-kind = 区分
excel-findings-title = 件名
excel-findings-basis = 根拠の種類
excel-findings-fact = 事実
excel-findings-effect = 影響
excel-findings-recommendation = 改善勧告
excel-findings-due-on = 期限
excel-findings-status = 措置状況
excel-findings-closed-on = 完了日
excel-findings-withdrawn = 取消しの理由
