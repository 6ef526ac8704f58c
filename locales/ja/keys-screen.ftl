### 鍵：何のためのものか、控え、戻し方、所属の鍵。

keys-screen-lead = 所属の提出は、この台帳の鍵だけで開けるように封をして届きます。鍵は自動で作られ、ふだん意識する必要はありません。PC の故障に備えて、控えを一つ作っておいてください。
keys-screen-own = この台帳の鍵
keys-screen-name = 鍵の名前
keys-screen-noted = 作った日時
keys-screen-before = 前の鍵（届いた提出を開くために残しています）
keys-screen-none = 鍵はまだありません。依頼を書き出すとき、又は控えを作るときに自動で作られます。
keys-screen-lost = 鍵をなくしたとき、できること・できないこと
keys-screen-lost-pc = PC が壊れて台帳をなくしたとき：台帳の控えと鍵の控えがあれば、元どおりに続けられます。
keys-screen-lost-both = 台帳も鍵の控えもなくしたとき：届いた提出ファイルは開けません。新しい台帳から依頼を渡し直し、もう一度提出してもらいます。
keys-screen-lost-stick = USBメモリをなくしたとき：依頼に回答は入っておらず、提出は封がしてあるため、拾った人は読めません。
keys-screen-lost-sheet = 鍵の控えをなくしたとき：「鍵を新しくする」を選び、新しい控えを作ってください。

## 控え

keys-screen-backup = 鍵の控えを作る
keys-screen-backup-lead = 控えがあれば、PC が壊れても提出を開けます。施錠できる場所に保管してください。
keys-screen-backup-form = 控えの形
keys-screen-backup-sheet = 紙に印刷する
keys-screen-backup-sheet-support = 秘密の文字を書いたテキストを作ります。印刷したら、ファイルは消してください。
keys-screen-backup-file = 合言葉付きのファイル
keys-screen-backup-file-support = 合言葉を知っている人だけが使えます。合言葉を忘れると使えません。
keys-screen-backup-name-sheet = { $organization }_鍵の控え.txt
keys-screen-backup-name-file = { $organization }_鍵の控え.tenkenkey
keys-screen-backup-action = 保存先を選んで控えを作る
keys-screen-backup-done-sheet = 控えを作りました。印刷して金庫などに保管し、ファイルは消してください。
keys-screen-backup-done-file = 控えを作りました。合言葉とは別の場所に保管してください。
keys-screen-passphrase = 合言葉
keys-screen-passphrase-again = 合言葉（もう一度）
keys-screen-passphrase-support = { $least }文字以上。関係のない言葉をいくつか並べると、長くても覚えやすくなります。
keys-screen-passphrase-short = { $least }文字以上の合言葉を入力してください。
keys-screen-passphrase-differ = 二つの合言葉が違います。同じものを入力してください。

## 戻す・新しくする

keys-screen-restore = 控えから鍵を戻す
keys-screen-restore-lead = PC を入れ替えたときなどに使います。今の鍵があれば、前の鍵として残ります。
keys-screen-restore-from = 控えの形
keys-screen-restore-sheet = 紙の控え
keys-screen-restore-file = 合言葉付きのファイル
keys-screen-restore-text = 秘密の文字（14組）
keys-screen-restore-text-support = 空白と－は無視し、大文字と小文字は区別しません。
keys-screen-restore-missing = 控えの秘密の文字を入力してください。
keys-screen-restore-place = 控えのファイル
keys-screen-restore-place-missing = 控えのファイルを選んでください。
keys-screen-restore-pick = ファイルを選ぶ
keys-screen-restore-action = 鍵を戻す
keys-screen-restored = 鍵を戻しました。
keys-screen-renew = 鍵を新しくする
keys-screen-renew-lead = 担当が替わったときや、控えが人目に触れたおそれのあるときに使います。
keys-screen-renew-means = 前の鍵も、届いた提出を開くために残ります。新しくしたら、新しい控えを作ってください。
keys-screen-renew-action = 鍵を新しくする…
keys-screen-renew-sure = 新しい鍵に替えます。よろしいですか。
keys-screen-renew-yes = 新しい鍵に替える
keys-screen-renewed = 新しい鍵に替えました。新しい控えを作ってください。

## 所属の鍵

keys-screen-units = 所属の鍵
keys-screen-units-lead = 所属の鍵は、初めて提出を取り込んだときに自動で登録されます。
keys-screen-units-none = まだ登録された所属はありません。
keys-screen-waiting = 確認待ち { $count }
keys-screen-state-current = 登録済み
keys-screen-state-retired = 前の鍵
keys-screen-state-waiting = 確認待ち
keys-screen-state-refused = 認めない
keys-screen-decide = 決める
keys-screen-believe = 認める
keys-screen-refuse = 認めない
keys-screen-compare = 「確認待ち」の鍵は、所属に連絡して、提出したときの確認番号を照らし合わせてから認めてください。
