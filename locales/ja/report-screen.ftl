### 報告書の画面

report-screen-title = 報告書
report-screen-lead = 種類と内容を決めると、保存されるファイルのページがそのまま表示されます。
report-screen-loading = 所属と版を読み込んでいます…
report-screen-draft-policy = この点検票のもとになったポリシーは「案」です。報告書の表紙にもその旨が印字されます。
report-screen-form = 報告書の内容

## 種類

report-screen-variant = 種類
report-screen-group-whole = 監査報告
report-screen-group-unit = 所属あて
report-screen-group-letter = 公文書
report-screen-group-sheet = 様式
report-screen-variant-internal = 監査報告書（内部用・全体版）
report-screen-variant-one-page = 一枚もの（副市長説明用）
report-screen-variant-public-summary = 公表用概要
report-screen-variant-unit = 所属別結果
report-screen-variant-improvement-plan = 改善計画書
report-screen-variant-cover-letter = 送付文
report-screen-variant-notice = 監査実施通知
report-screen-variant-working-paper = 監査調書
report-screen-variant-filled-form = 点検票（回答を記入したもの）
report-screen-variant-blank-form = 点検票（未記入）
report-screen-about-internal = すべての所属の回答と理由を含みます。庁外に出す報告書ではありません。
report-screen-about-one-page = 結果と、お願いしたいことをA4一枚にまとめます。
report-screen-about-public-summary = 公表してよい項目だけを印字します。氏名、未実施の内容、非公開の基準は載りません。
report-screen-about-unit = 一つの所属の結果です。すべての所属を選ぶと、フォルダに所属ごとのファイルを作ります。
report-screen-about-improvement-plan = 指摘事項に対する改善策を所属が記入する用紙です。
report-screen-about-cover-letter = 報告書に添える送付文です。Word形式で保存して起案に使えます。
report-screen-about-notice = 監査を受ける所属への通知です。Word形式で保存して起案に使えます。
report-screen-about-working-paper = 監査人の手続と確認した事実を所属ごとにまとめた調書です。
report-screen-about-filled-form = 所属長の決裁などに使う、回答を記入した点検票です。
report-screen-about-blank-form = 手書き用の点検票です。

## 設定

report-screen-unit = 所属
report-screen-unit-all = すべての所属（{ $count }所属、フォルダに一つずつ）
report-screen-unit-none = 所属を指定しない
report-screen-no-units = 所属がまだ登録されていないため、この種類は作成できません。「進み具合」の画面で所属を登録してください。
report-screen-edition = 版
report-screen-edition-now = 現在の台帳
report-screen-edition-support = 版を選ぶと、発行したときの内容のまま作成します。
report-screen-edition-frozen = 発行したときの内容のままです。文書番号や文章は、ここでは変わりません。
report-screen-document-number = 文書番号
report-screen-document-number-support = 空欄のときは印字しません。
report-screen-confidentiality = 機密性の表示
report-screen-confidentiality-support = 各ページの右上に印字します。
report-screen-text-overall-opinion = 総評
report-screen-text-overall-opinion-support = 監査統括責任者の言葉で書きます。空欄のときは印字しません。
report-screen-text-good-practices = 良好事項
report-screen-text-good-practices-support = ほかの所属の参考になる取組を書きます。
report-screen-text-recommendations = 提言（お願いしたいこと）
report-screen-text-recommendations-support = ポリシーや体制の見直しについて、読む人に求めることを書きます。
report-screen-text-public-note = 公表用の説明
report-screen-text-public-note-support = 市民に向けた説明です。氏名や所属の弱点は書かないでください。
report-screen-threshold = 公表する最小の数
report-screen-threshold-support = これより少ない所属や回答に基づく数値は載せません。空欄のときは5です。
report-screen-threshold-fault = 数字で入力してください。
report-screen-advice = この報告書は助言を目的とします。「問題は発見されなかった」のように保証と受け取られる表現は印字しません。
report-screen-letter-dated = 日付
report-screen-letter-until = 監査を行う日
report-screen-letter-addressees = 宛先
report-screen-letter-addressees-support = 一行に一つずつ書きます。空欄のときは、この種類の通常の宛先です。
report-screen-letter-sender = 発信者
report-screen-letter-sender-support = 一行に一つずつ書きます。空欄のときは監査統括責任者です。
report-screen-letter-contact = 担当
report-screen-letter-contact-support = 担当課、氏名、電話番号などを一行に一つずつ書きます。
report-screen-letter-points = 監査人など
report-screen-letter-points-support = 記書きに並べることを一行に一つずつ書きます。

## 作成前の確認

report-screen-lint = 作成前の確認
report-screen-lint-count = { $count }件
report-screen-lint-loading = 確認しています…
report-screen-lint-none = 自動の確認で見つかった事項はありません。文章と数値は、人の目でも確かめてください。
report-screen-lint-lead = このままでも作成できます。行を選ぶと、その場所に移動します。
report-screen-lint-more = 残りの{ $count }件を表示する
report-screen-lint-fewer = 表示を減らす

## プレビュー

report-screen-preview = プレビュー
report-screen-preview-making = ファイルを作成しています…
report-screen-preview-again = 設定に合わせて作り直しています…
report-screen-preview-stopped = 作成を中止しました。表示は前の内容のままです。
report-screen-preview-make = プレビューを作る
report-screen-preview-unit = 「{ $unit }」のファイルを表示しています。ほかの所属も同じ体裁で作成します。
report-screen-preview-letter = PDFで保存したときの体裁です。Word形式では文面は同じで、改行の位置がWordで決まります。
report-screen-turning = ページの移動
report-screen-page = ページ番号
report-screen-page-before = 前のページ
report-screen-page-after = 次のページ
report-screen-page-of = { $total }ページ中{ $page }ページ
report-screen-page-picture = { $total }ページ中{ $page }ページの画像。文字は下の「このページの文字」で読めます。
report-screen-page-text = このページの文字
report-screen-zoom = 表示の大きさ
report-screen-zoom-whole = 全体
report-screen-zoom-width = 幅に合わせる
report-screen-zoom-large = 拡大
report-screen-file = { $pages }ページ、{ $size }

## 保存

report-screen-save = PDFで保存する
report-screen-save-all = 全所属分をフォルダに保存する
report-screen-save-letter = Word形式で保存する
report-screen-save-support = 表示しているページのファイルが、そのまま保存されます。
report-screen-file-name = { $campaign } { $kind }.{ $ending }
report-screen-writing = 報告書を作成しています
report-screen-progress = 処理済み { $done }／{ $total }
report-screen-cancel = 作成を中止する
report-screen-stopping = 中止しています…
report-screen-written = 保存しました
report-screen-written-files = { $files }ファイル、合計{ $size }
report-screen-open-folder = 保存したフォルダを開く
report-screen-warnings = 確認が必要なこと（{ $count }件）

## 版

report-screen-editions = 版
report-screen-editions-lead = 版を発行すると、その時点の記録で内容が固定されます。遅れて届いた回答で変わることはありません。
report-screen-editions-none = まだ版はありません。事実確認に回す前に「案」を、報告するときに「第1版」を発行してください。
report-screen-edition-facts = 発行 { $issued }　集計基準日 { $cutoff }　文書番号 { $number }
report-screen-edition-reason = 理由：{ $reason }
report-screen-edition-broken = 元になった記録がそろっていないため、再現できません。
report-screen-edition-superseded = 発行のあと、台帳の記録が増えています。
report-screen-edition-look = この版を表示
report-screen-edition-look-at = この版を表示（{ $name }）
report-screen-edition-compare = 違いを見る
report-screen-edition-compare-to = 違いを見る（「{ $name }」から）
report-screen-issue = 版を発行する
report-screen-issue-lead = 総評などの文章と文書番号も、版と一緒に固定されます。
report-screen-issue-kind = 種別
report-screen-issue-kind-draft = 第{ $number }版の案。番号は使いません。
report-screen-issue-kind-issued = 第{ $number }版として発行します。
report-screen-issue-kind-erratum = 最後に発行した版の誤りを正します。
report-screen-issue-cut-off = 集計基準日
report-screen-issue-issued-on = 発行日（空欄のときは今日）
report-screen-issue-issued-by = 発行者
report-screen-issue-document-number = 文書番号
report-screen-issue-reason = 理由（2版目以降と正誤表）
report-screen-issue-reason-missing = 前の版を持っている人のために、理由を入力してください。
report-screen-issue-do = 発行する
report-screen-issued = 「{ $name }」を発行しました。

## 版の違い

report-screen-difference = 「{ $name }」からの違い
report-screen-difference-to = 比べる相手
report-screen-difference-loading = 比べています…
report-screen-difference-none = 違いはありません。
report-screen-difference-figures = 実施率が変わったもの
report-screen-difference-of = 区分
report-screen-difference-before = 前
report-screen-difference-after = 後
report-screen-difference-total = 全体
report-screen-difference-answers = 数え方が変わった回答（{ $count }件）
report-screen-difference-answer = { $unit } { $item }：{ $before }→{ $after }
report-screen-difference-not-asked = 対象外
report-screen-difference-findings = 指摘事項
report-screen-difference-unnumbered = 番号のない指摘事項
report-screen-difference-finding-added = 追加
report-screen-difference-finding-removed = 取消し
report-screen-difference-finding-changed = 内容の変更
