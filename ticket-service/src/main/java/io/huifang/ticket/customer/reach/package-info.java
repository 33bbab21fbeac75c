/** Where people are reached: their telephones, addresses and openids. */
@NullMarked
package io.huifang.ticket.customer.reach;

import org.jspecify.annotations.NullMarked;
