### 回答の画面: 所属の点検票

answer-screen-tools = 点検票の見出しと検索
answer-screen-list = 設問の一覧
answer-screen-question = 選んでいる設問
answer-screen-reference = 条文・手引き・履歴
answer-screen-loading = 点検票を読み込んでいます…
answer-screen-back = 進み具合へ
answer-screen-back-campaign = 回収状況へ
answer-screen-deadline = 提出期限 { $date }
answer-screen-answered = 回答済み
answer-screen-next = 次の未回答へ（残り{ $left }問）
answer-screen-all-answered = すべて回答済みです
answer-screen-views = 表示の形
answer-screen-view-tasks = やること
answer-screen-view-column = 一覧
answer-screen-view-grid = 表形式
answer-screen-view-check = 確認と提出
answer-screen-search = 検索
answer-screen-filter = 表示
answer-screen-filter-option = { $name }（{ $count }）
answer-screen-filter-all = すべて
answer-screen-filter-unanswered = 未回答・未完了
answer-screen-filter-draft = 下書きあり
answer-screen-filter-disagreement = 回答の不一致
answer-screen-filter-no-plan = 理由・改善策が未記入
answer-screen-filter-no-evidence = 確認資料なし
answer-screen-filter-shortfall = △・×
answer-screen-filter-not-applicable = 該当なし
answer-screen-filter-outdated = 要再確認
answer-screen-filter-sent-back = 差戻し
answer-screen-filter-mine = 自分の回答
answer-screen-author = 回答者名（任意）
answer-screen-shown = { $total }問中{ $shown }問を表示
answer-screen-nothing-found = 条件に合う設問はありません。検索の言葉を短くするか、表示を「すべて」にしてください。
answer-screen-column-number = 番号
answer-screen-column-question = 設問
answer-screen-number-of = 設問{ $number }　{ $chapter }
answer-screen-details = 設問{ $number }の詳細

## 前提の確認

answer-screen-gates = はじめに確認すること
answer-screen-gates-lead = 「いいえ」と答えると、関係する設問がまとめて「該当なし」になります。あとから変更できます。
answer-screen-gates-left = あと{ $count }件
answer-screen-gates-done = すべて回答済み
answer-screen-gate-yes = はい（ある）
answer-screen-gate-no = いいえ（ない）
answer-screen-gate-would-settle = 「いいえ」で{ $count }問が該当なし
answer-screen-gate-settles = { $count }問が該当なしになりました
answer-screen-settled = 該当なし（前提の確認による）

## 状態

answer-screen-recommended = 推奨
answer-screen-unscored = 集計対象外
answer-screen-inverted = 反転設問
answer-screen-standing-disagreement = 回答の不一致
answer-screen-standing-refused = 保存できません
answer-screen-standing-incomplete = 記入が必要な欄あり
answer-screen-standing-draft = 下書き
answer-screen-standing-no-plan = 理由・改善策が未記入
answer-screen-standing-evidence = 資料{ $count }

## 記入欄

answer-screen-reason = 理由
answer-screen-field-shortfall = 理由
answer-screen-field-improvement = 改善策
answer-screen-field-improve-by = 改善予定日
answer-screen-field-na-reason = 該当なしの理由
answer-screen-na-reason-own = 上記以外（文章で記入）
answer-screen-na-reason-text = 該当なしの理由（文章）
answer-screen-na-reason-needed = 理由を選ぶと回答になります。それまでは下書きとして保存されます。
answer-screen-exception-support = 承認を受けた例外措置だけを記入してください。3つの欄がそろうと回答になります。
answer-screen-field-exception-number = 承認番号
answer-screen-field-exception-approver = 承認者
answer-screen-field-exception-expires = 有効期限
answer-screen-field-remarks = 特記事項
answer-screen-missing-na-reason = 該当なしの理由を入力してください。
answer-screen-missing-exception-number = 承認番号を入力してください。
answer-screen-missing-exception-approver = 承認者を入力してください。
answer-screen-missing-exception-expires = 有効期限を入力してください。
answer-screen-clear = この設問の回答を取り消す
answer-screen-draft-lead = 回答になっていない下書きがあります。
answer-screen-draft-confirm = この内容で回答する
answer-screen-draft-discard = 下書きを破棄する

## 確認資料

answer-screen-evidence = 確認資料
answer-screen-evidence-support = ファイルの添付と保管場所の記入は、どちらでも構いません。持ち出せない文書は保管場所を記入してください。
answer-screen-attach = ファイルを添付する
answer-screen-attach-action = ファイルを選ぶ
answer-screen-attach-support = この設問の上にファイルを落としても、画面の写しをCtrl+Vで貼り付けても添付できます。元のファイルは変わりません。
answer-screen-attach-busy = ファイルを台帳に写しています…
answer-screen-attach-refused = { $name }：{ $reason }
answer-screen-attached = { $taken }件を添付しました。添付できなかったファイルは{ $refused }件です。
answer-screen-drop-nowhere = 添付する設問の上にファイルを落としてください。
answer-screen-drop-here = ここで放すと、この設問に添付されます
answer-screen-confidentiality = 添付するファイルの自治体機密性
answer-screen-confidentiality-none = 指定しない
answer-screen-file-open = 開く
answer-screen-file-remove = 外す
answer-screen-locations = 添付せず保管場所を記入
answer-screen-location-action = 保管場所を記入する
answer-screen-location-support = 文書名と保管場所を書けば、写しがなくても確認できます。
answer-screen-location-name = 文書名
answer-screen-location-name-missing = 文書名を入力してください。
answer-screen-location-place = 保管場所
answer-screen-location-place-missing = 保管場所を入力してください。
answer-screen-location-number = 文書番号
answer-screen-location-by = 確認者
answer-screen-location-on = 確認日
answer-screen-location-add = 記入を終える
answer-screen-location-confirmed = 確認者 { $by }　確認日 { $on }

## 条文と手引き

answer-screen-clauses = 根拠の条文（印字のまま）
answer-screen-basis-as-written = 条文の文言のとおりの設問です。
answer-screen-basis-interpretation = 条文を解釈した設問です。
answer-screen-basis-control-standards = 対策基準による設問です。
answer-screen-limit = 対象の限定
answer-screen-by-clause = 条項 { $clause }
answer-screen-guidance = 手引き・記入例
answer-screen-good-example = ○になる例
answer-screen-bad-example = ○にならない例
answer-screen-evidence-examples = 確認資料の例
answer-screen-asked-of = この設問は「{ $role }」として答えます。
answer-screen-whom-to-ask = 判断に迷うときは「？」を選んで特記事項に書いてください。集計担当が確かめます。急ぐときは所属の情報セキュリティ担当に尋ねてください。
answer-screen-terms = 用語（{ $count }）

## 不一致と履歴

answer-screen-disagreement = 回答が{ $count }通りあります
answer-screen-disagreement-lead = 内容を確かめて、残す回答を一つ選んでください。選ばなかった回答も履歴に残ります。
answer-screen-disagreement-open = 見比べて選ぶ
answer-screen-keep = 回答{ $number }を残す
answer-screen-decision = 不一致を解決した回答
answer-screen-nobody-named = （回答者名なし）
answer-screen-said-by = { $author }　{ $time }
answer-screen-said-on = 入力したPC：{ $device }
answer-screen-history = 回答の履歴
answer-screen-history-none = まだ回答がありません。

## 適用範囲外

answer-screen-out-of-scope = 適用範囲外の設問（{ $count }）
answer-screen-out-of-scope-lead = 次の設問は、示した条項によりこの所属には適用されません。回答は不要です。

## 提出の前後

answer-screen-to-check = 確認と提出へ
answer-screen-standing-changed = 提出後に変更
answer-screen-standing-persons = 本人点検 { $answered }/{ $expected }
answer-screen-send-back-comment = 差戻しの理由
answer-screen-outdated = 前回の回答（要再確認）
answer-screen-outdated-lead = 設問の文言または根拠の条文が変わりました。今の設問に当てはまるか確かめてください。
answer-screen-outdated-take = 確かめたうえで、この回答を使う
## 前回の回答と問い合わせ先

answer-screen-previous = 前回の回答
answer-screen-previous-of = 「{ $campaign }」の回答です。
answer-screen-previous-take = この回答を写す
answer-screen-copied = 前回から写した回答
answer-screen-whom-to-ask-known = 判断に迷うときは「？」を選んで特記事項に書いてください。急ぐときは次の担当に尋ねてください。
answer-screen-to-hand-over = 提出ファイルを渡す
answer-screen-next-gates = はじめの確認へ（あと{ $left }件）
