SELECT signing, sealing, holder, campaign, unit, state, secret, noted
FROM key
ORDER BY holder, unit, campaign, noted DESC, signing, sealing
