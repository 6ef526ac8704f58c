### 注意: 作成はできたが、人が確かめるとよいこと。

warning-unprintable = 印字できない文字（外字）があります：{ $characters }（「{ $context }」）。「〓」で印字しました。
