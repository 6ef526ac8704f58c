INSERT INTO key (signing, sealing, holder, campaign, unit, state, secret, noted)
VALUES (:signing, :sealing, :holder, :campaign, :unit, :state, :secret, :noted)
ON CONFLICT (holder, unit, campaign, signing, sealing) DO UPDATE
SET state = excluded.state, secret = excluded.secret
