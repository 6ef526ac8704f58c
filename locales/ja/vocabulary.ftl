### 値の名前。閉じた一覧の値ごとに一つ。キーは <一覧>-<値>、値は小文字とし、点と下線はハイフンにする。

## 回答

answer-value-implemented = 実施
answer-value-partial = 一部実施
answer-value-not-implemented = 未実施
answer-value-not-applicable = 該当なし
answer-value-excepted = 例外措置
answer-value-unknown = わからない
answer-value-unanswered = 未回答

## 所属の状態

unit-state-not-started = 未着手
unit-state-answering = 回答中
unit-state-head-confirmation = 所属長確認
unit-state-submitted = 提出
unit-state-sent-back = 差戻し
unit-state-accepted = 受理
unit-state-finalized = 確定
unit-state-auditing = 監査中
unit-state-fact-confirmation = 事実確認
unit-state-audit-confirmed = 監査確認

## 役割

role-ciso-office = CISOの事務局
role-chief-security-officer = 統括情報セキュリティ責任者
role-audit-lead = 監査統括責任者
role-system-manager = 情報システム管理者
role-unit-head = 所属長
role-outsourcing-owner = 業務委託の主管
role-sns-owner = ソーシャルメディアの主管
role-committee-secretariat = 委員会の事務局
role-staff = 職員等

## 行政機関の種別

organ-executive-bureau = 長の部局
organ-board-of-directors = 理事会部局
organ-board-of-education = 教育委員会
organ-school = 学校
organ-administrative-committee = 行政委員会
organ-assembly = 議会
organ-assembly-secretariat = 議会事務局
organ-fire-department = 消防本部
organ-public-enterprise = 公営企業
organ-branch-office = 出先機関
organ-partial-affairs-association = 一部事務組合

## 職員等の種別

person-kind-regular = 正規職員
person-kind-fiscal-year-appointee = 会計年度任用職員
person-kind-fixed-term = 任期付職員
person-kind-temporary = 臨時的任用職員
person-kind-part-time = 非常勤職員
person-kind-committee-member = 委員
person-kind-assembly-member = 議員

## 情報資産の種別

asset-kind-general = 一般の情報資産
asset-kind-mynumber = 特定個人情報
asset-kind-core-system = 基幹系システム
asset-kind-website = ホームページ
asset-kind-external-cloud = 外部クラウド
asset-kind-school-education = 学校教育に係る情報資産

## 三層分離の領域

zone-zone-mynumber = マイナンバー利用事務系
zone-zone-lgwan = LGWAN接続系
zone-zone-internet = インターネット接続系

## 施行状況

policy-status-draft = 案
policy-status-in-force = 施行

## 条項の種別

clause-class-purpose = 目的
clause-class-definition = 定義
clause-class-threat = 脅威
clause-class-scope = 適用範囲
clause-class-obligation = 義務

## 文の種別

sentence-kind-purpose = 目的
sentence-kind-definition = 定義
sentence-kind-threat = 脅威
sentence-kind-scope = 適用範囲
sentence-kind-obligation-org = 団体の義務
sentence-kind-obligation-staff = 職員等の義務
sentence-kind-obligation-general = 一般の義務
sentence-kind-obligation-soft = 努力義務
sentence-kind-obligation-lead-in = 柱書
sentence-kind-permission = 許可
sentence-kind-proviso = ただし書
sentence-kind-delegation = 委任
sentence-kind-disclosure = 非公開
sentence-kind-explanatory = 説明
sentence-kind-ocr-artifact = 読取りの誤り

## 根拠の種類

basis-as-written = 条文どおり
basis-interpretation = 解釈
basis-control-standards = 対策基準

## 必須・推奨

requirement-mandatory = 必須
requirement-recommended = 推奨

## 設問の向き

polarity-normal = 通常の設問
polarity-inverted = 反転設問

## 実施回の目的

purpose-self-inspection = 自己点検
purpose-audit = 監査
purpose-both = 自己点検及び監査

## 周期

rhythm-annual = 年次
rhythm-monthly = 月次
rhythm-emphasis-month = 強化月間
rhythm-sampling = 抽出

## 自治体機密性

confidentiality-3a = 自治体機密性3A
confidentiality-3b = 自治体機密性3B
confidentiality-3c = 自治体機密性3C
confidentiality-2 = 自治体機密性2
confidentiality-1 = 自治体機密性1

## 所属長確認の方法

confirmation-means-document-number = 決裁番号
confirmation-means-paper = 紙への押印・署名
confirmation-means-oral = 口頭
