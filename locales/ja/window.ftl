### 窓の枠: 見出し、保存の状態、操作キー、どの画面にも共通する言葉

window-product = 点検 Tenken
window-title = 点検 Tenken
window-title-of = { $place } － 点検 Tenken
window-skip = 本文へ移動
window-pages = 画面の切替え
window-page-overview = 進み具合
window-page-campaign = 回収
window-page-audit = 監査
window-page-results = 集計結果
window-page-report = 報告書
window-close = 閉じる
window-back = 戻る
window-cancel = やめる
window-required = ※必須

## 保存の状態

window-save-idle = 入力はその都度保存されます
window-save-saving = 保存中…
window-save-saved = 保存済み { $time }
window-save-failed-short = 保存できません
window-save-failed = 保存できません：{ $reason }
window-save-failed-kept = 入力した内容はこの画面に残っています。5秒ごとに自動でやり直します。
window-save-retry = 今すぐ保存し直す
window-rescue = 入力した内容を控える
window-rescue-title = まだ保存されていない内容
window-rescue-lead = 次の内容は台帳に保存できていません。コピーするか、USBメモリなど別の場所に書き出しておけば失われません。
window-rescue-text = 保存されていない内容
window-rescue-copy = 内容をコピーする
window-rescue-write = 別の場所に書き出す
window-rescue-file = 点検票の控え.txt
window-rescue-written = 書き出しました：{ $place }
window-rescue-stay = この画面に残る
window-rescue-leave = 保存しないで移動する
window-rescue-line = { $name }：{ $text }
window-save-read-only = 閲覧のみ

## データの場所

window-place = 保存先
window-place-explained = この台帳は次のフォルダに保存されています。外部には送信されません。
window-read-only = この台帳は閲覧のみで開いています。変更はできません。
window-close-book = 台帳を閉じる

## 言語

window-language = 表示言語
window-language-ja = 日本語
window-language-en = English

## 操作キー

window-shortcuts = キー操作の一覧
window-shortcuts-marks = 回答の記号
window-shortcuts-moves = 移動と操作
window-shortcuts-note = 文章を入力している間と日本語の変換中は、記号のキーは働きません。
window-shortcut-next = 次の設問へ
window-shortcut-previous = 前の設問へ
window-shortcut-marks = 記号の間を移動（Spaceで選択）
window-shortcut-details = 設問の詳細を開く
window-shortcut-leave = 詳細を閉じて設問に戻る
window-shortcut-unanswered = 次の未回答へ
window-shortcut-search = 検索欄へ
window-shortcut-regions = 画面の区画を順に移動
window-shortcut-help = この一覧を表示

## 入力欄

window-field-left = あと{ $left }文字入力できます。
window-field-too-long = { $limit }文字を{ $over }文字超えています。短くすると保存されます。
window-date-support = 例：令和8年6月15日、R8.6.15、2026/6/15
window-date-fault = 日付として読み取れません。「令和8年6月15日」のように年月日を入力してください。
window-nothing-asked = 対象の設問なし

## 応答がないとき

window-unreachable-message = プログラムからの応答がありません。
window-unreachable-hint = 入力した内容はこの画面に残っています。しばらく待っても続くときは、内容を控えてからプログラムを開き直してください。
window-half-character-message = 半分だけ残った文字があるため、保存できません。
window-half-character-hint = 最後に変換した文字を消して入力し直してください。ほかの文章はこの画面に残っています。

## 時間のかかる作業、秘密の言葉

window-work-progress = { $total }件のうち{ $done }件
window-work-stop = 途中で止める
window-work-stopping = 今の一件が終わったら止まります…
window-secret-show = 文字を表示する

## どの画面にも共通する言葉

window-copied = コピーしました。メモ帳などに貼り付けてください。
window-campaign = 実施回
window-contact = 問い合わせ先
window-contact-telephone = 電話 { $number }
