/**
 * Somebody who has not worked on the ticket calls the customer, asks what a mail would ask, and
 * types the answer in.
 */
@NullMarked
package io.huifang.survey.phone;

import org.jspecify.annotations.NullMarked;
