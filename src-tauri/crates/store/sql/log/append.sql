INSERT INTO log (seq, at, act, detail, previous, hash)
VALUES (:seq, :at, :act, :detail, :previous, :hash)
