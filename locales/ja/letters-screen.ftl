### 通知文：選んだ所属ごとの公文書。

letters-screen-title = { $count }所属への通知文
letters-screen-lead = 所属ごとに一つのファイルを作ります。空欄は、あとから手で書き込めるように残ります。
letters-screen-kind = 種類
letters-screen-kind-request = 実施依頼
letters-screen-kind-reminder = 督促
letters-screen-kind-extension = 期限延長の承認
letters-screen-kind-send-back = 差戻し
letters-screen-kind-result-notice = 結果通知
letters-screen-until-extension = 延長後の期限
letters-screen-until-again = 再提出の期限
letters-screen-points = 確認を要する事項
letters-screen-lines = 一行に一つずつ書いてください。
letters-screen-number = 文書番号
letters-screen-number-support = すべての通知文に同じ番号が入ります。
letters-screen-dated = 日付（空欄なら今日）
letters-screen-contact = 担当
letters-screen-format = 形式
letters-screen-format-docx = Word（編集できます）
letters-screen-format-txt = テキスト（文書管理システムに貼り付ける）
letters-screen-format-pdf = PDF
letters-screen-write = フォルダを選んで{ $count }通を作る
letters-screen-writing = 通知文を作っています
letters-screen-written = { $of }通のうち{ $count }通を作りました。
letters-screen-another = 別の通知文を作る
