### はじめの画面

start-screen-title = 情報セキュリティの自己点検・監査
start-screen-lead = 点検台帳を開くか、新しく作成してください。はじめての方は、見本のデータで操作を試せます。
start-screen-offline = このプログラムはインターネットを使いません。データはこのPC（または選んだフォルダ）の外に出ません。
start-screen-version = 版 { $version }

## 台帳を開く

start-screen-recent = 最近使った点検台帳
start-screen-recent-none = このPCで開いた点検台帳はまだありません。受け取った台帳のフォルダがあるときは「フォルダを選んで開く」を押してください。
start-screen-recent-gone = フォルダが見つかりません。移動した場合は「フォルダを選んで開く」から開いてください。
start-screen-open = フォルダを選んで開く
start-screen-open-busy = 台帳を開いています…
start-screen-open-read-only = 読み取り専用で開く

## 見本

start-screen-sample = 見本のデータで試す
start-screen-sample-lead = 架空の所属と回答が入った台帳を作ります。実際のデータには影響しません。
start-screen-sample-option = { $organization }（{ $status }）
start-screen-sample-action = 見本を作って開く
start-screen-sample-busy = 見本を作っています。数秒かかります…

## 新しい台帳

start-screen-new = 新しい点検台帳を作る
start-screen-new-lead = 情報セキュリティポリシーに対応する点検票を選び、年度と保存先を決めます。所属はあとから登録できます。
start-screen-new-action = 作成に進む
start-screen-checklist = 点検票
start-screen-checklist-support = 貴団体のポリシーから作られた点検票を選んでください。「案」は施行前のポリシーです。
start-screen-checklist-missing = 点検票を一つ選んでください。
start-screen-checklist-size = 条項{ $clauses }件・設問{ $items }問（{ $revision }版）
start-screen-organization = 団体名
start-screen-organization-missing = 団体名を入力してください。
start-screen-year = 年度
start-screen-name = 実施回の名称
start-screen-name-support = 空欄のときは「令和8年度 第1回自己点検」のように年度から付けます。
start-screen-deadline = 提出期限
start-screen-place = 保存先のフォルダ
start-screen-place-support = 新しいフォルダか空のフォルダを選んでください。ログオフで消える場所は避けてください。
start-screen-place-missing = 保存先のフォルダを選んでください。
start-screen-place-action = フォルダを選ぶ
start-screen-create = 台帳を作成する
start-screen-create-busy = 台帳を作成しています…

## 壊れた台帳

start-screen-repair = 読める記録を新しい台帳に救い出す
start-screen-repair-busy = 救い出しています…
start-screen-repaired-title = 新しい台帳に救い出しました
start-screen-repaired = 記録{ $records }件と確認資料{ $files }点を新しい台帳に移しました。壊れた台帳は元のまま残っています。
start-screen-repaired-whole = 失われたものは見つかりませんでした。
start-screen-repaired-open = 新しい台帳を開く
start-screen-lost-records = 読めなかった記録が{ $count }件あります。該当する設問の回答を確かめてください。
start-screen-lost-parents = 以前の回答のうち{ $count }件は、今の回答が残っていますが、履歴が失われました。
start-screen-lost-evidence = 確認資料{ $count }点が見つからないか、内容が変わっています。添付し直してください。
start-screen-lost-run = 取り消した取込の記録が読めませんでした。取り消した回答が戻っていないか確かめてください。
start-screen-lost-draft = 入力途中の内容は失われました。
start-screen-lost-setting = この台帳の設定は失われました。
start-screen-lost-key = この台帳の鍵は失われました。鍵の控えから戻すか、登録し直してください。
start-screen-lost-log = 操作の記録（ログ）は失われました。
## 依頼ファイルを開く

start-screen-request = 依頼ファイルを受け取った方
start-screen-request-lead = 「依頼_○○課.tenken」のような依頼ファイルを開くと、すぐに点検を始められます。この画面にファイルを落としても開けます。
start-screen-request-action = 依頼ファイルを開く
start-screen-request-reading = ファイルを確かめています
start-screen-request-title = { $unit }の点検票です
start-screen-request-what = 設問は{ $count }問、期限は{ $date }です。
start-screen-request-what-no-due = 設問は{ $count }問です。
start-screen-request-back = 差し戻された内容です。指摘された設問を直して、もう一度提出してください。
start-screen-request-campaign = 実施回
start-screen-request-place = 保存先
start-screen-request-place-known = この所属の台帳があります。続きに入ります。
start-screen-request-place-change = 保存先を選ぶ
start-screen-request-saved = 入力した内容は、その都度このPCの保存先に保存されます。保存の操作は要りません。途中で閉じても続きから始められます。
start-screen-request-begin = 点検を始める
start-screen-request-begin-again = 続きを開く
start-screen-request-begin-back = 差戻しの内容を開く
start-screen-request-busy = 点検票を用意しています…
start-screen-request-check = 確認番号 { $number }　{ $file }

## 問い合わせ先

start-screen-contact = 問い合わせ先
start-screen-contact-support = 所属の画面と掲示に示されます。空欄でも構いません。
start-screen-contact-name = 担当の名称または氏名
start-screen-contact-telephone = 電話・内線
start-screen-contact-mail = メールアドレス
start-screen-contact-name-missing = 担当の名称または氏名を入力してください。
