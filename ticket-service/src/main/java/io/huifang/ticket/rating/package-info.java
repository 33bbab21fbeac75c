/** One click of a customer on how it went, told to survey-service, which has asked. */
@NullMarked
package io.huifang.ticket.rating;

import org.jspecify.annotations.NullMarked;
