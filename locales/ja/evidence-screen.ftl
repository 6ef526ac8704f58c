### 確認資料の扱い: 貼り付け、機密性、ほかの設問への添付、マイナンバーの確認

evidence-screen-pasted-name = 設問{ $number }の画面
evidence-screen-class = { $name }の自治体機密性
evidence-screen-share = ほかの設問にも
evidence-screen-share-title = 「{ $name }」をほかの設問にも添付する
evidence-screen-share-items = 添付する設問
evidence-screen-share-yes = { $count }問に添付する
evidence-screen-shared = { $taken }問に添付しました（添付できなかった設問{ $refused }問）。
evidence-screen-mynumber = マイナンバーが含まれていませんか
evidence-screen-mynumber-lead = 次のファイルに、マイナンバー（個人番号）の形をした12桁の数字があります。点検の資料に個人番号は必要ありません。
evidence-screen-mynumber-file = { $name }（{ $count }か所）
evidence-screen-mynumber-hint = 偶然に同じ形をした番号のこともあります。確かめられないときは、添付せず保管場所を記入してください。
evidence-screen-mynumber-no = 添付しない
evidence-screen-mynumber-yes = 個人番号ではないので添付する
evidence-screen-share-line = { $number }：{ $question }
