package io.huifang.survey.credit;

import java.util.List;
import java.util.UUID;

/**
 * Credits of a customer.
 *
 * @param credits how many messages may go out now
 * @param history the newest first, up to 200
 */
record CreditView(UUID customerId, int credits, List<Credits.Movement> history) {}
