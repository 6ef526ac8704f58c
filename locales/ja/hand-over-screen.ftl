### 提出ファイルの受け渡し

hand-over-screen-step = 4　提出ファイルを渡す
hand-over-screen-waits = まだ渡していません
hand-over-screen-written = 書き出しました
hand-over-screen-lead = 提出した内容を、封をした一つのファイルに書き出します。USBメモリや共有フォルダなど、集計担当に渡せる場所を選んでください。中身は集計担当だけが開けます。
hand-over-screen-class = ファイルの自治体機密性
hand-over-screen-write = 提出ファイルを保存する
hand-over-screen-busy = 書き出しています…
hand-over-screen-next = 次にすること：このファイルを集計担当に渡し、確認番号を電話などで伝えてください。
hand-over-screen-check-number = 確認番号
hand-over-screen-place = ファイル
hand-over-screen-content = 中身
hand-over-screen-content-of = 記録{ $records }件、確認資料{ $files }点（{ $size }）
hand-over-screen-missing = 台帳に見つからない確認資料が{ $count }点あり、ファイルに入っていません。設問に添付し直して、もう一度書き出してください。
hand-over-screen-media-log = 媒体使用記録に写す1行
hand-over-screen-media-log-support = 日付、ファイル名、大きさ（バイト）、SHA-256、件数、自治体機密性、確認番号の順です。Excelに貼り付けると欄ごとに分かれます。
hand-over-screen-media-log-copy = この行をコピーする
hand-over-screen-reveal = 保存したフォルダを開く
hand-over-screen-again = もう一度書き出す
hand-over-screen-file = 提出_{ $unit }_{ $campaign }
hand-over-screen-label = 自治体機密性{ $class }
hand-over-screen-sheet = 提出ファイルを渡せないとき（Excelで返す）
hand-over-screen-sheet-lead = メールの無害化などで提出ファイルが通らないときは、回答入りのExcel点検票を書き出して渡してください。確認資料のファイルは入りません。
hand-over-screen-sheet-write = 回答入りのExcel点検票を書き出す
hand-over-screen-sheet-written = 「{ $file }」を書き出しました。
