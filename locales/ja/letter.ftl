### 公文書：実施依頼、督促、期限延長、差戻し、結果通知、送付文、監査実施通知。

letter-number-blank = 　　第　　　号
letter-date-blank = 令和　　年　　月　　日
letter-notes = 記
letter-closing = 以上
letter-sender = { $organization } 監査統括責任者
letter-to-ciso = 最高情報セキュリティ責任者　様
letter-to-head = { $unit }　所属長　様
letter-all-units = 各所属
letter-points-blank = （　　　　　　　　　　　　　）
letter-self-inspection = { $year }情報セキュリティ自己点検
letter-audit = { $year }情報セキュリティ監査
letter-both = { $year }情報セキュリティ監査及び自己点検

letter-subject-request = { $work }の実施について（依頼）
letter-subject-reminder = { $work }の回答の提出について（督促）
letter-subject-extension = { $work }の提出期限の延長について（通知）
letter-subject-send-back = { $work }の回答の差戻しについて（通知）
letter-subject-result = { $work }の結果について（通知）
letter-subject-cover = { $work }の結果について（報告）
letter-subject-notice = { $work }の実施について（通知）

letter-body-request = このことについて、「{ $policy }」に定める事項の実施状況を確認するため、下記のとおり実施します。点検票により回答の上、期限までに提出してください。
letter-body-reminder = このことについて、提出期限（{ $deadline }）を過ぎましたが、本日現在、提出を確認できていません。ついては、下記を確認の上、速やかに提出してください。なお、本書と行き違いで既に提出済みの場合は、御容赦ください。
letter-body-extension = 申出のあったこのことについて、下記のとおり提出期限を延長します。
letter-body-send-back = 提出のあったこのことについて、下記のとおり確認を要する事項があります。修正の上、再度提出してください。
letter-body-result = このことについて、結果を別添のとおり通知します。改善を要する項目については、改善計画書により改善策及び改善予定日を報告してください。
letter-body-cover = このことについて、「{ $policy }」に基づき実施したので、その結果を下記のとおり報告します。
letter-body-notice = このことについて、「{ $policy }」に基づき、下記のとおり実施します。

letter-note-unit = 対象　　　　{ $unit }
letter-note-deadline = 提出期限　　{ $deadline }
letter-note-how = 提出方法　　点検票の提出ファイル又は回答票（Excel）による。
letter-note-confirm = 確認　　　　提出の前に、所属長の確認を受けること。
letter-note-open = 未回答の設問　{ $count }件
letter-note-first-deadline = 当初の期限　{ $deadline }
letter-note-until = 延長後の期限　{ $until }
letter-note-points = 確認を要する事項　{ $points }
letter-note-again = 再提出の期限　{ $until }
letter-note-rate = 実施率　　　{ $rate }
letter-note-improve = 改善を要する項目　{ $count }件
letter-note-result-attached = 添付　　　　所属別結果、改善計画書
letter-note-report = 結果報告書　別添のとおり
letter-note-improvements = 改善を要する事項　結果報告書に記載のとおり
letter-note-audit-day = 実施日　　　{ $until }
letter-note-criteria = 監査の基準　{ $policy }
letter-note-auditors = 監査人　　　{ $auditors }
letter-note-prepare = 準備する資料　自己点検の回答に記載した確認資料
