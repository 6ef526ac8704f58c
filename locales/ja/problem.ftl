### 点検票の検査で見つかったこと。$detail は該当する番号、識別子又は文字列。

problem-obligation-without-item = 義務の文（第{ $detail }文）を尋ねる設問がありません。
problem-duty-without-item = 文に含まれる義務の一つ（第{ $detail }）を尋ねる設問がありません。
problem-lead-in-without-clauses = 柱書（第{ $detail }文）の下に条項がありません。
problem-threat-unanswered = この脅威に対応する設問がありません。
problem-scope-without-rule = 適用範囲の文（第{ $detail }文）に、機関、適用規則、設問、理由のいずれもありません。
problem-definition-without-term = ここで定義される用語（第{ $detail }文）が用語集にありません。
problem-disclosure-without-item = 非公開の文（第{ $detail }文）を尋ねる設問がありません。
problem-delegation-without-rule = 委任の文（第{ $detail }文）に適用規則がありません。
problem-delegation-not-interpretation = 委任の適用規則「{ $detail }」は、根拠の種類を「解釈」にしてください。
problem-proviso-without-rule = ただし書（第{ $detail }文）に適用規則がありません。
problem-sentence-without-reason = 何も尋ねない文（第{ $detail }文）に、その理由がありません。
problem-clause-without-text = 条項に文がなく、下位の条項もありません。
problem-reason-only = 義務又は脅威の条項が、理由だけで済まされています。
problem-reason-not-enough = 理由だけでは足りない文に、尋ねない理由が書かれています（文：{ $detail }）。設問、用語又は適用規則が必要です。

problem-clause-unknown = 条項「{ $detail }」は、この方針にありません。
problem-sentence-unknown = 引用された文「{ $detail }」がありません（条項 文の番号）。
problem-duty-unknown = 引用された義務「{ $detail }」が、その文の義務の一覧にありません（条項 文の番号 義務）。
problem-chapter-unknown = 分野「{ $detail }」がありません。
problem-gate-unknown = 前提の確認「{ $detail }」がありません。
problem-item-unknown = 設問「{ $detail }」がありません。
problem-citation-hash-differs = 引用した文の内容が、引用した時から変わっています。今の値は「{ $detail }」です（条項 文の番号 値）。文を読み直し、設問を確かめてください。
problem-topic-unknown = 適用規則が挙げる主題「{ $detail }」を持つ設問がありません。
problem-term-unused = 用語「{ $detail }」は定義されていますが、どの条項も設問も使っていません。注記を書いてください。
problem-item-without-citation = 設問に根拠の条項がありません。
problem-clause-not-a-threat = 条項「{ $detail }」は脅威の条項ではありません。

problem-item-id-duplicate = 同じ識別子の設問が二つあります。
problem-chapter-id-duplicate = 同じ識別子の分野が二つあります。
problem-gate-id-duplicate = 同じ識別子の前提の確認が二つあります。
problem-scope-rule-id-duplicate = 同じ識別子の適用規則が二つあります。
problem-clause-key-duplicate = 同じ条項が二つあります。
problem-duty-duplicate = 義務が二重に書かれています（{ $detail }）。
problem-question-duplicate = 設問の文が「{ $detail }」と同じです。
problem-id-malformed = 識別子「{ $detail }」に使えない文字があります。半角の英数字と「-」「_」「.」を64字まで使えます。
problem-chapter-unused = この分野に属する設問がありません。
problem-gate-unused = この前提の確認を使う設問がありません。

problem-text-empty = { $detail } が空です。
problem-question-not-asking = 設問が「か。」で終わっていません（…{ $detail }）。
problem-question-vague = 設問の「{ $detail }」は、どのような状態でも○になる言葉です。確かめられる事実に置き換えてください。
problem-question-double-negative = 設問が二重に否定しています（{ $detail }）。
problem-text-ditto = { $detail } に「同上」とあります。内容をそのまま書いてください。

problem-source-differs = 方針の本文が、点検票を作った時のものと異なります。今の本文のSHA-256は { $detail } です。
problem-source-not-utf8 = 方針の本文がUTF-8ではありません（{ $detail } バイト目）。条項との照合はできませんでした。
problem-text-not-in-source = 条項の内容が、方針の本文の示された行にありません（{ $detail }）。
