### 報告書の画面

report-screen-title = 報告書の作成
report-screen-lead = 集計結果と全回答をPDFの報告書にまとめます。
report-screen-draft-policy = この点検票のもとになったポリシーは「案」です。報告書の表紙にもその旨が印字されます。
report-screen-form = 報告書の内容
report-screen-variant = 種類
report-screen-variant-internal = 内部用（全体版）
report-screen-variant-internal-support = すべての所属の回答と理由を含みます。庁外に出す報告書ではありません。
report-screen-document-number = 文書番号
report-screen-document-number-support = 空欄のときは印字しません。
report-screen-confidentiality = 機密性の表示
report-screen-confidentiality-support = 各ページの右上に印字します。
report-screen-place = 保存先
report-screen-place-missing = 保存先を選んでください。
report-screen-pick = 保存先を選ぶ
report-screen-file-name = { $campaign } 報告書.pdf
report-screen-advice = この報告書は助言を目的とします。「問題は発見されなかった」のように保証と受け取られる表現は印字しません。
report-screen-create = 報告書を作成する
report-screen-writing = 報告書を作成しています
report-screen-progress = 処理済み { $done }／{ $total }
report-screen-cancel = 作成を中止する
report-screen-stopping = 中止しています…
report-screen-written = 報告書を作成しました
report-screen-written-size = { $pages }ページ、{ $size }
report-screen-open-folder = 保存したフォルダを開く
report-screen-warnings = 確認が必要なこと（{ $count }件）
