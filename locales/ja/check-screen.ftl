### 確認と提出の画面

check-screen-title = 確認と提出
check-screen-loading = 回答を確かめています…
check-screen-due = 期限 { $date }
check-screen-done = 済み
check-screen-step-answers = 1　回答の確認
check-screen-step-head = 2　所属長の確認
check-screen-step-submit = 3　提出
check-screen-ready = 足りない回答はありません。
check-screen-blocking = 足りないもの{ $count }件
check-screen-more = ほか{ $count }件を表示
check-screen-advice = 見直しをお勧めするもの（{ $count }件）

## 差戻しと提出後

check-screen-sent-back = 差し戻されています
check-screen-sent-back-item = 設問{ $number }：{ $text }
check-screen-sent-back-next = 指摘された設問を直したら、この画面でもう一度提出してください。
check-screen-submitted = 提出しました
check-screen-accepted = 受理されました
check-screen-submitted-what = { $time }に、回答と前提の確認を合わせて{ $count }件提出しました。
check-screen-submitted-next = 提出した内容は保護されています。直すときは理由の入力が必要です。
check-screen-changed = 提出後に{ $count }件が変わっています。もう一度提出してください。
check-screen-locked = 提出済みのため、回答は保護されています。
check-screen-unlock = 提出後の変更をする
check-screen-unlock-lead = 変更の理由は、変更した回答と一緒に記録され、集計担当に示されます。
check-screen-unlock-yes = 変更を始める
check-screen-change-reason = 変更の理由
check-screen-change-reason-missing = 変更の理由を入力してください。
check-screen-unlocked = 提出後の変更中です（理由：{ $reason }）。
check-screen-lock-again = 変更を終える

## 所属長の確認

check-screen-head-lead = 所属長はこのプログラムを開く必要はありません。決裁や口頭で確認した内容を、ここに記録します。
check-screen-head-outdated = 確認後に回答が変わりました
check-screen-means = 確認の方法
check-screen-field-confirmer = 確認者（所属長）の氏名
check-screen-field-reference = 決裁番号
check-screen-field-confirmed-on = 確認日（空欄なら今日）
check-screen-document-number = 決裁番号
check-screen-reference = 書類の名前など
check-screen-confirmer-missing = 確認者の氏名を入力してください。
check-screen-reference-missing = 決裁番号を入力してください。
check-screen-confirm = 所属長の確認を記録する
check-screen-confirmed = { $confirmer }が{ $date }に確認しました（{ $means }：{ $reference }）。
check-screen-confirm-again = 確認を記録し直す

## 提出

check-screen-submit-lead = 今の回答を提出します。提出後は保護され、直すときに理由が必要になります。
check-screen-submit-incomplete = 足りないものが{ $count }件あります。先に埋めるか、このまま提出する理由を書いてください。
check-screen-note = 集計担当への連絡事項
check-screen-note-needed = このまま提出する理由
check-screen-note-missing = このまま提出する理由を入力してください。
check-screen-submit = 提出する
check-screen-submit-anyway = 理由を添えて提出する

## 期限延長

check-screen-extension = 期限の延長を申し出る
check-screen-extension-until = 延長したい日
check-screen-extension-reason = 理由
check-screen-extension-asked-by = 申し出る人の氏名
check-screen-extension-missing = 入力してください。
check-screen-extension-ask = 延長を申し出る
check-screen-extension-done = 延長の申し出を記録しました。
check-screen-extension-asked = { $date }までの延長を申し出ています。
check-screen-extension-granted = { $date }までの延長が認められました。
check-screen-extension-refused = { $date }までの延長は認められませんでした。
## 紙の点検票と提出ファイル

check-screen-submitted-hand-over = 次に、提出ファイルを書き出して集計担当に渡してください。渡すまでは、集計担当に届きません。
check-screen-form = 記入済みの点検票を印刷用に書き出す（PDF）
check-screen-form-support = 所属長の決裁に添える紙の点検票です。
check-screen-form-file = 点検票_{ $unit }
check-screen-form-busy = 点検票を書き出しています…
check-screen-form-written = { $pages }ページの点検票を書き出しました：{ $place }
check-screen-past = 回答の確認と所属長の確認
check-screen-head-needed = 提出に必要です
check-screen-head-free = なくても提出できます
