package io.huifang.survey.asking;

import io.huifang.survey.Invitation;
import io.huifang.survey.rules.AskRule;
import java.time.Instant;

/**
 * Fired inside the transaction in which somebody is asked.
 *
 * @param secret of the link, which is kept nowhere else but in the mail
 */
public record Asked(Invitation invitation, AskRule rule, String secret, Instant at) {}
