### 掲示用の1枚

poster-screen-print = 職場に掲示する1枚を印刷する
poster-screen-title = 情報セキュリティ自己点検のお願い
poster-screen-due = 期限　{ $date }まで
poster-screen-no-due = 期限は担当者にお尋ねください
poster-screen-step-one = 点検用のPCで「点検 Tenken」を開き、この所属の点検票を選びます。
poster-screen-step-two = 「回答する人を替える」を押し、自分の氏名を入れて始めます。
poster-screen-step-three = 設問（{ $count }問）に、○ △ × などの記号で答えます。途中でやめて、あとから続けられます。
poster-screen-unknown = 分からない設問は「？」で構いません。ありのままを答えてください。
poster-screen-personal = マイナンバーなどの個人情報は書き込まないでください。
poster-screen-saved = 入力はその都度保存されます。保存の操作は要りません。
poster-screen-contact = 問い合わせ先（氏名・内線）：
poster-screen-place = 点検用のPCの場所：
